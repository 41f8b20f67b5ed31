package org.broadsheet.feed.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.broadsheet.user.audit.AuditEntry;
import org.broadsheet.user.audit.AuditLog;

/**
 * Who sends what next: {@code dispatch.claim(id)}, then {@code dispatch.next(id)}, send it, and {@code dispatch.note(parcel, attempt)};
 * {@code dispatch.release(id)} in the end. One node at a time has a webhook; a claim is over by itself after a while, should its
 * node have died, and whoever was away for longer than that has nothing any more. No transaction runs while something is sent.
 */
@ApplicationScoped
public class Dispatch {
    /** Much longer than an attempt may take. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private static final Duration REMEMBERED = Duration.ofDays(30);

    /** What is due and not behind something that happened to the same before. */
    private static final String DUE = " d.state = 'PENDING' and d.next_at <= ?1 and not exists"
            + " (select 1 from webhook_delivery e where e.webhook_id = d.webhook_id and e.subject = d.subject"
            + " and e.state = 'PENDING' and e.change_number < d.change_number)";

    private final String node = UUID.randomUUID().toString();

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The webhooks for which something is due, and that no node has. */
    @Transactional
    public List<Long> waiting() {
        List<?> ids = em.createNativeQuery("select w.id from webhook w where w.active = true"
                        + " and (w.claimed_until is null or w.claimed_until < ?1)"
                        + " and exists (select 1 from webhook_delivery d where d.webhook_id = w.id and" + DUE + ")")
                .setParameter(1, now())
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    @Transactional
    public boolean claim(long id) {
        return em.createNativeQuery("update webhook set claimed_until = ?2, claimed_by = ?4"
                                + " where id = ?3 and (claimed_until is null or claimed_until < ?1)")
                        .setParameter(1, now())
                        .setParameter(2, now().plus(CLAIM))
                        .setParameter(3, id)
                        .setParameter(4, node)
                        .executeUpdate()
                == 1;
    }

    /** The next delivery of a webhook that this node has claimed, and claims again; none where another has it by now. */
    @Transactional
    public Optional<WebhookParcel> next(long id) {
        List<?> due = em.createNativeQuery("select d.id from webhook_delivery d join webhook w on w.id = d.webhook_id"
                        + " where w.id = ?2 and w.active = true and" + DUE + " order by d.change_number limit 1")
                .setParameter(1, now())
                .setParameter(2, id)
                .getResultList();
        if (due.isEmpty() || !keep(id)) {
            return Optional.empty();
        }
        return Optional.ofNullable(em.find(WebhookDelivery.class, ((Number) due.get(0)).longValue()))
                .map(WebhookParcel::of);
    }

    @Transactional
    public void release(long id) {
        em.createNativeQuery(
                        "update webhook set claimed_until = null, claimed_by = null where id = ?1 and claimed_by = ?2")
                .setParameter(1, id)
                .setParameter(2, node)
                .executeUpdate();
    }

    private boolean keep(long id) {
        return em.createNativeQuery("update webhook set claimed_until = ?1 where id = ?2 and claimed_by = ?3")
                        .setParameter(1, now().plus(CLAIM))
                        .setParameter(2, id)
                        .setParameter(3, node)
                        .executeUpdate()
                == 1;
    }

    /** Notes what came of it; gives the webhook up where nothing has arrived for days. */
    @Transactional
    public void note(WebhookParcel parcel, WebhookAttempt attempt) {
        Webhook webhook = em.find(Webhook.class, parcel.webhookId(), LockModeType.PESSIMISTIC_WRITE);
        if (webhook == null) {
            return; // deleted meanwhile
        }
        em.find(WebhookDelivery.class, parcel.deliveryId()).note(attempt, now());
        if (attempt.succeeded()) {
            webhook.succeed();
        } else if (webhook.fail(attempt.isUnwanted(), now())) {
            String why = attempt.error() == null ? "HTTP " + attempt.status() : attempt.error();
            audit.record(
                    Optional.empty(),
                    AuditEntry.of("webhook.given_up", webhook.getId().toString(), webhook.getUrl())
                            .noting(why));
        }
    }

    /** Forgets deliveries that ended long ago. */
    @Transactional
    public void forget() {
        em.createQuery("delete from WebhookDelivery d where d.createdAt < :then and d.state <> :pending")
                .setParameter("then", now().minus(REMEMBERED))
                .setParameter("pending", WebhookDelivery.State.PENDING)
                .executeUpdate();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
