package org.broadsheet.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.platform.Change;
import org.broadsheet.platform.ChangeLog;
import org.broadsheet.platform.FieldError;
import org.broadsheet.platform.Forbidden;
import org.broadsheet.platform.Invalid;
import org.broadsheet.platform.NotFound;
import org.broadsheet.platform.Plain;
import org.broadsheet.platform.Rendered;
import org.broadsheet.platform.TextShown;
import org.broadsheet.platform.Typesetting;
import org.broadsheet.user.Caller;
import org.broadsheet.user.Role;

/** The owner's own pages: imprint and privacy are there from the start, to be rewritten. */
@ApplicationScoped
public class SitePages {
    private static final int LONGEST_TITLE = 200;

    @Inject
    SitePageRepository pages;

    @Inject
    Typesetting typesetting;

    @Inject
    ChangeLog log;

    @Inject
    Event<TextShown> shown;

    @Inject
    Clock clock;

    /** Adds a page of a new site, before anybody reads it. */
    @Transactional
    public void begin(String slug, int position, String title, String body) {
        SitePage page = new SitePage(slug, position);
        page.write(title, body, typesetting.render("body", body), clock);
        pages.add(page);
    }

    /** Makes anew what an older edition of the renderer made. */
    @Transactional
    public void renew() {
        List<Change> changes = new ArrayList<>();
        for (SitePage page : pages.outdated()) {
            page.renew(typesetting.render("body", page.getBody()).html());
            changes.add(Change.of("page.updated", Set.of("page:" + page.getSlug(), "site"))
                    .about(page.getId().toString(), page.getSlug()));
        }
        if (!changes.isEmpty()) {
            log.append(changes);
        }
    }

    /** Replaces title and text; for owners. */
    @Transactional
    public void write(Caller caller, String slug, String title, String body) {
        if (!caller.is(Role.OWNER)) {
            throw new Forbidden("Only an owner changes the pages of the site.");
        }
        List<FieldError> errors = new ArrayList<>();
        String line = Plain.line(title);
        if (line.isEmpty() || line.length() > LONGEST_TITLE || !Plain.isStorable(line)) {
            errors.add(new FieldError("title", "has to have 1 to " + LONGEST_TITLE + " characters"));
        }
        if (!Plain.isStorable(body)) {
            errors.add(new FieldError("body", "holds a character that is not text"));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        Rendered rendered = typesetting.render("body", body);
        SitePage page = pages.bySlug(slug).orElseThrow(() -> new NotFound("There is no such page."));
        page.write(line, body, rendered, clock);
        shown.fire(new TextShown("/desk/pages/" + slug, line, List.of(body)));
        log.append(Change.of("page.updated", Set.of("page:" + slug, "site"))
                .about(page.getId().toString(), slug)
                .by(caller.user().getId()));
    }
}
