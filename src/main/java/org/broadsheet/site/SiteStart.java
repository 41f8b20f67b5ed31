package org.broadsheet.site;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Prepares a new site as soon as the schema stands. */
@Singleton
@Startup
@DependsOn("Migration")
public class SiteStart {
    @Inject
    FirstRun firstRun;

    @PostConstruct
    void prepare() {
        firstRun.prepare();
    }
}
