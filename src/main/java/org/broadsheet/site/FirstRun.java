package org.broadsheet.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.broadsheet.platform.ChangeLog;
import org.broadsheet.platform.Conflict;
import org.broadsheet.platform.Invalid;
import org.broadsheet.platform.Settings;
import org.broadsheet.user.Accounts;
import org.broadsheet.user.Attempts;
import org.broadsheet.user.AuditEntry;
import org.broadsheet.user.AuditLog;
import org.broadsheet.user.Role;
import org.broadsheet.user.User;
import org.broadsheet.user.UserRepository;

/** What a new site needs: a name, its own pages, and an owner, from the settings or from whoever has the code of the log. */
@ApplicationScoped
public class FirstRun {
    @Inject
    Settings settings;

    @Inject
    SettingRepository entries;

    @Inject
    SitePages pages;

    @Inject
    UserRepository users;

    @Inject
    Accounts accounts;

    @Inject
    Attempts attempts;

    @Inject
    SetupCode code;

    @Inject
    ChangeLog log;

    @Inject
    AuditLog audit;

    /** Gives a new site its name and its pages, and the owner whom the settings name. */
    @Transactional
    public void prepare() {
        log.queue();
        if (entries.find(Site.NAME).isEmpty()) {
            entries.put(Site.NAME, settings.siteName());
            int position = 0;
            for (FirstPages page : FirstPages.values()) {
                pages.begin(page.slug(), position++, page.title(), page.body());
            }
        }
        if (!users.hasOwner()) {
            settings.owner()
                    .ifPresent(owner -> accounts.create(
                            Accounts.ready(
                                    new Accounts.NewAccount(owner.username(), owner.email(), "", owner.password())),
                            Role.OWNER));
        }
    }

    public boolean isOpen() {
        return !users.hasOwner();
    }

    /** Makes the owner, once, for the bearer of the code; {@link Invalid} by field otherwise. */
    @Transactional
    public User become(Accounts.NewAccount account, String givenCode, String address) {
        Accounts.check(account);
        attempts.begin("set-up", address);
        // Before anything is asked of the database, because it takes long.
        Accounts.Ready ready = Accounts.ready(account);
        if (!code.use(givenCode)) {
            throw new Invalid("code", "is not the one that the latest start printed to the log");
        }
        if (!isOpen()) {
            throw new Conflict("The site has an owner already.");
        }
        User owner = accounts.create(ready, Role.OWNER);
        attempts.succeeded("set-up", address);
        audit.record(
                Optional.of(owner),
                AuditEntry.of(
                        "site.set_up",
                        owner.getUsername(),
                        entries.find(Site.NAME).orElse("")));
        return owner;
    }
}
