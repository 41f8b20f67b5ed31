package org.broadsheet.article.renewal;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.broadsheet.platform.Chore;
import org.broadsheet.platform.database.DatabaseFault;
import org.broadsheet.site.page.SitePages;

/** Renews a few texts every five seconds after a start until all are this edition's. On several nodes all look; locks let one act. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Startup
@DependsOn("Migration")
public class RenewalTimer {
    private static final Logger LOG = Logger.getLogger(RenewalTimer.class.getName());
    private static final int AT_ONCE = 50;

    @Inject
    Renewal renewal;

    @Inject
    SitePages pages;

    private final Set<String> failed = new HashSet<>();
    private boolean done;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    @Lock(LockType.WRITE)
    void look() {
        if (!done) {
            Chore.run("Renewal", this::work);
        }
    }

    private void work() {
        pages.renew();
        List<String> due = renewal.due(AT_ONCE + failed.size());
        due.stream().filter(slug -> !failed.contains(slug)).forEach(this::renew);
        done = failed.containsAll(due);
    }

    /** One that fails keeps the others waiting no longer than this. */
    private void renew(String slug) {
        try {
            renewal.renew(slug);
        } catch (RuntimeException reason) {
            if (DatabaseFault.isAbsence(reason)) {
                throw reason;
            }
            failed.add(slug);
            LOG.log(Level.WARNING, reason, () -> "An article stays as an earlier release rendered it: " + slug);
        }
    }
}
