package org.broadsheet.feed.sitemap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Finds what readers see: addresses and times only. Articles whose original is elsewhere are that site's to list. */
@ApplicationScoped
public class SitemapRepository {
    private static final String CHANGED = "coalesce(a.revised_at, a.published_at)";
    private static final String SHOWN = "a.publication = 'PUBLISHED' and a.trashed_at is null";
    private static final String LISTED = SHOWN + " and a.canonical = ''";

    @PersistenceContext
    EntityManager em;

    /** Some of the articles, in the order of their making, so that a new one changes the last part only. */
    List<SitemapPlace> articles(int first, int most) {
        return places(em.createNativeQuery("select '/article/' || a.slug, " + seconds(CHANGED)
                        + " from article a where " + LISTED + " order by a.id")
                .setFirstResult(first)
                .setMaxResults(most));
    }

    /** The time of the last change in each so many of them. */
    List<Instant> chunks(int size) {
        List<?> rows = em.createNativeQuery("select " + seconds("max(x.changed)") + " from (select " + CHANGED
                        + " as changed, (row_number() over (order by a.id) - 1) / " + size
                        + " as chunk from article a where " + LISTED + ") x group by x.chunk order by x.chunk")
                .getResultList();
        return rows.stream()
                .map(row -> Instant.ofEpochSecond(((Number) row).longValue()))
                .toList();
    }

    /** All that is not an article: the front page, the owner's pages, tags, authors and series with anything to read. */
    List<SitemapPlace> others() {
        return places(em.createNativeQuery("select x.path, " + seconds("x.changed")
                + " from (select 0 as kind, 0 as id,"
                + " '/' as path, max(" + CHANGED + ") as changed from article a where " + SHOWN
                + " union all select 0, 1, '/archive', max(" + CHANGED + ") from article a where " + SHOWN
                + " union all select 1, p.id, case when p.slug = 'about' then '/about' else '/page/' || p.slug end,"
                + " p.updated_at from site_page p"
                + " union all select 2, t.id, '/tag/' || t.slug, max(" + CHANGED + ") from tag t"
                + " join article_tag m on m.tag_id = t.id join article a on a.id = m.article_id where " + SHOWN
                + " group by t.id, t.slug"
                + " union all select 3, u.id, '/author/' || u.username, max(" + CHANGED + ") from app_user u"
                + " join article_author m on m.user_id = u.id join article a on a.id = m.article_id where " + SHOWN
                + " group by u.id, u.username"
                + " union all select 4, s.id, '/series/' || s.slug, max(" + CHANGED + ") from series s"
                + " join series_part m on m.series_id = s.id join article a on a.id = m.article_id where " + SHOWN
                + " and s.deleted_at is null group by s.id, s.slug) x order by x.kind, x.id"));
    }

    private static String seconds(String time) {
        return "cast(floor(extract(epoch from " + time + ")) as bigint)";
    }

    private static List<SitemapPlace> places(Query query) {
        Stream<?> rows = query.getResultList().stream();
        return rows.map(row -> (Object[]) row)
                .map(row -> new SitemapPlace(
                        (String) row[0],
                        row[1] == null ? Instant.EPOCH : Instant.ofEpochSecond(((Number) row[1]).longValue())))
                .toList();
    }
}
