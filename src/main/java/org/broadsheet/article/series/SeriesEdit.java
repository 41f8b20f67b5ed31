package org.broadsheet.article.series;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Supplier;
import org.broadsheet.platform.form.FlashMessage;
import org.broadsheet.platform.form.RefusedForm;
import org.broadsheet.platform.http.Redirect;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.route.PathValues;
import org.broadsheet.user.Caller;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.access.Operation;

/** One series: its name, what it is, the order of its articles. After it was deleted the page offers it back. */
@RequestScoped
@Named
public class SeriesEdit {
    private static final String LIST = "/desk/series";

    @Inject
    SeriesRepository repository;

    @Inject
    SeriesKeeping keeping;

    @Inject
    SeriesOrder order;

    @Inject
    CurrentCaller current;

    @Inject
    PathValues path;

    @Inject
    FlashMessage flash;

    private Series series;
    private List<SeriesPart> parts;
    private String name;
    private String description;

    @PostConstruct
    void read() {
        current.require().require(Operation.KEEP_SERIES);
        String slug = path.get("series").orElse("");
        series = repository
                .bySlug(slug)
                .or(() -> repository.successor(slug).flatMap(repository::bySlug))
                .orElseThrow(() -> new NotFound("There is no such series."));
        name = series.getName();
        description = series.getDescription();
    }

    /** Has the series looked for before anything is written; an address that it had once leads to the one it has. */
    public void load() {
        if (!path.get("series").orElse("").equals(series.getSlug())) {
            Redirect.forGood(FacesContext.getCurrentInstance(), address());
        }
    }

    public void save() {
        attempt(
                () -> {
                    keeping.change(caller(), series.getSlug(), name, description);
                    return LIST;
                },
                "series.changed");
    }

    public void up() {
        move("up", -1);
    }

    public void down() {
        move("down", 1);
    }

    /** Takes the article that the pressed button names out of the series. */
    public void takeOut() {
        attempt(
                () -> {
                    order.takeOut(caller(), series.getSlug(), pressed("out"));
                    return address();
                },
                "series.tookOut");
    }

    public void delete() {
        attempt(
                () -> {
                    keeping.delete(caller(), series.getSlug());
                    return address();
                },
                "series.deleted");
    }

    public void restore() {
        attempt(
                () -> {
                    keeping.restore(caller(), series.getSlug());
                    return address();
                },
                "series.restored");
    }

    private void move(String button, int places) {
        attempt(
                () -> {
                    order.move(caller(), series.getSlug(), pressed(button), places);
                    return address() + "#" + button + "-" + pressed(button);
                },
                "series.moved");
    }

    private void attempt(Supplier<String> action, String message) {
        try {
            flash.redirect(message, action.get());
        } catch (Conflict | Invalid refused) {
            parts = null;
            RefusedForm.show(refused);
        }
    }

    /** The article that stands behind the button; others may have moved it since the page was made. */
    private String pressed(String button) {
        return path.query(button)
                .filter(id -> id.matches("[\\w-]{1,24}"))
                .orElseThrow(() -> new Conflict("The article is no part of this series any more."));
    }

    private String address() {
        return LIST + "/" + series.getSlug();
    }

    private Caller caller() {
        return current.require();
    }

    public Series getSeries() {
        return series;
    }

    public List<SeriesPart> getParts() {
        if (parts == null) {
            parts = repository.parts(series);
        }
        return parts;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = text(name);
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = text(description);
    }

    private static String text(String sent) {
        return sent == null ? "" : sent;
    }
}
