package org.broadsheet.search.index;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.store.AlreadyClosedException;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.platform.change.LoggedChange;
import org.broadsheet.platform.refusal.Unavailable;
import org.broadsheet.platform.setting.Settings;

/**
 * What readers can find: {@code index.search(searcher -> …)} after {@code index.catchUp()}, which brings in what was committed a
 * moment ago. {@link #follow} does the same from time to time, and whatever takes long.
 *
 * <p>The index knows the number of the last change that it holds and when that was logged. A database that has another change by
 * that number, or none, has another history, as after a backup was restored: then the index is built anew, and answers meanwhile
 * with what it has. One that is built for the first time answers with what is there so far, newest articles first.
 */
@ApplicationScoped
public class ReaderIndex {
    private static final Logger LOG = Logger.getLogger(ReaderIndex.class.getName());
    private static final int AT_ONCE = 200;
    private static final int AT_ONCE_FOR_READERS = 50;
    private static final int PATIENCE_MS = 300;
    private static final Duration REPAIRED_EVERY = Duration.ofMinutes(1);
    private static final Duration KEPT_EVERY = Duration.ofSeconds(5);

    @Inject
    ChangeLog log;

    @Inject
    IndexedArticles articles;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private final ReentrantLock turn = new ReentrantLock();
    private volatile IndexStore store;
    private volatile Progress done = Progress.NONE;
    private volatile boolean whole;
    private volatile boolean damaged;
    private volatile boolean stopped;
    private Progress kept = Progress.NONE;
    private Instant keptAt = Instant.EPOCH;
    private Instant openedAt = Instant.EPOCH;

    /** Opens the index, brings it up to date and keeps it; builds it anew where that has to be. Takes as long as it takes. */
    public void follow() {
        turn.lock();
        try {
            if (stopped) {
                return;
            }
            if (store == null || damaged) {
                if (clock.instant().isBefore(openedAt.plus(REPAIRED_EVERY))) {
                    return;
                }
                open();
            }
            store.verify();
            Optional<List<LoggedChange>> next = whole ? next(AT_ONCE) : Optional.empty();
            if (next.isEmpty()) {
                build();
                next = next(AT_ONCE);
            }
            while (whole && !stopped && next.isPresent() && !next.get().isEmpty()) {
                take(next.get());
                keep(false);
                next = next(AT_ONCE);
            }
            keep(false);
        } catch (IOException | AlreadyClosedException broken) {
            damage(broken);
        } finally {
            turn.unlock();
        }
    }

    /** Brings in what was committed by now, if that is little and nobody else does it for long. */
    public void catchUp() {
        try {
            if (!whole || damaged || !turn.tryLock(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            Optional<List<LoggedChange>> next = whole && !damaged ? next(AT_ONCE_FOR_READERS) : Optional.empty();
            // What is told of a whole tag or author may be thousands of articles.
            if (next.isPresent() && !next.get().isEmpty() && next.get().stream().noneMatch(IndexedArticles::isBroad)) {
                take(next.get());
            }
        } catch (IOException | AlreadyClosedException broken) {
            damage(broken);
        } finally {
            turn.unlock();
        }
    }

    /** Looks into the index as of the latest change taken; {@link Unavailable} where there is none yet. */
    public <T> T search(IndexStore.Look<T> look) {
        IndexStore open = store;
        if (open == null || damaged) {
            throw new Unavailable("The search index is being opened: try again in a few seconds.");
        }
        try {
            return open.search(look);
        } catch (IOException | AlreadyClosedException broken) {
            damage(broken);
            throw new Unavailable("The search index is being built anew: try again in a few seconds.");
        }
    }

    /** Whether everything that readers see is in it. */
    public boolean isWhole() {
        return whole && !damaged;
    }

    public boolean isOpen() {
        return store != null && !damaged;
    }

    /** The number of the last change that the index holds. */
    public long number() {
        return done.number();
    }

    /** How many bytes the index takes, 0 where there is none yet. */
    public long bytes() {
        try {
            return isOpen() ? store.bytes() : 0;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void open() throws IOException {
        if (store != null) {
            store.close();
        }
        openedAt = clock.instant();
        store = new IndexFolder(settings.dataDirectory().resolve("search"), "readers").open(Fields.analyzer(), damaged);
        done = Progress.of(store.memo());
        kept = done;
        whole = done.isKnown();
        damaged = false;
    }

    /** The next changes; nothing where the database does not have the last one that the index holds. */
    private Optional<List<LoggedChange>> next(int most) {
        if (done.number() == 0) {
            List<LoggedChange> first = log.after(0, most);
            // The beginning may not be kept any more.
            return first.isEmpty() || first.get(0).getNumber() == 1 ? Optional.of(first) : Optional.empty();
        }
        List<LoggedChange> changes = log.after(done.number() - 1, most + 1);
        return changes.isEmpty() || !Progress.of(changes.get(0)).equals(done)
                ? Optional.empty()
                : Optional.of(changes.subList(1, changes.size()));
    }

    private void take(List<LoggedChange> changes) throws IOException {
        articles.apply(changes, store.writer());
        store.refresh();
        done = Progress.of(changes.get(changes.size() - 1));
    }

    /** What was written before stays in sight until all is there. */
    private void build() throws IOException {
        boolean first = !done.isKnown();
        whole = false;
        Progress from = Optional.of(log.last())
                .filter(number -> number > 0)
                .flatMap(number -> log.after(number - 1, 1).stream().findFirst())
                .map(Progress::of)
                .orElse(Progress.EMPTY);
        long start = System.nanoTime();
        store.writer().deleteAll();
        long count = articles.addAll(store, first, () -> stopped);
        if (stopped) {
            return;
        }
        store.refresh();
        done = from;
        whole = true;
        keep(true);
        if (count > 0) {
            LOG.log(Level.INFO, "The search index was built: {0} articles in {1} ms", new Object[] {
                count, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)
            });
        }
    }

    /** Seldom, because it waits for the disk; what is lost in a crash is taken from the log again. */
    private void keep(boolean now) throws IOException {
        Instant time = clock.instant();
        if (whole && !done.equals(kept) && (now || time.isAfter(keptAt.plus(KEPT_EVERY)))) {
            store.commit(done.memo());
            kept = done;
            keptAt = time;
        }
    }

    private void damage(Exception broken) {
        if (!stopped) {
            LOG.log(Level.WARNING, "The search index is damaged, and is built anew", broken);
            damaged = true;
        }
    }

    @PreDestroy
    void close() {
        stopped = true;
        turn.lock();
        try {
            if (store != null) {
                if (!damaged) {
                    keep(true);
                }
                store.close();
                store = null;
            }
        } catch (IOException | AlreadyClosedException broken) {
            LOG.log(Level.FINE, "It was not closed in order: what is missing is taken from the log again", broken);
        } finally {
            turn.unlock();
        }
    }
}
