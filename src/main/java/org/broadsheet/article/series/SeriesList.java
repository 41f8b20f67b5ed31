package org.broadsheet.article.series;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.broadsheet.platform.form.FlashMessage;
import org.broadsheet.platform.form.RefusedForm;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.access.Operation;

/** All series, and a new one; for editors. */
@RequestScoped
@Named
public class SeriesList {
    @Inject
    SeriesRepository repository;

    @Inject
    SeriesKeeping keeping;

    @Inject
    CurrentCaller current;

    @Inject
    FlashMessage flash;

    private String name = "";
    private List<SeriesCount> all;

    @PostConstruct
    void read() {
        current.require().require(Operation.KEEP_SERIES);
    }

    /** Has the right asked for before anything is written. */
    public void load() {}

    public void create() {
        try {
            Series made = keeping.create(current.require(), "name", name);
            flash.redirect("series.made", "/desk/series/" + made.getSlug());
        } catch (Conflict | Invalid refused) {
            RefusedForm.show(refused);
        }
    }

    public List<SeriesCount> getAll() {
        if (all == null) {
            all = repository.all();
        }
        return all;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }
}
