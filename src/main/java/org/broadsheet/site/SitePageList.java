package org.broadsheet.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.broadsheet.platform.Forbidden;
import org.broadsheet.user.CurrentCaller;

/** The owner's list of the site's own pages. */
@RequestScoped
@Named
public class SitePageList {
    @Inject
    CurrentCaller current;

    public void load() {
        if (!current.isOwner()) {
            throw new Forbidden("Only an owner changes the pages of the site.");
        }
    }
}
