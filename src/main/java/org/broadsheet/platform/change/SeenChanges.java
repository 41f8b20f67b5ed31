package org.broadsheet.platform.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What this node knows of the {@link ChangeLog}, without a statement: what was made when {@link #number} was N is good as long as
 * nothing has {@link #touched} its keys since N.
 *
 * <p>Changes of this node are known before whoever made them is answered, those of other nodes when {@link ChangeFollower} has
 * looked. While it cannot look, nothing is known to be good.
 */
@ApplicationScoped
public class SeenChanges {
    /** So many keys are remembered one by one; beyond, everything older counts as touched. */
    private static final int REMEMBERED = 20_000;

    private final Map<String, Long> touchedAt = new ConcurrentHashMap<>();
    private volatile long number;
    private volatile long forgottenBefore;
    private volatile long settled;
    private volatile boolean current;
    private final AtomicLong looks = new AtomicLong();

    /** The number of the latest change that is known here. */
    public long number() {
        return number;
    }

    /** Another number whenever more is known, so that who has asked need not ask again before. */
    public long version() {
        return looks.get();
    }

    /** Whether nothing is known to be good, because the database could not be asked. */
    public boolean isLost() {
        return !current;
    }

    /** Whether a change after the number touched one of the keys, or might have. */
    public boolean touched(Collection<String> keys, long after) {
        if (!current || after < forgottenBefore) {
            return true;
        }
        if (after >= number) {
            return false;
        }
        for (String key : keys) {
            if (touchedAt.getOrDefault(key, 0L) > after) {
                return true;
            }
        }
        return false;
    }

    /**
     * Has these be known here before somebody is told of them, who then reads what they changed: a change is in the database a moment
     * before this node hears of its own, and longer before it looks for those of others.
     */
    public void tell(List<LoggedChange> changes) {
        changes.stream().filter(change -> change.getNumber() > settled).forEach(this::note);
    }

    /** Nothing up to that number is unknown any more. */
    void settle(long upTo) {
        settled = upTo;
    }

    void noteOwn(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangesAppended appended) {
        appended.changes().forEach(this::note);
    }

    /** Notes a change that is committed; again does no harm, and the order does not matter. */
    synchronized void note(LoggedChange change) {
        if (touchedAt.size() > REMEMBERED) {
            forgottenBefore = number;
            touchedAt.clear();
        }
        change.change().touched().forEach(key -> touchedAt.merge(key, change.getNumber(), Math::max));
        number = Math.max(number, change.getNumber());
        looks.incrementAndGet();
    }

    /** Begins at that number: what was made before it is not known to be good. */
    synchronized void begin(long first) {
        touchedAt.clear();
        forgottenBefore = Math.max(first, number);
        number = Math.max(first, number);
        settled = first;
        current = true;
        looks.incrementAndGet();
    }

    /** Until it begins again, nothing is known. */
    synchronized void lose() {
        current = false;
        looks.incrementAndGet();
    }
}
