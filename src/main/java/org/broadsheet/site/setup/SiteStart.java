package org.broadsheet.site.setup;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.broadsheet.platform.Secret;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.platform.setting.StartFailure;
import org.broadsheet.platform.setting.UnusableSetting;
import org.broadsheet.user.invitation.PasswordResets;

/** Prepares a new site as soon as the schema stands. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Startup
@DependsOn("Migration")
public class SiteStart {
    private static final Logger LOG = Logger.getLogger(SiteStart.class.getName());

    @Inject
    FirstRun firstRun;

    @Inject
    PasswordResets resets;

    @Inject
    Settings settings;

    @PostConstruct
    void prepare() {
        firstRun.prepare();
        settings.resetOwner().ifPresent(this::letBackIn);
    }

    /** Prints a way back in for an owner who is locked out: who reads the log may have it. */
    private void letBackIn(String username) {
        Secret secret = resets.offerOwner(username).orElseThrow(() -> {
            UnusableSetting unusable =
                    new UnusableSetting("BROADSHEET_RESET_OWNER", "names nobody who is an owner here");
            StartFailure.say(unusable.getMessage());
            return unusable;
        });
        LOG.log(
                Level.INFO,
                "A new password for the owner (this link works once, within 24 hours): {0}",
                settings.absolute("/reset/" + secret.text()));
    }
}
