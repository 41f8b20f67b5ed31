package org.broadsheet.user;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.broadsheet.platform.DatabaseFault;

/** Takes away, each hour, the sessions, links, tokens and counts of failures that time has ended. */
@Singleton
@Startup
@DependsOn("Migration")
public class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class.getName());
    private static final Duration KEPT = Duration.ofDays(1);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "17", persistent = false)
    public void tidy() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        try {
            for (String ended : List.of(
                    "delete from UserSession s where s.expiresAt < :then",
                    "delete from AccountLink l where l.expiresAt < :then",
                    "delete from ApiToken t where t.expiresAt < :then",
                    "delete from FailedAttempt f where f.latestAt < :then and f.blockedUntil < :then")) {
                em.createQuery(ended).setParameter("then", now.minus(KEPT)).executeUpdate();
            }
        } catch (RuntimeException failed) {
            if (!DatabaseFault.isAbsence(failed)) {
                throw failed;
            }
            LOG.log(Level.INFO, "Housekeeping waits for the database");
        }
    }
}
