package org.broadsheet.platform.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes away the rows of the {@link ChangeLog} that are older than {@link #DAYS_KEPT} days: {@code retention.prune(now)}. The latest row
 * always stays, because it tells an index whether it is of this history.
 */
@ApplicationScoped
public class ChangeRetention {
    /** Who follows the log has to come by that often. */
    public static final int DAYS_KEPT = 90;

    @PersistenceContext
    EntityManager em;

    @Inject
    ChangeLog log;

    @Inject
    Event<KeptChanges> asking;

    /** Returns how many rows were taken away. */
    @Transactional
    public int prune(OffsetDateTime now) {
        Optional<Long> oldest = em.createQuery(
                        "select min(c.number) from LoggedChange c where c.happenedAt >= :then", Long.class)
                .setParameter("then", now.minusDays(DAYS_KEPT))
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst();
        // Nothing may be young: then everything but the latest row is old.
        KeptChanges kept = new KeptChanges(Math.min(log.last(), oldest.orElse(Long.MAX_VALUE)) - 1);
        asking.fire(kept);
        return em.createQuery("delete from LoggedChange c where c.number <= :last")
                .setParameter("last", kept.last())
                .executeUpdate();
    }
}
