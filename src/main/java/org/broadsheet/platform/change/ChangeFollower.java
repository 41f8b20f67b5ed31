package org.broadsheet.platform.change;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.broadsheet.platform.database.DatabaseFault;

/** Looks three times a second for what other nodes changed, and has {@link SeenChanges} know it, in order and without a gap. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class ChangeFollower {
    private static final Logger LOG = Logger.getLogger(ChangeFollower.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final int AT_ONCE = 500;

    @Inject
    ChangeLog log;

    @Inject
    SeenChanges seen;

    @Inject
    Event<ChangesSeen> news;

    @Inject
    Event<ChangesMissed> missed;

    /** Not the container's timer, which does not look more often than every second. */
    @Resource
    ManagedScheduledExecutorService executor;

    private ScheduledFuture<?> looking;
    private long position;
    private boolean lost = true;

    @PostConstruct
    void begin() {
        looking = executor.scheduleWithFixedDelay(this::look, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void end() {
        looking.cancel(false);
    }

    private void look() {
        try {
            if (lost) {
                position = log.last();
                seen.begin(position);
                lost = false;
                missed.fire(new ChangesMissed());
            } else if (log.last() != position) {
                catchUp();
            }
        } catch (RuntimeException failed) {
            // The executor would not come again; until a look succeeds, nothing is known.
            lost = true;
            seen.lose();
            LOG.log(
                    DatabaseFault.isAbsence(failed) ? Level.FINE : Level.SEVERE,
                    "The change log could not be read",
                    failed);
        }
    }

    private void catchUp() {
        List<LoggedChange> changes;
        do {
            changes = log.after(position, AT_ONCE);
            for (LoggedChange change : changes) {
                seen.note(change);
                position = change.getNumber();
            }
            seen.settle(position);
            news.fire(new ChangesSeen(position, changes));
        } while (changes.size() == AT_ONCE);
    }
}
