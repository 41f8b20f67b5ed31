package org.broadsheet.search;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.broadsheet.platform.Chore;
import org.broadsheet.search.desk.DeskIndex;
import org.broadsheet.search.index.ReaderIndex;
import org.broadsheet.search.related.Relating;

/**
 * Has the indexes follow what happens from the start on, beside the site: other nodes publish too. Threads of the server, because
 * its timers wait a second at least.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Startup
@DependsOn("Migration")
public class SearchStart {
    private static final long PUBLISHED_MS = 300;
    private static final long RELATED_MS = 500;
    private static final long DRAFTS_MS = 5000;

    @Resource
    ManagedScheduledExecutorService timer;

    @Resource
    ManagedExecutorService threads;

    @Inject
    ReaderIndex published;

    @Inject
    DeskIndex drafts;

    @Inject
    Relating relating;

    private List<Future<?>> chores = List.of();

    @PostConstruct
    void begin() {
        chores = List.of(
                again("Search index", published::follow, PUBLISHED_MS),
                again("Search index of the desk", drafts::follow, DRAFTS_MS),
                again("Related articles", relating::next, RELATED_MS));
    }

    private Future<?> again(String name, Runnable work, long pause) {
        return timer.scheduleWithFixedDelay(Chore.beside(threads, name, work), 0, pause, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void end() {
        chores.forEach(chore -> chore.cancel(false));
    }
}
