package org.broadsheet.user.housekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;

/** The sessions, links, tokens and counts of failures that time has ended: {@code leftovers.remove(yesterday)}. */
@ApplicationScoped
public class Leftovers {
    @PersistenceContext
    EntityManager em;

    /** Takes away what ended before then. */
    @Transactional
    public void remove(OffsetDateTime then) {
        for (String ended : List.of(
                "delete from UserSession s where s.expiresAt < :then",
                "delete from AccountLink l where l.expiresAt < :then",
                "delete from ApiToken t where t.expiresAt < :then",
                "delete from FailedAttempt f where f.latestAt < :then and f.blockedUntil < :then")) {
            em.createQuery(ended).setParameter("then", then).executeUpdate();
        }
    }
}
