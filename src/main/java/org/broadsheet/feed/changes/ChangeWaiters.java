package org.broadsheet.feed.changes;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.AsyncResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.broadsheet.platform.Chore;
import org.broadsheet.platform.change.ChangesAppended;
import org.broadsheet.platform.change.ChangesSeen;
import org.broadsheet.platform.database.DatabaseFault;
import org.broadsheet.platform.refusal.Refusals;
import org.broadsheet.platform.refusal.Unavailable;
import org.broadsheet.user.limit.TooManyRequests;

/**
 * Those who wait for the next change: {@code waiters.hold(form, current.counted(), 30, answer)}. They hold no thread and no connection to the
 * database; what is new is read once for all who have seen the same.
 */
@ApplicationScoped
public class ChangeWaiters {
    private static final Logger LOG = Logger.getLogger(ChangeWaiters.class.getName());

    /** Each holds a connection of its own to the server. */
    private static final int MOST = 200;

    /** So that nobody takes all places. */
    private static final int MOST_OF_ONE = 50;

    @Inject
    ReaderChanges changes;

    @Resource
    ManagedExecutorService threads;

    private final Set<Waiter> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile long newest;

    private record Waiter(ChangesAsked asked, String who, AsyncResponse answer, ChangesAnswer form) {}

    /**
     * Answers as soon as there is news, or with none once so many seconds have passed.
     *
     * @param who the token or the address that asks, see {@link org.broadsheet.user.CurrentCaller#counted()}
     */
    void hold(ChangesAnswer form, String who, long seconds, AsyncResponse answer) {
        ChangesAsked asked = form.asked();
        Waiter waiter = new Waiter(asked, who, answer, form);
        answer.setTimeoutHandler(late -> finish(waiter, new ChangesJson(List.of(), asked.after())));
        seat(waiter, seconds);
        answer.setTimeout(seconds, TimeUnit.SECONDS);
        // What was committed since it was looked for last.
        if (newest > asked.after()) {
            call();
        }
    }

    private synchronized void seat(Waiter waiter, long seconds) {
        if (waiting.stream().filter(other -> other.who().equals(waiter.who())).count() >= MOST_OF_ONE) {
            throw new TooManyRequests(
                    "More than " + MOST_OF_ONE + " of your requests wait for changes: ask without wait, or end one.",
                    seconds);
        }
        if (waiting.size() >= MOST) {
            throw new Unavailable("Too many wait for changes: ask without wait, or try again in a few seconds.");
        }
        waiting.add(waiter);
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangesAppended own) {
        news(own.changes().get(own.changes().size() - 1).getNumber());
    }

    void hear(@Observes ChangesSeen seen) {
        news(seen.number());
    }

    private synchronized void news(long number) {
        newest = Math.max(newest, number);
        call();
    }

    /** Whoever committed does not wait for those who wait. */
    private void call() {
        if (!waiting.isEmpty() && calls.getAndIncrement() == 0) {
            try {
                threads.execute(this::answer);
            } catch (RejectedExecutionException full) {
                // Whoever commits next calls again; who waits asks again in half a minute.
                calls.set(0);
                LOG.log(Level.WARNING, "No thread for those who wait for changes", full);
            }
        }
    }

    private void answer() {
        int heard;
        do {
            heard = calls.get();
            Map<ChangesAsked, List<Waiter>> together = waiting.stream().collect(Collectors.groupingBy(Waiter::asked));
            together.forEach((asked, alike) -> Chore.run("Waiting for changes", () -> answer(asked, alike)));
        } while (!calls.compareAndSet(heard, 0));
    }

    private void answer(ChangesAsked asked, List<Waiter> alike) {
        try {
            ChangesJson found = changes.read(asked);
            // A page full of what readers are not told of may have news behind it.
            if (!found.items().isEmpty() || found.last() - asked.after() >= asked.most()) {
                alike.forEach(waiter -> finish(waiter, found));
            }
        } catch (RuntimeException failed) {
            if (!DatabaseFault.isAbsence(failed) && Refusals.in(failed).isEmpty()) {
                LOG.log(Level.SEVERE, "Changes could not be read for those who wait", failed);
            }
            alike.forEach(waiter -> leave(waiter, failed));
        }
    }

    private void finish(Waiter waiter, ChangesJson found) {
        leave(waiter, waiter.form().to(found));
    }

    private void leave(Waiter waiter, Object with) {
        if (waiting.remove(waiter)) {
            if (with instanceof Throwable failed) {
                waiter.answer().resume(failed);
            } else {
                waiter.answer().resume(with);
            }
        }
    }

    @PreDestroy
    void close() {
        waiting.forEach(waiter ->
                finish(waiter, new ChangesJson(List.of(), waiter.asked().after())));
    }
}
