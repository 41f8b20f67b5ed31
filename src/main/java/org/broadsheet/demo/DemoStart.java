package org.broadsheet.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.broadsheet.platform.setting.Settings;

/** With {@code BROADSHEET_DEMO=true} an empty site gets the {@link Samples} when it starts. */
@Singleton
@Startup
@DependsOn({"Migration", "SiteStart"})
public class DemoStart {
    @Inject
    Settings settings;

    @Inject
    Samples samples;

    @PostConstruct
    void fill() {
        if (settings.demo()) {
            samples.fill();
        }
    }
}
