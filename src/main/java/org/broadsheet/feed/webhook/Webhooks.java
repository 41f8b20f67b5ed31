package org.broadsheet.feed.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.platform.list.Keyset;
import org.broadsheet.platform.list.Page;
import org.broadsheet.platform.outside.OutsideAddress;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Operation;
import org.broadsheet.user.audit.AuditLog;

/** What owners do with webhooks: {@code webhooks.create(caller, address, events, secret)}. */
@ApplicationScoped
public class Webhooks {
    /** Each may hold a thread while its receiver is slow. */
    static final int MOST = 20;

    static final Keyset<Webhook> OLDEST =
            Keyset.<Webhook>of("webhooks").ascending("w.id", Keyset.KeyType.NUMBER, Webhook::getId);

    private static final Keyset<WebhookDelivery> NEWEST = Keyset.<WebhookDelivery>of("deliveries")
            .descending("d.number", Keyset.KeyType.NUMBER, WebhookDelivery::getNumber);

    @PersistenceContext
    EntityManager em;

    @Inject
    ChangeLog log;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** What somebody wants another way; what is empty stays as it is. */
    record Wish(
            Optional<OutsideAddress> address,
            Optional<WebhookEvents> events,
            Optional<WebhookSecret> secret,
            Optional<Boolean> active) {}

    /** All of them, oldest first. */
    public List<Webhook> list(Caller caller) {
        caller.require(Operation.KEEP_WEBHOOKS);
        return em.createQuery("select w from Webhook w order by w.id", Webhook.class)
                .getResultList();
    }

    public Webhook find(Caller caller, long id) {
        caller.require(Operation.KEEP_WEBHOOKS);
        return Optional.ofNullable(em.find(Webhook.class, id)).orElseThrow(Webhooks::unknown);
    }

    /** Adds one, which is told of what changes from now on. */
    @Transactional
    public Webhook create(Caller caller, OutsideAddress address, WebhookEvents events, WebhookSecret secret) {
        caller.require(Operation.KEEP_WEBHOOKS);
        log.queue();
        if (em.createQuery("select count(w) from Webhook w", Long.class).getSingleResult() >= MOST) {
            throw new Conflict("There are " + MOST + " webhooks already, which is the most.");
        }
        Webhook webhook = new Webhook(address, events, secret, log.last(), OffsetDateTime.now(clock));
        em.persist(webhook);
        audit.record(caller, "webhook.created", webhook.getId().toString(), webhook.getUrl(), webhook.getEvents());
        return webhook;
    }

    /**
     * Changes what is wished otherwise. One that is switched on again is told of what changes from now on.
     *
     * @param check is asked about it as it is now, where nobody else can change it
     */
    @Transactional
    public Webhook change(Caller caller, long id, Consumer<Webhook> check, Wish wish) {
        Webhook webhook = locked(caller, id);
        check.accept(webhook);
        wish.address().ifPresent(webhook::move);
        wish.events().ifPresent(webhook::hear);
        wish.secret().ifPresent(webhook::sign);
        wish.active().ifPresent(active -> {
            if (active && !webhook.isActive()) {
                drop(webhook);
                webhook.switchOn(log.last());
            } else if (!active) {
                webhook.switchOff();
            }
        });
        String note = webhook.getEvents()
                + (webhook.isActive() ? "" : " (off)")
                + (wish.secret().isPresent() ? " (new secret)" : "");
        audit.record(caller, "webhook.changed", webhook.getId().toString(), webhook.getUrl(), note);
        return webhook;
    }

    /** What it was not told before it was switched off is not sent any more, but by hand. */
    private void drop(Webhook webhook) {
        em.createQuery(
                        "update WebhookDelivery d set d.state = :failed where d.webhook = :webhook and d.state = :pending")
                .setParameter("failed", WebhookDelivery.State.FAILED)
                .setParameter("pending", WebhookDelivery.State.PENDING)
                .setParameter("webhook", webhook)
                .executeUpdate();
    }

    /** Takes it away with all that is known of its deliveries, once {@code check} passed. */
    @Transactional
    public void delete(Caller caller, long id, Consumer<Webhook> check) {
        Webhook webhook = locked(caller, id);
        check.accept(webhook);
        em.createQuery("delete from WebhookDelivery d where d.webhook = :webhook")
                .setParameter("webhook", webhook)
                .executeUpdate();
        em.remove(webhook);
        audit.record(caller, "webhook.deleted", webhook.getId().toString(), webhook.getUrl(), "");
    }

    /** One page of its deliveries, newest first. */
    public Page<WebhookDelivery> deliveries(Webhook webhook, Page.Request wanted) {
        return NEWEST.page(
                wanted,
                tail -> em.createQuery(
                                "select d from WebhookDelivery d where d.webhook = :webhook" + tail,
                                WebhookDelivery.class)
                        .setParameter("webhook", webhook),
                () -> em.createQuery("select count(d) from WebhookDelivery d where d.webhook = :webhook", Long.class)
                        .setParameter("webhook", webhook)
                        .getSingleResult());
    }

    /** One of its deliveries. */
    public WebhookDelivery delivery(Webhook webhook, long deliveryId) {
        return Optional.ofNullable(em.find(WebhookDelivery.class, deliveryId))
                .filter(delivery -> delivery.isOf(webhook))
                .orElseThrow(() -> new NotFound("The webhook has no such delivery."));
    }

    /** Sends it again, or at once where its turn would come later; what happened to the same since then waits for it. */
    @Transactional
    public WebhookDelivery repeat(Caller caller, long id, long deliveryId) {
        Webhook webhook = locked(caller, id);
        if (!webhook.isActive()) {
            throw new Conflict("The webhook is switched off: switch it on first.");
        }
        WebhookDelivery delivery = delivery(webhook, deliveryId);
        delivery.send(OffsetDateTime.now(clock));
        return delivery;
    }

    private Webhook locked(Caller caller, long id) {
        caller.require(Operation.KEEP_WEBHOOKS);
        return Optional.ofNullable(em.find(Webhook.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(Webhooks::unknown);
    }

    private static NotFound unknown() {
        return new NotFound("There is no such webhook.");
    }
}
