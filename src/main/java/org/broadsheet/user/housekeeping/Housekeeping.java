package org.broadsheet.user.housekeeping;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.broadsheet.platform.Chore;
import org.broadsheet.platform.change.ChangeRetention;

/** Has what time has ended taken away, each hour. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Startup
@DependsOn("Migration")
public class Housekeeping {
    private static final Duration KEPT = Duration.ofDays(1);

    @Inject
    Leftovers leftovers;

    @Inject
    ChangeRetention retention;

    @Inject
    Event<Tidying> others;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "17", persistent = false)
    public void tidy() {
        Chore.run(
                "Housekeeping", () -> leftovers.remove(OffsetDateTime.now(clock).minus(KEPT)));
        Chore.run("Housekeeping of features", () -> others.fire(new Tidying(OffsetDateTime.now(clock))));
        Chore.run("Housekeeping of the change log", () -> retention.prune(OffsetDateTime.now(clock)));
    }
}
