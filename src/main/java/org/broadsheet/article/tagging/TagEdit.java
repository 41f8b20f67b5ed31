package org.broadsheet.article.tagging;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.broadsheet.platform.form.FlashMessage;
import org.broadsheet.platform.form.RefusedForm;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.route.PathValues;
import org.broadsheet.tag.Tag;
import org.broadsheet.tag.TagCount;
import org.broadsheet.tag.TagRepository;
import org.broadsheet.user.Caller;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.access.Operation;

/** The tags of the site, and one of them to be changed; for editors. */
@RequestScoped
@Named
public class TagEdit {
    private static final String LIST = "/desk/tags";
    private static final int SUGGESTIONS = 300;

    @Inject
    TagRepository tags;

    @Inject
    TagKeeping keeping;

    @Inject
    TagRestoring restoring;

    @Inject
    LostTags lost;

    @Inject
    CurrentCaller current;

    @Inject
    PathValues path;

    @Inject
    FlashMessage flash;

    private Tag tag;
    private String name = "";
    private String slug = "";
    private String description = "";
    private String into = "";

    @PostConstruct
    void read() {
        current.require().require(Operation.KEEP_TAGS);
        if (path.get("tag").isPresent()) {
            tag = path.get("tag").flatMap(tags::bySlug).orElseThrow(() -> new NotFound("There is no such tag."));
            name = tag.getName();
            slug = tag.getSlug();
            description = tag.getDescription();
        }
    }

    /** Has the tag looked for before anything is written. */
    public void load() {}

    public void save() {
        attempt(() -> keeping.change(caller(), tag.getSlug(), name, slug, description), "tag.changed");
    }

    public void merge() {
        attempt(
                () -> {
                    keeping.merge(caller(), tag.getSlug(), into);
                    offerBack();
                },
                "tag.merged");
    }

    public void delete() {
        attempt(
                () -> {
                    keeping.delete(caller(), tag.getSlug());
                    offerBack();
                },
                "tag.deleted");
    }

    private void offerBack() {
        if (lost.isKnown(tag.getId())) {
            flash.undoable("tag", tag.getId());
        }
    }

    /** Undoes what became of the tag whose number stands behind the button. */
    public void restore() {
        String number = path.query("restore")
                .filter(id -> id.matches("\\d{1,18}"))
                .orElseThrow(() -> new NotFound("There is no such tag."));
        attempt(() -> restoring.restore(caller(), Long.parseLong(number)), "tag.restored");
    }

    private void attempt(Runnable action, String message) {
        try {
            action.run();
            flash.redirect(message, LIST);
        } catch (Conflict | Invalid refused) {
            RefusedForm.show(refused);
        }
    }

    private Caller caller() {
        return current.require();
    }

    /** All tags, with the number of their articles. */
    public List<TagCount> getTags() {
        return tags.counted();
    }

    public List<String> getNames() {
        return tags.names(SUGGESTIONS);
    }

    public Tag getTag() {
        return tag;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = text(name);
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = text(slug);
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = text(description);
    }

    public String getInto() {
        return into;
    }

    public void setInto(String into) {
        this.into = text(into);
    }

    private static String text(String sent) {
        return sent == null ? "" : sent;
    }
}
