package org.broadsheet.media.delivery;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.broadsheet.media.MediaRepository;
import org.broadsheet.platform.Chore;

/** Takes away, each hour, the pictures that were put aside a day ago, and from the disk what other nodes took away. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Startup
@DependsOn("Migration")
public class MediaPurge {
    private static final Duration KEPT = Duration.ofDays(1);

    @Inject
    MediaRepository pictures;

    @Inject
    MediaCache cache;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "23", persistent = false)
    public void tidy() {
        Chore.run(
                "Pictures that were put aside",
                () -> pictures.purge(OffsetDateTime.now(clock).minus(KEPT)));
        Chore.run("Pictures on the disk", cache::sweep);
    }
}
