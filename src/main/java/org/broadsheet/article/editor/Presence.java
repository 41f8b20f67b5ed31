package org.broadsheet.article.editor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.user.User;

/** Who has an article open in the editor: each tab says so now and then, on whatever node, with {@code presence.here(…)}. */
@ApplicationScoped
public class Presence {
    /** Longer than a minute, which is how seldom browsers let a tab in the background speak. */
    private static final Duration FADES = Duration.ofSeconds(100);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * Somebody else, or the same person in another tab.
     *
     * @param self whether it is the same person
     */
    public record Other(String name, boolean self) {}

    /** Notes that the tab has the article open, and tells who else has. */
    @Transactional
    public List<Other> here(Article article, User user, String tab) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        em.createNativeQuery("delete from presence where article_id = ?1 and (seen_at < ?2 or tab = ?3)")
                .setParameter(1, article.getId())
                .setParameter(2, now.minus(FADES))
                .setParameter(3, tab)
                .executeUpdate();
        em.createNativeQuery("insert into presence (article_id, tab, user_id, seen_at) values (?1, ?2, ?3, ?4)"
                        + " on conflict do nothing")
                .setParameter(1, article.getId())
                .setParameter(2, tab)
                .setParameter(3, user.getId())
                .setParameter(4, now)
                .executeUpdate();
        List<?> rows = em.createNativeQuery("select u.name, u.id from presence p join app_user u on u.id = p.user_id"
                        + " where p.article_id = ?1 and p.tab <> ?2 group by u.name, u.id order by u.name")
                .setParameter(1, article.getId())
                .setParameter(2, tab)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Other((String) row[0], user.getId().equals(((Number) row[1]).longValue())))
                .toList();
    }

    /** The tab has closed the article. */
    @Transactional
    public void gone(Article article, String tab) {
        em.createNativeQuery("delete from presence where article_id = ?1 and tab = ?2")
                .setParameter(1, article.getId())
                .setParameter(2, tab)
                .executeUpdate();
    }
}
