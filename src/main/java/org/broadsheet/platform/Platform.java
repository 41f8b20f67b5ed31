package org.broadsheet.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import org.broadsheet.platform.setting.Settings;

/** What beans may inject beside each other: the {@link Clock} and the {@link Settings}. */
@ApplicationScoped
public class Platform {
    /** What both databases keep of a time, so that what is answered now is what is read later. */
    private static final Duration DATABASE_PRECISION = Duration.ofNanos(1000);

    @Produces
    @Dependent
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), DATABASE_PRECISION);
    }

    @Produces
    @Dependent
    @Named("settings")
    Settings settings() {
        return SettingsOnce.VALUE;
    }

    /** Read when it is first asked for, which is after the start has checked it. */
    private static final class SettingsOnce {
        static final Settings VALUE = Settings.current();
    }
}
