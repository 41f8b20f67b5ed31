package org.broadsheet.search.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the drafts, and which of them are not what they were: each has a mark that changes when it is written. */
@ApplicationScoped
public class WorkingTexts {
    private static final int MARKS = 2000;
    private static final int VERSIONS = 1000;

    @PersistenceContext
    EntityManager em;

    /** What is searched of a draft. */
    record WorkingText(long number, long mark, String text) {}

    /** The marks of the drafts of so many articles that were changed last, by number; no clock is asked. */
    @Transactional
    public Map<Long, Long> latest(int most) {
        return marks(em.createQuery(
                        "select d.id, d.version, d.updatedAt from Article a join a.draft d"
                                + " order by a.mark.changedAt desc, a.id desc",
                        Object[].class)
                .setMaxResults(most));
    }

    /** The marks of the next drafts after a number. */
    @Transactional
    public Map<Long, Long> after(long number) {
        return marks(em.createQuery(
                        "select d.id, d.version, d.updatedAt from Draft d where d.id > :number order by d.id",
                        Object[].class)
                .setParameter("number", number)
                .setMaxResults(MARKS));
    }

    /** The drafts with these numbers. */
    @Transactional
    public List<WorkingText> read(Collection<Long> numbers) {
        return em.createQuery(
                        "select d.id, d.version, d.updatedAt, d.headline.title, d.headline.summary, d.body"
                                + " from Draft d where d.id in :numbers",
                        Object[].class)
                .setParameter("numbers", numbers)
                .getResultStream()
                .map(row -> new WorkingText((Long) row[0], mark(row), row[3] + "\n" + row[4] + "\n" + row[5]))
                .toList();
    }

    private static Map<Long, Long> marks(TypedQuery<Object[]> query) {
        Map<Long, Long> marks = new LinkedHashMap<>();
        query.getResultStream().forEach(row -> marks.put((Long) row[0], mark(row)));
        return marks;
    }

    /** The time tells one history from another, where a backup was restored. */
    private static long mark(Object[] row) {
        return ((OffsetDateTime) row[2]).toInstant().toEpochMilli() * VERSIONS + (Long) row[1] % VERSIONS;
    }
}
