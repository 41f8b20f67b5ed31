package org.broadsheet.article.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.broadsheet.user.Caller;

/** When somebody last said to have seen what others changed; who never did is shown a week. */
@ApplicationScoped
public class DeskVisits {
    private static final Duration AT_FIRST = Duration.ofDays(7);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    public OffsetDateTime since(Caller caller) {
        return em.createQuery("select v.seenAt from DeskVisit v where v.userId = :user", OffsetDateTime.class)
                .setParameter("user", caller.user().getId())
                .getResultStream()
                .findFirst()
                .orElseGet(() -> OffsetDateTime.now(clock).minus(AT_FIRST));
    }

    /** Notes that all up to that time was seen; an earlier time, or one to come, changes nothing. */
    @Transactional
    public void seen(Caller caller, OffsetDateTime until) {
        if (until.isAfter(OffsetDateTime.now(clock))) {
            return;
        }
        Long user = caller.user().getId();
        em.createNativeQuery("insert into desk_visit (user_id, seen_at) values (?1, ?2) on conflict do nothing")
                .setParameter(1, user)
                .setParameter(2, until)
                .executeUpdate();
        em.createQuery("update DeskVisit v set v.seenAt = :until where v.userId = :user and v.seenAt < :until")
                .setParameter("until", until)
                .setParameter("user", user)
                .executeUpdate();
    }
}
