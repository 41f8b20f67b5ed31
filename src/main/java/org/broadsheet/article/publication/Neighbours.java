package org.broadsheet.article.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.article.ReaderKeys;

/**
 * The articles whose pages lead to one: those published before and after it, and the other parts of its series. Their pages
 * change when it comes and goes.
 */
@ApplicationScoped
public class Neighbours {
    private static final String PUBLIC =
            " from article a where a.publication = 'PUBLISHED' and a.trashed_at is null and ";

    /** The one that was published before the article of number {@code ?1}, at the time {@code ?2}, as a table of one row. */
    public static final String OLDER =
            "(select a.*" + PUBLIC + "a.published_at <= ?2 and (a.published_at < ?2 or a.id < ?1)"
                    + " order by a.published_at desc, a.id desc limit 1)";

    /** The one that was published after it. */
    public static final String NEWER =
            "(select a.*" + PUBLIC + "a.published_at >= ?2 and (a.published_at > ?2 or a.id > ?1)"
                    + " order by a.publication, a.published_at, a.id limit 1)";

    /** The parts of its series that readers see, it among them. */
    public static final String PARTS =
            " from series_part mine join series s on s.id = mine.series_id and s.deleted_at is null"
                    + " join series_part p on p.series_id = s.id join article a on a.id = p.article_id"
                    + " and a.publication = 'PUBLISHED' and a.trashed_at is null where mine.article_id = ?1";

    @PersistenceContext
    EntityManager em;

    /** The keys of all pages that show the article, with those of its neighbours and its series if it ever had a date. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> touched(Article article) {
        Set<String> touched = ReaderKeys.of(article);
        if (article.getPublishedAt() == null) {
            return touched;
        }
        List<?> keys = em.createNativeQuery("select 'article:' || o.public_id from " + OLDER + " o union all"
                        + " select 'article:' || n.public_id from " + NEWER + " n union all"
                        + " select 'article:' || a.public_id" + PARTS + " union all"
                        + " select 'series:' || s.slug from series_part p join series s on s.id = p.series_id"
                        + " where p.article_id = ?1 and s.deleted_at is null")
                .setParameter(1, article.getId())
                .setParameter(2, article.getPublishedAt())
                .getResultList();
        keys.forEach(key -> touched.add((String) key));
        return touched;
    }
}
