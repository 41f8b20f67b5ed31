package org.broadsheet.site;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.broadsheet.platform.FlashMessage;
import org.broadsheet.platform.Invalid;
import org.broadsheet.platform.NotFound;
import org.broadsheet.platform.PathValues;
import org.broadsheet.platform.RefusedForm;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.Operation;

/** The owner rewrites one of the site's own pages. */
@RequestScoped
@Named
public class SitePageEdit {
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

    private String title;
    private String body;

    @PostConstruct
    void load() {
        current.require().require(Operation.KEEP_PAGES);
        SitePage page =
                path.get("slug").flatMap(repository::bySlug).orElseThrow(() -> new NotFound("There is no such page."));
        title = page.getTitle();
        body = page.getBody();
    }

    /** Has the bean made, and the page looked for, before anything is written. */
    public void open() {}

    public void save() {
        try {
            String slug = path.get("slug").orElse("");
            pages.write(current.require(), slug, title, body);
            flash.redirect("page.saved", "/desk/pages");
        } catch (Invalid invalid) {
            RefusedForm.show(invalid);
        }
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
}
