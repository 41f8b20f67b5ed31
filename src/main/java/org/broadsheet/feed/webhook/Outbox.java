package org.broadsheet.feed.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.broadsheet.feed.changes.ReaderChanges;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.platform.change.KeptChanges;
import org.broadsheet.platform.change.LoggedChange;
import org.broadsheet.platform.change.SeenChanges;

/**
 * Makes deliveries of changes: {@code while (outbox.fill()) {}}. Each webhook has its place in the change log; the place and the
 * deliveries up to it are written together, so that nothing is left out and nothing comes in twice.
 */
@ApplicationScoped
public class Outbox {
    private static final int AT_ONCE = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    ChangeLog log;

    @Inject
    SeenChanges seen;

    @Inject
    Clock clock;

    /** Makes the deliveries of the next changes for one webhook that no other node fills; whether there was one. */
    @Transactional
    public boolean fill() {
        List<?> behind = em.createNativeQuery("select w.id from webhook w where w.active = true"
                        + " and w.told_up_to < (select c.n from change_counter c where c.id = 1)"
                        + " order by w.told_up_to, w.id limit 1 for update skip locked")
                .getResultList();
        if (behind.isEmpty()) {
            return false;
        }
        Webhook webhook = em.find(Webhook.class, ((Number) behind.get(0)).longValue());
        List<LoggedChange> changes = log.after(webhook.toldUpTo(), AT_ONCE);
        if (changes.isEmpty()) {
            return false;
        }
        seen.tell(changes);
        OffsetDateTime now = OffsetDateTime.now(clock);
        for (LoggedChange change : changes) {
            if (ReaderChanges.isTold(change)
                    && webhook.events().include(change.change().kind())) {
                em.persist(new WebhookDelivery(webhook, WebhookMessage.of(change), now));
            }
        }
        webhook.told(changes.get(changes.size() - 1).getNumber());
        return true;
    }

    void keep(@Observes KeptChanges kept) {
        em.createQuery("select min(w.toldUpTo) from Webhook w where w.active = true", Long.class)
                .getResultStream()
                .filter(Objects::nonNull)
                .forEach(kept::after);
    }
}
