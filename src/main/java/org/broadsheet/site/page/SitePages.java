package org.broadsheet.site.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.broadsheet.platform.TextShown;
import org.broadsheet.platform.change.Change;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.platform.database.Turns;
import org.broadsheet.platform.markdown.Rendered;
import org.broadsheet.platform.markdown.Typesetting;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.text.Plain;
import org.broadsheet.platform.text.Slug;
import org.broadsheet.site.navigation.Navigation;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Operation;
import org.broadsheet.user.audit.AuditLog;

/** The owner's own pages: imprint and privacy are there from the start, to be rewritten. */
@ApplicationScoped
public class SitePages {
    private static final int LONGEST_TITLE = 200;

    /** The navigation of a new site shows them all. */
    static final int MOST = 50;

    @Inject
    SitePageRepository pages;

    @Inject
    DeletedPages deleted;

    @Inject
    Typesetting typesetting;

    @Inject
    Navigation navigation;

    @Inject
    AuditLog audit;

    @Inject
    Turns turns;

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

    /**
     * Replaces title and text, as far as each is given; for owners.
     *
     * @param check runs once nobody else can change the page, for callers who hold a version against it
     */
    @Transactional
    public SitePage write(
            Caller caller, String slug, Consumer<SitePage> check, Optional<String> title, Optional<String> body) {
        caller.require(Operation.KEEP_PAGES);
        Optional<String> line = title.map(Plain::line);
        check(line, body);
        Optional<Rendered> rendered = body.map(text -> typesetting.render("body", text));
        turns.take("site");
        SitePage page = find(slug);
        check.accept(page);
        if (rendered.isPresent()) {
            page.write(line.orElse(page.getTitle()), body.get(), rendered.get(), clock);
        } else {
            line.ifPresent(text -> page.call(text, clock));
        }
        show(page);
        log(caller, "page.updated", page);
        return page;
    }

    /** Adds a page after the others; without a slug it gets that of its title. */
    @Transactional
    public SitePage create(Caller caller, Optional<String> asked, String title, String body) {
        caller.require(Operation.KEEP_PAGES);
        String line = Plain.line(title);
        check(Optional.of(line), Optional.of(body));
        String slug = asked.orElseGet(() -> Slug.of(line).text());
        if (!Slug.isValid(slug)) {
            throw new Invalid("slug", "has to be lower-case letters, digits and single dashes");
        }
        Rendered rendered = typesetting.render("body", body);
        turns.take("site");
        if (pages.bySlug(slug).isPresent()) {
            throw new Conflict("There is a page like that.", List.of(new FieldError("slug", "is taken")));
        }
        SitePage page = new SitePage(slug, pages.nextPosition());
        page.write(line, body, rendered, clock);
        add(caller, "page.created", page);
        return page;
    }

    private void add(Caller caller, String action, SitePage page) {
        if (pages.links().size() >= MOST) {
            throw new Conflict("The site has " + MOST + " pages already.");
        }
        pages.add(page);
        show(page);
        audit.record(caller, action, page.getId().toString(), page.getTitle(), "");
        log(caller, "page.created", page);
    }

    /** Brings a page back that was taken away, in its place, unless there is another at its address. */
    @Transactional
    public void restore(Caller caller, long number) {
        caller.require(Operation.KEEP_PAGES);
        turns.take("site");
        DeletedPage gone = deleted.find(number).orElseThrow(() -> new NotFound("There is no such page."));
        if (pages.bySlug(gone.slug()).isPresent()) {
            throw new Conflict("There is a page like that.");
        }
        SitePage page = new SitePage(gone.slug(), gone.position());
        page.write(gone.getTitle(), gone.body(), typesetting.render("body", gone.body()), clock);
        deleted.drop(gone);
        add(caller, "page.restored", page);
    }

    /** Takes a page away, unless the site or its navigation leads there; the number is what {@link #restore} brings it back by. */
    @Transactional
    public Long delete(Caller caller, String slug, Consumer<SitePage> check) {
        caller.require(Operation.KEEP_PAGES);
        turns.take("site");
        SitePage page = find(slug);
        check.accept(page);
        if (page.getPath().equals("/about")) {
            throw new Conflict("Every site has a page about it: rewrite it instead.");
        }
        if (navigation.chosen().stream().anyMatch(link -> link.path().equals(page.getPath()))) {
            throw new Conflict("The navigation leads to this page: take it out there first.");
        }
        shown.fire(new TextShown(place(page), page.getTitle(), List.of()));
        Long number = deleted.keep(page);
        pages.remove(page);
        audit.record(caller, "page.deleted", page.getId().toString(), page.getTitle(), "");
        log(caller, "page.deleted", page);
        return number;
    }

    private static void check(Optional<String> title, Optional<String> body) {
        List<FieldError> errors = new ArrayList<>();
        if (title.filter(line -> line.isEmpty() || line.length() > LONGEST_TITLE || !Plain.isStorable(line))
                .isPresent()) {
            errors.add(new FieldError("title", "has to have 1 to " + LONGEST_TITLE + " characters"));
        }
        if (body.filter(text -> !Plain.isStorable(text)).isPresent()) {
            errors.add(new FieldError("body", "holds a character that is not text"));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private SitePage find(String slug) {
        return pages.bySlug(slug).orElseThrow(() -> new NotFound("There is no such page."));
    }

    private void show(SitePage page) {
        shown.fire(new TextShown(place(page), page.getTitle(), List.of(page.getBody())));
    }

    private static String place(SitePage page) {
        return "/desk/pages/" + page.getSlug();
    }

    private void log(Caller caller, String kind, SitePage page) {
        log.append(Change.of(kind, Set.of("page:" + page.getSlug(), "site"))
                .about(page.getId().toString(), page.getSlug())
                .by(caller.user().getId()));
    }
}
