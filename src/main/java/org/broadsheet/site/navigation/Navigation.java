package org.broadsheet.site.navigation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.platform.change.Change;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.platform.database.Turns;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.text.Plain;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Operation;
import org.broadsheet.user.audit.AuditLog;

/** The navigation of the site, where the owner has put one together. */
@ApplicationScoped
public class Navigation {
    public static final int MOST = 20;
    static final int LONGEST_TITLE = 60;
    static final int LONGEST_ADDRESS = 500;

    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditLog audit;

    @Inject
    Turns turns;

    @Inject
    ChangeLog log;

    /** What the owner chose, in its order; nothing where the pages of the site are the navigation. */
    public List<NavigationLink> chosen() {
        return em.createQuery("select n from NavigationEntry n order by n.position", NavigationEntry.class)
                .getResultStream()
                .map(NavigationEntry::link)
                .toList();
    }

    /** Replaces the navigation; for owners. An empty one is that of a new site. Errors name {@code title-0}, {@code address-0} … */
    @Transactional
    public void change(Caller caller, List<NavigationLink> wanted) {
        caller.require(Operation.CONFIGURE_SITE);
        List<NavigationLink> links = checked(wanted);
        turns.take("site");
        log.queue();
        em.createQuery("delete from NavigationEntry n").executeUpdate();
        for (int i = 0; i < links.size(); i++) {
            em.persist(new NavigationEntry(i, links.get(i)));
        }
        String note = links.stream().map(NavigationLink::title).collect(Collectors.joining(", "));
        audit.record(caller, "site.navigation_changed", "site", "", note.substring(0, Math.min(note.length(), 500)));
        log.append(Change.of("site.updated", Set.of("site", "lists"))
                .about("site", "")
                .by(caller.user().getId()));
    }

    /** The links as they are kept, or {@link Invalid} by field. */
    public static List<NavigationLink> checked(List<NavigationLink> wanted) {
        List<NavigationLink> links = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            NavigationLink link = new NavigationLink(
                    Plain.line(wanted.get(i).title()), wanted.get(i).path().strip());
            if (link.title().isEmpty() || link.title().length() > LONGEST_TITLE || !Plain.isStorable(link.title())) {
                errors.add(new FieldError("title-" + i, "has to have 1 to " + LONGEST_TITLE + " characters"));
            }
            if (!leadsSomewhere(link.path())) {
                errors.add(new FieldError(
                        "address-" + i, "has to be a path of this site such as /about, or begin with https://"));
            }
            links.add(link);
        }
        if (links.size() > MOST) {
            errors.add(new FieldError("title-" + MOST, "is one too many: there are at most " + MOST));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return links;
    }

    private static boolean leadsSomewhere(String address) {
        if (address.length() > LONGEST_ADDRESS) {
            return false;
        }
        return PATH.matcher(address).matches() || isSecure(address);
    }

    private static boolean isSecure(String address) {
        try {
            URI uri = new URI(address);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
