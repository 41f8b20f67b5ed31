package org.broadsheet.site.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.broadsheet.platform.form.FlashMessage;
import org.broadsheet.platform.form.RefusedForm;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.route.PathValues;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.access.Operation;

/** The owner's list of the site's own pages, and of those that were deleted and can come back. */
@RequestScoped
@Named
public class SitePageList {
    @Inject
    SitePages pages;

    @Inject
    DeletedPages deleted;

    @Inject
    CurrentCaller current;

    @Inject
    PathValues path;

    @Inject
    FlashMessage flash;

    private List<DeletedPage> gone;

    public void load() {
        current.require().require(Operation.KEEP_PAGES);
    }

    /** Brings back the page whose number stands behind the button. */
    public void restore() {
        try {
            pages.restore(current.require(), pressed());
            flash.redirect("page.restored", "/desk/pages");
        } catch (Conflict taken) {
            RefusedForm.show(taken);
        }
    }

    private long pressed() {
        return path.query("restore")
                .filter(number -> number.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElseThrow(() -> new NotFound("There is no such page."));
    }

    public List<DeletedPage> getDeleted() {
        current.require().require(Operation.KEEP_PAGES);
        if (gone == null) {
            gone = deleted.list();
        }
        return gone;
    }
}
