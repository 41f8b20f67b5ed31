package org.broadsheet.platform.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The one log of what changed for readers: a use case ends with {@code log.append(change)}; the page cache, search, feeds and
 * other nodes follow with {@code log.after(n)}.
 *
 * <p>Numbers are dense and in commit order: the next one is taken from a row that stays locked until the transaction ends, so
 * who has seen N has seen everything up to N. Append last, after everything slow, because such commits queue.
 */
@ApplicationScoped
public class ChangeLog {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Event<ChangesAppended> appended;

    /** Appends the change within the running transaction and returns its number. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long append(Change change) {
        return append(List.of(change));
    }

    /** The same with several changes, in their order; returns the number of the last. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long append(List<Change> changes) {
        em.flush();
        em.createNativeQuery("update change_counter set n = n + ?1 where id = 1")
                .setParameter(1, changes.size())
                .executeUpdate();
        long last = last();
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<LoggedChange> logged = IntStream.range(0, changes.size())
                .mapToObj(i -> new LoggedChange(last - changes.size() + 1 + i, now, changes.get(i)))
                .toList();
        logged.forEach(em::persist);
        em.flush();
        appended.fire(new ChangesAppended(logged));
        return last;
    }

    /** Lets the transactions that say this follow one another, on all nodes, as those that append do. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void queue() {
        em.createNativeQuery("select n from change_counter where id = 1 for update")
                .getSingleResult();
    }

    /** The number of the latest change, 0 when there was none. */
    @Transactional
    public long last() {
        return ((Number) em.createNativeQuery("select n from change_counter where id = 1")
                        .getSingleResult())
                .longValue();
    }

    /** Up to so many changes with numbers above the given one, in their order. */
    @Transactional
    public List<LoggedChange> after(long number, int most) {
        return em.createQuery("select c from LoggedChange c where c.number > :n order by c.number", LoggedChange.class)
                .setParameter("n", number)
                .setMaxResults(most)
                .getResultList();
    }
}
