package org.broadsheet.feed.webhook;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.broadsheet.platform.Chore;

/** Looks twice a second whether webhooks have to be told something, and tells each of them on a thread of its own. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Startup
@DependsOn("Migration")
public class WebhookRounds {
    private static final long PAUSE_MS = 500;

    /** Then others may have a turn. */
    private static final int IN_A_ROW = 50;

    @Resource
    ManagedScheduledExecutorService timer;

    /** A slow receiver would hold up whatever the timer does. */
    @Resource
    ManagedExecutorService threads;

    @Inject
    Outbox outbox;

    @Inject
    Dispatch dispatch;

    @Inject
    Courier courier;

    /** By the number of a webhook, each of which is told one thing after the other. */
    private final Map<Long, Runnable> senders = new ConcurrentHashMap<>();

    private Future<?> rounds;
    private volatile boolean stopped;

    @PostConstruct
    void begin() {
        rounds = timer.scheduleWithFixedDelay(
                Chore.beside(threads, "Webhooks", this::round), PAUSE_MS, PAUSE_MS, TimeUnit.MILLISECONDS);
    }

    @Schedule(hour = "*", minute = "37", persistent = false)
    public void tidy() {
        Chore.run("Housekeeping of webhooks", dispatch::forget);
    }

    private void round() {
        while (!stopped && outbox.fill()) {
            // until every webhook has what there is
        }
        for (Long id : dispatch.waiting()) {
            senders.computeIfAbsent(id, some -> Chore.beside(threads, "Webhook", () -> send(some)))
                    .run();
        }
    }

    private void send(Long id) {
        if (!dispatch.claim(id)) {
            return;
        }
        try {
            for (int sent = 0; sent < IN_A_ROW && !stopped; sent++) {
                Optional<WebhookParcel> next = dispatch.next(id);
                if (next.isEmpty()) {
                    return;
                }
                dispatch.note(next.get(), courier.send(next.get()));
            }
        } finally {
            dispatch.release(id);
        }
    }

    @PreDestroy
    void end() {
        stopped = true;
        rounds.cancel(false);
    }
}
