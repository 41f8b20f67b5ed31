package org.broadsheet.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Lets transactions of one kind follow one another, on all nodes: {@code turns.take("staff")} as the first that they lock.
 *
 * <p>All who lock several things do so in this order, so that nobody waits in a circle: a turn, articles by their numbers, tags
 * by theirs, pictures by theirs, the counter of the {@link org.broadsheet.platform.change.ChangeLog}.
 */
@ApplicationScoped
public class Turns {
    @PersistenceContext
    EntityManager em;

    /** Waits until the transactions that took this turn before have ended. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(String name) {
        em.createNativeQuery("select name from turn where name = ?1 for update")
                .setParameter(1, name)
                .getSingleResult();
    }
}
