package org.broadsheet.site.setup;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.broadsheet.platform.setting.Settings;

/** Tells, when everything else has started, where the site is and how to become its owner. */
@WebListener
public class Announcement implements ServletContextListener {
    private static final Logger LOG = Logger.getLogger(Announcement.class.getName());

    @Inject
    Settings settings;

    @Inject
    FirstRun firstRun;

    @Inject
    SetupCode code;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        LOG.log(Level.INFO, "Broadsheet is at {0}", settings.absolute("/"));
        if (firstRun.isOpen()) {
            LOG.log(
                    Level.INFO,
                    "Become its owner (this link works once): {0}",
                    settings.absolute("/setup?code=" + code.renew().text()));
        }
    }
}
