package org.broadsheet.media;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.broadsheet.platform.DatabaseFault;

/** Takes away, each hour, the pictures that were put aside a day ago, and from the disk what other nodes took away. */
@Singleton
@Startup
@DependsOn("Migration")
public class MediaPurge {
    private static final Logger LOG = Logger.getLogger(MediaPurge.class.getName());
    private static final Duration KEPT = Duration.ofDays(1);

    @Inject
    MediaRepository pictures;

    @Inject
    MediaCache cache;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "23", persistent = false)
    public void tidy() {
        try {
            pictures.purge(OffsetDateTime.now(clock).minus(KEPT));
            cache.sweep();
        } catch (RuntimeException failed) {
            if (!DatabaseFault.isAbsence(failed)) {
                throw failed;
            }
            LOG.log(Level.INFO, "The pictures wait for the database");
        }
    }
}
