package org.broadsheet.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.Operation;

/** The owner's list of the site's own pages. */
@RequestScoped
@Named
public class SitePageList {
    @Inject
    CurrentCaller current;

    public void load() {
        current.require().require(Operation.KEEP_PAGES);
    }
}
