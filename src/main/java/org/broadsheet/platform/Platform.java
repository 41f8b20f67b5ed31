package org.broadsheet.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import java.time.Clock;

/** What beans may inject beside each other: the {@link Clock} and the {@link Settings}. */
@ApplicationScoped
public class Platform {
    @Produces
    @Dependent
    Clock clock() {
        return Clock.systemUTC();
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
