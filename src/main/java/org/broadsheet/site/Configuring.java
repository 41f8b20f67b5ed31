package org.broadsheet.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.broadsheet.platform.Change;
import org.broadsheet.platform.ChangeLog;
import org.broadsheet.user.AuditLog;
import org.broadsheet.user.Caller;
import org.broadsheet.user.Scope;

/** Changes what the owner decides while the site is up. */
@ApplicationScoped
public class Configuring {
    @Inject
    SettingRepository entries;

    @Inject
    AuditLog audit;

    @Inject
    ChangeLog log;

    /** Keeps the settings; for owners. Two who change different ones at the same time both have their way. */
    @Transactional
    public void change(Caller caller, SiteSettings before, SiteSettings after) {
        caller.require(Scope.SITE_ADMIN);
        Map<String, String> changed = new TreeMap<>(after.entries());
        changed.entrySet().removeAll(before.entries().entrySet());
        if (changed.isEmpty()) {
            return;
        }
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
}
