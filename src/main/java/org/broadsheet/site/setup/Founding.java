package org.broadsheet.site.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.site.page.SitePages;
import org.broadsheet.site.setting.SettingRepository;
import org.broadsheet.site.setting.SiteSettings;
import org.broadsheet.user.User;
import org.broadsheet.user.UserRepository;
import org.broadsheet.user.access.Role;
import org.broadsheet.user.account.Accounts;
import org.broadsheet.user.audit.AuditEntry;
import org.broadsheet.user.audit.AuditLog;

/** Writes what {@link FirstRun} has made ready, all of it or nothing. */
@ApplicationScoped
public class Founding {
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
    SetupCode code;

    @Inject
    ChangeLog log;

    @Inject
    AuditLog audit;

    /** Gives a new site its name and its pages, and an owner where it has none. */
    @Transactional
    void prepare(Optional<Accounts.Ready> owner) {
        log.queue();
        if (entries.find(SiteSettings.NAME).isEmpty()) {
            entries.put(SiteSettings.NAME, settings.siteName());
            int position = 0;
            for (FirstPages page : FirstPages.values()) {
                pages.begin(page.slug(), position++, page.title(), page.body());
            }
        }
        owner.filter(account -> !users.hasOwner()).ifPresent(account -> accounts.create(account, Role.OWNER));
    }

    /** Makes the owner, and uses the code up. */
    @Transactional
    User become(Accounts.Ready account, String givenCode) {
        if (!code.use(givenCode)) {
            throw new Invalid("code", "is not the one that the latest start printed to the log");
        }
        if (users.hasOwner()) {
            throw new Conflict("The site has an owner already.");
        }
        User owner = accounts.create(account, Role.OWNER);
        audit.record(
                Optional.of(owner),
                AuditEntry.of(
                        "site.set_up",
                        owner.getUsername(),
                        entries.find(SiteSettings.NAME).orElse("")));
        return owner;
    }
}
