package org.broadsheet.article.count;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.broadsheet.platform.Chore;

/** Keeps the rows that totals are made of few. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Startup
@DependsOn("Migration")
public class CountFolding {
    @Inject
    ArticleCounts counts;

    @Schedule(hour = "*", minute = "*", second = "41", persistent = false)
    public void fold() {
        Chore.run("Totals of articles", () -> {
            boolean more = true;
            while (more) {
                more = counts.fold();
            }
        });
    }
}
