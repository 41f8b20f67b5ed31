package org.broadsheet.feed.hub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.broadsheet.feed.changes.ReaderChanges;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.platform.change.KeptChanges;
import org.broadsheet.platform.change.LoggedChange;
import org.broadsheet.platform.change.SeenChanges;

/**
 * How far the hub has been told of the change log: {@code place.next()}, tell it, and {@code place.told(news)} or {@code
 * place.failed(news)}. Who has news has them alone, for a while: a node that died meanwhile holds up nothing for long. What was told
 * shortly before a node died is told again, which a hub doesn't mind. No transaction runs while it is told.
 */
@ApplicationScoped
public class HubPlace {
    /** Changes that come one after the other are told together. */
    private static final Duration GATHERED = Duration.ofSeconds(3);

    /** Longer than a hub can take for all the feeds of so many changes. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30));

    private static final int AT_ONCE = 100;
    private static final String CHOSEN = "coalesce((select s.content from setting s where s.name = 'site.hub'), '')";
    private static final String FREE = " where h.id = 1 and (h.next_at is null or h.next_at <= ?1)";

    @PersistenceContext
    EntityManager em;

    @Inject
    ChangeLog log;

    @Inject
    SeenChanges seen;

    @Inject
    Clock clock;

    /** What the hub does not know yet, for this node alone. One that was chosen just now is told of what changes from now on. */
    @Transactional
    public Optional<HubNews> next() {
        List<?> rows = em.createNativeQuery("select " + CHOSEN + ", h.url, h.told_up_to, h.attempts from hub h" + FREE)
                .setParameter(1, now())
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object[] row = (Object[]) rows.get(0);
        if (!row[0].equals(row[1])) {
            begin((String) row[0]);
            return Optional.empty();
        }
        String hub = (String) row[0];
        return hub.isEmpty()
                ? Optional.empty()
                : news(hub, ((Number) row[2]).longValue(), ((Number) row[3]).intValue());
    }

    private Optional<HubNews> news(String hub, long after, int attempts) {
        List<LoggedChange> changes = log.after(after, AT_ONCE);
        if (changes.isEmpty() || changes.get(0).getHappenedAt().isAfter(now().minus(GATHERED)) || !claim(after)) {
            return Optional.empty();
        }
        // The hub reads the feeds as soon as it is told.
        seen.tell(changes);
        long upTo = changes.get(changes.size() - 1).getNumber();
        return Optional.of(new HubNews(
                hub,
                after,
                upTo,
                attempts,
                FeedTopics.of(changes.stream().filter(ReaderChanges::isTold).map(LoggedChange::change))));
    }

    private boolean claim(long after) {
        return em.createNativeQuery("update hub h set next_at = ?2" + FREE + " and h.told_up_to = ?3")
                        .setParameter(1, now())
                        .setParameter(2, now().plus(CLAIM))
                        .setParameter(3, after)
                        .executeUpdate()
                == 1;
    }

    private void begin(String hub) {
        em.createNativeQuery("update hub set url = ?1, told_up_to = (select c.n from change_counter c where c.id = 1),"
                        + " attempts = 0, next_at = null where id = 1")
                .setParameter(1, hub)
                .executeUpdate();
    }

    @Transactional
    public void told(HubNews news) {
        goOn(news, news.upTo(), 0, Optional.empty());
    }

    /** It is tried again a few times, with what changes meanwhile, and then left: subscribers ask by themselves, too. */
    @Transactional
    public void failed(HubNews news) {
        if (news.attempts() < PAUSES.size()) {
            goOn(news, news.after(), news.attempts() + 1, Optional.of(now().plus(PAUSES.get(news.attempts()))));
        } else {
            goOn(news, news.upTo(), 0, Optional.empty());
        }
    }

    /** Unless another hub was chosen meanwhile, or another node took over. */
    private void goOn(HubNews news, long place, int attempts, Optional<OffsetDateTime> at) {
        em.createNativeQuery("update hub set told_up_to = ?1, attempts = ?2, next_at = ?3 where id = 1 and url = ?4"
                        + " and told_up_to = ?5")
                .setParameter(1, place)
                .setParameter(2, attempts)
                .setParameter(3, at.orElse(now()))
                .setParameter(4, news.hub())
                .setParameter(5, news.after())
                .executeUpdate();
    }

    void keep(@Observes KeptChanges kept) {
        List<?> place = em.createNativeQuery("select h.told_up_to from hub h where h.id = 1 and h.url <> ''")
                .getResultList();
        place.forEach(number -> kept.after(((Number) number).longValue()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
