package org.broadsheet.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.broadsheet.platform.change.Change;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.platform.database.Turns;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.site.navigation.Navigation;
import org.broadsheet.site.navigation.NavigationLink;
import org.broadsheet.site.setting.SettingRepository;
import org.broadsheet.site.setting.SiteSettings;
import org.broadsheet.site.setting.SiteState;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Operation;
import org.broadsheet.user.audit.AuditLog;

/** Changes what the owner decides while the site is up. */
@ApplicationScoped
public class Configuring {
    @Inject
    SettingRepository entries;

    @Inject
    Navigation navigation;

    @Inject
    LogoKeeping logos;

    @Inject
    Site site;

    @Inject
    Settings settings;

    @Inject
    AuditLog audit;

    @Inject
    Turns turns;

    @Inject
    ChangeLog log;

    /** Keeps the settings; for owners. Two who change different ones at the same time both have their way. */
    @Transactional
    public void change(Caller caller, SiteSettings before, SiteSettings after) {
        caller.require(Operation.CONFIGURE_SITE);
        Map<String, String> changed = new TreeMap<>(after.entries());
        changed.entrySet().removeAll(before.entries().entrySet());
        if (changed.isEmpty()) {
            return;
        }
        turns.take("site");
        log.queue();
        changed.forEach(entries::put);
        String note = changed.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining("; "));
        audit.record(caller, "site.settings_changed", "site", after.name(), note);
        log.append(Change.of("site.updated", Set.of("site", "lists"))
                .about("site", "")
                .by(caller.user().getId()));
    }

    /**
     * Changes what the patch names, all of it or nothing; for owners.
     *
     * @param check runs once nobody else can change the site, for callers who hold a version against it
     */
    @Transactional
    SiteState change(Caller caller, Consumer<SiteState> check, SitePatch patch) {
        caller.require(Operation.CONFIGURE_SITE);
        turns.take("site");
        SiteState before = site.now();
        check.accept(before);
        SiteSettings after = patch.of(before.settings(), settings.webhookHosts());
        Optional<List<NavigationLink>> links = patch.links();
        patch.logo().ifPresent(address -> logos.show(caller, address));
        change(caller, before.settings(), after);
        links.ifPresent(wanted -> navigation.change(caller, wanted));
        return site.now();
    }
}
