package org.broadsheet.site.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.broadsheet.platform.form.FlashMessage;
import org.broadsheet.platform.form.RefusedForm;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.refusal.Refusal;
import org.broadsheet.platform.refusal.Stale;
import org.broadsheet.platform.route.PathValues;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.access.Operation;

/** The owner writes, rewrites and deletes one of the site's own pages. What somebody else saved meanwhile is not written over. */
@RequestScoped
@Named
public class SitePageEdit {
    private static final String LIST = "/desk/pages";

    @Inject
    SitePageRepository repository;

    @Inject
    SitePages pages;

    @Inject
    CurrentCaller current;

    @Inject
    PathValues path;

    @Inject
    FlashMessage flash;

    private String title = "";
    private String body = "";
    private String address = "";

    /** Of the text that the form was filled with; empty where there is no page yet, or no more. */
    private String version = "";

    private boolean there;
    private SitePage saved;

    @PostConstruct
    void load() {
        current.require().require(Operation.KEEP_PAGES);
        if (isNew()) {
            return;
        }
        Optional<SitePage> page = path.get("slug").flatMap(repository::bySlug);
        if (page.isEmpty() && !FacesContext.getCurrentInstance().isPostback()) {
            throw new NotFound("There is no such page.");
        }
        page.ifPresent(found -> {
            there = true;
            title = found.getTitle();
            body = found.getBody();
            version = version(found);
        });
    }

    /** Has the bean made, and the page looked for, before anything is written. */
    public void open() {}

    public void save() {
        attempt(() -> {
            if (version.isEmpty() && !there) {
                Optional<String> asked = path.get("slug").or(() -> Optional.of(address.strip()));
                pages.create(current.require(), asked.filter(slug -> !slug.isEmpty()), title, body);
            } else {
                pages.write(current.require(), slug(), this::requireUnchanged, Optional.of(title), Optional.of(body));
            }
            flash.redirect("page.saved", LIST);
        });
    }

    public void delete() {
        attempt(() -> {
            flash.undoable("page", pages.delete(current.require(), slug(), this::requireUnchanged));
            flash.redirect("page.deleted", LIST);
        });
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (Stale | NotFound changed) {
            saved = repository.bySlug(slug()).orElse(null);
            version = saved == null ? "" : version(saved);
            RefusedForm.show(saved == null ? "site.pageEdit.gone" : "site.pageEdit.conflict");
        } catch (Refusal refusal) {
            RefusedForm.show(refusal);
        }
    }

    private void requireUnchanged(SitePage page) {
        if (!version(page).equals(version)) {
            throw new Stale("Somebody else has saved this page.");
        }
    }

    private String slug() {
        return path.get("slug").orElse("");
    }

    private static String version(SitePage page) {
        return page.getUpdatedAt().toInstant().toString();
    }

    /** Whether the form is for a page that never was. */
    public boolean isNew() {
        return path.get("slug").isEmpty();
    }

    /** What somebody else saved meanwhile, or null. */
    public SitePage getSaved() {
        return saved;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title == null ? "" : title;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body == null ? "" : body;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address == null ? "" : address;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version == null ? "" : version;
    }
}
