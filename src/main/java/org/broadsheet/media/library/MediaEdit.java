package org.broadsheet.media.library;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.broadsheet.media.Description;
import org.broadsheet.media.Media;
import org.broadsheet.media.MediaRepository;
import org.broadsheet.media.use.MediaPlace;
import org.broadsheet.media.use.MediaPlaces;
import org.broadsheet.media.use.MediaUse;
import org.broadsheet.platform.form.FlashMessage;
import org.broadsheet.platform.form.RefusedForm;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.refusal.Refusal;
import org.broadsheet.platform.route.PathValues;
import org.broadsheet.user.CurrentCaller;

/** One picture: its description, where to look in it, where it is shown. After it was deleted the page offers it back. */
@RequestScoped
@Named
public class MediaEdit {
    private static final double PERCENT = 100;

    @Inject
    MediaRepository pictures;

    @Inject
    MediaLibrary library;

    @Inject
    MediaUse use;

    @Inject
    MediaPlaces places;

    @Inject
    CurrentCaller current;

    @Inject
    PathValues path;

    @Inject
    FlashMessage flash;

    private Media media;
    private List<Long> articles;
    private List<MediaPlace> elsewhere;
    private String alt;
    private String focalX;
    private String focalY;

    @PostConstruct
    void load() {
        media = path.get("id")
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .flatMap(pictures::byId)
                .filter(found -> !found.isDeleted() || isWritable(found))
                .orElseThrow(() -> new NotFound("There is no such picture."));
        articles = use.articles(media.getId());
        elsewhere = places.of(media.getId());
        alt = media.getAlt();
        focalX = percent(media.getFocalX());
        focalY = percent(media.getFocalY());
    }

    /** Has the bean made, and the picture looked for, before anything is written. */
    public void open() {}

    public void save() {
        attempt(() -> {
            library.describe(current.require(), media.getId(), Description.checked(alt, share(focalX), share(focalY)));
            flash.redirect("media.saved", getPath());
        });
    }

    public void delete() {
        attempt(() -> {
            try {
                library.delete(current.require(), media.getId());
            } catch (Conflict used) {
                // The page itself lists where it is shown.
                throw new Conflict(used.detail());
            }
            flash.redirect("media.deleted", getPath());
        });
    }

    public void restore() {
        attempt(() -> {
            library.restore(current.require(), media.getId());
            flash.redirect("media.restored", getPath());
        });
    }

    private static void attempt(Runnable action) {
        try {
            action.run();
        } catch (Refusal refusal) {
            RefusedForm.show(refusal);
        }
    }

    /** As the field has it: a comma is as good as a point. What is no number is none that is allowed. */
    private static double share(String percent) {
        String number = percent.strip().replace(',', '.');
        return number.matches("\\d{1,3}(\\.\\d{1,9})?") ? Double.parseDouble(number) / PERCENT : Double.NaN;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", share * PERCENT).replace(".0", "");
    }

    private boolean isWritable(Media found) {
        return library.isWritable(current.require(), found);
    }

    public boolean isWritable() {
        return isWritable(media);
    }

    public boolean isDeleted() {
        return media.isDeleted();
    }

    public String getPath() {
        return "/desk/media/" + media.getId();
    }

    public Media getMedia() {
        return media;
    }

    /** The numbers of the articles that show it. */
    public List<Long> getArticles() {
        return articles;
    }

    /** Where else it is shown. */
    public List<MediaPlace> getElsewhere() {
        return elsewhere;
    }

    public boolean isUsed() {
        return !articles.isEmpty() || !elsewhere.isEmpty();
    }

    public String getAlt() {
        return alt;
    }

    public void setAlt(String alt) {
        this.alt = text(alt);
    }

    public String getFocalX() {
        return focalX;
    }

    public void setFocalX(String focalX) {
        this.focalX = text(focalX);
    }

    public String getFocalY() {
        return focalY;
    }

    public void setFocalY(String focalY) {
        this.focalY = text(focalY);
    }

    private static String text(String sent) {
        return sent == null ? "" : sent;
    }
}
