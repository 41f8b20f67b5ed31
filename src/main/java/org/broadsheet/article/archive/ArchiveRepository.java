package org.broadsheet.article.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.article.Article;
import org.broadsheet.platform.list.Page;

/** Counts what was published in each month, and lists what was published in a span of time. */
@ApplicationScoped
public class ArchiveRepository {
    private static final String WITHIN = " from Article a where a.lifeCycle.trashedAt is null"
            + " and a.lifeCycle.publication = org.broadsheet.article.state.Publication.PUBLISHED"
            + " and a.lifeCycle.publishedAt >= :from and a.lifeCycle.publishedAt < :until";

    @PersistenceContext
    EntityManager em;

    /** The number of published articles of each month that has one, in one statement. */
    Map<YearMonth, Long> months(ZoneId zone) {
        List<?> rows = em.createNativeQuery(
                        "select m.y, m.m, count(*) from (select cast(extract(year from z.local) as integer) y,"
                                + " cast(extract(month from z.local) as integer) m from (select a.published_at at time zone ?1 local"
                                + " from article a where a.publication = 'PUBLISHED' and a.trashed_at is null) z) m group by m.y, m.m")
                .setParameter(1, zone.getId())
                .getResultList();
        Map<YearMonth, Long> months = new TreeMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            months.put(
                    YearMonth.of(((Number) columns[0]).intValue(), ((Number) columns[1]).intValue()),
                    ((Number) columns[2]).longValue());
        }
        return months;
    }

    /** One page of what was published in the span, newest first, with its authors. */
    Page<Article> list(OffsetDateTime from, OffsetDateTime until, Page.Request wanted) {
        List<Article> items = em.createQuery(
                        "select a" + WITHIN + " order by a.lifeCycle.publishedAt desc, a.id desc", Article.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "a.authors")
                .setFirstResult(wanted.offset())
                .setMaxResults(wanted.size())
                .getResultList();
        return wanted.found(items, items.isEmpty() ? 0 : count(from, until));
    }

    private long count(OffsetDateTime from, OffsetDateTime until) {
        return em.createQuery("select count(a)" + WITHIN, Long.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .getSingleResult();
    }
}
