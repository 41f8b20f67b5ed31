package org.broadsheet.search.desk;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.store.AlreadyClosedException;
import org.broadsheet.article.erasure.Erasing;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.search.index.IndexFolder;
import org.broadsheet.search.index.IndexStore;
import org.broadsheet.search.text.Analysis;
import org.broadsheet.search.text.SearchWords;

/**
 * Which articles hold some words in what is being written: {@code drafts.numbers(words)}, after a look at what was changed last.
 * Each hour, and when it starts, the index is compared with all drafts by their marks; until then it knows nothing.
 */
@ApplicationScoped
public class DeskIndex {
    private static final Logger LOG = Logger.getLogger(DeskIndex.class.getName());
    private static final int LATEST = 300;
    private static final int PATIENCE_MS = 300;
    private static final String SCHEMA = "1";
    private static final Duration COMPARED_EVERY = Duration.ofHours(1);

    @Inject
    WorkingTexts texts;

    @Inject
    Drafts drafts;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private final ReentrantLock turn = new ReentrantLock();
    private volatile IndexStore store;
    private volatile boolean whole;
    private volatile boolean stopped;
    private boolean damaged;
    private boolean uncommitted;
    private Instant comparedAt = Instant.EPOCH;

    /** Brings it up to date with all drafts, or those changed last. */
    public void follow() {
        turn.lock();
        try {
            if (stopped) {
                return;
            }
            if (store == null) {
                open();
            }
            if (!whole || clock.instant().isAfter(comparedAt.plus(COMPARED_EVERY))) {
                compare();
            } else {
                look();
            }
            if (whole && uncommitted) {
                store.commit(Map.of("schema", SCHEMA));
                uncommitted = false;
            }
        } catch (IOException | AlreadyClosedException broken) {
            damage(broken);
        } finally {
            turn.unlock();
        }
    }

    /** The numbers of the articles whose drafts hold all the words, or words that begin so; nothing as long as it is not known. */
    public Optional<List<Long>> numbers(SearchWords words) {
        try {
            if (!whole || !turn.tryLock(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            look();
            return whole ? Optional.of(store.search(searcher -> drafts.matching(searcher, words))) : Optional.empty();
        } catch (IOException | AlreadyClosedException broken) {
            damage(broken);
            return Optional.empty();
        } finally {
            turn.unlock();
        }
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Erasing.Erased erased) {
        turn.lock();
        try {
            if (store != null && !stopped) {
                drafts.delete(store.writer(), List.of(erased.articleId()));
                uncommitted = true;
            }
        } catch (IOException | AlreadyClosedException broken) {
            damage(broken);
        } finally {
            turn.unlock();
        }
    }

    private void open() throws IOException {
        store = new IndexFolder(settings.dataDirectory().resolve("search"), "desk").open(Analysis.written(), damaged);
        if (!SCHEMA.equals(store.memo().getOrDefault("schema", SCHEMA))) {
            store.writer().deleteAll();
            store.refresh();
        }
        damaged = false;
    }

    /** Takes what was written since; where that may be more than it looks at, everything is compared the next time. */
    private void look() throws IOException {
        Map<Long, Long> latest = texts.latest(LATEST);
        int written = drafts.bringUpToDate(store, latest, () -> stopped);
        if (written > 0) {
            store.refresh();
            uncommitted = true;
        }
        whole = written < LATEST;
    }

    private void compare() throws IOException {
        Map<Long, Long> unseen = store.search(drafts::marks);
        long number = 0;
        Map<Long, Long> next = texts.after(number);
        while (!next.isEmpty() && !stopped) {
            uncommitted |= drafts.bringUpToDate(store, next, () -> stopped) > 0;
            unseen.keySet().removeAll(next.keySet());
            number = next.keySet().stream().mapToLong(Long::longValue).max().orElseThrow();
            next = texts.after(number);
        }
        if (!stopped) {
            drafts.delete(store.writer(), unseen.keySet());
            uncommitted |= !unseen.isEmpty();
            store.refresh();
            comparedAt = clock.instant();
            whole = true;
        }
    }

    private void damage(Exception broken) {
        if (stopped) {
            return;
        }
        LOG.log(Level.WARNING, "The search index of the desk is damaged, and is built anew", broken);
        whole = false;
        damaged = true;
        try {
            if (store != null) {
                store.close();
            }
        } catch (IOException | AlreadyClosedException again) {
            LOG.log(Level.FINE, "It could not be closed", again);
        }
        store = null;
    }

    @PreDestroy
    void close() {
        stopped = true;
        turn.lock();
        try {
            if (store != null) {
                store.close();
                store = null;
                whole = false;
            }
        } catch (IOException | AlreadyClosedException broken) {
            LOG.log(Level.FINE, "It was not closed in order: what is missing is taken from the database again", broken);
        } finally {
            turn.unlock();
        }
    }
}
