package org.broadsheet.article.publication;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.platform.refusal.Refusals;

/**
 * Looks every second for articles whose time has come, also for those whose time came while the server was down. On several
 * nodes all look; the lock on the article lets one act.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Startup
@DependsOn("Migration")
public class Timetable {
    private static final Logger LOG = Logger.getLogger(Timetable.class.getName());
    private static final int AT_ONCE = 50;

    @Inject
    ArticleRepository articles;

    @Inject
    DuePlans plans;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    @Lock(LockType.WRITE)
    void look() {
        try {
            articles.due(OffsetDateTime.now(clock), AT_ONCE).forEach(this::carryOut);
        } catch (RuntimeException failed) {
            // The container would forget the timer; the next second tries again.
            Level level = Refusals.in(failed).isPresent() ? Level.FINE : Level.SEVERE;
            LOG.log(level, "The timetable could not be read", failed);
        }
    }

    private void carryOut(String slug) {
        try {
            plans.carryOut(slug);
        } catch (RuntimeException failed) {
            // One article that fails must not keep the others waiting.
            LOG.log(Level.WARNING, failed, () -> "What was planned for an article was not done: " + slug);
        }
    }
}
