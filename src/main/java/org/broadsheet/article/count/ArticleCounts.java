package org.broadsheet.article.count;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.broadsheet.article.count.ArticleTally.Summand;
import org.broadsheet.article.state.ArticleStatus;
import org.broadsheet.platform.database.Turns;

/**
 * How many articles there are in each state, of all, of each tag and of each author: {@code counts.of(status, subject)}.
 *
 * <p>Each transaction that changes an article adds rows and waits for nobody; a total is the sum of its rows, which {@link #fold}
 * makes few of, so that it is exact whenever it is asked for, within the transaction and outside.
 */
@ApplicationScoped
public class ArticleCounts {
    private static final int AT_ONCE = 2000;

    @PersistenceContext
    EntityManager em;

    @Resource(lookup = "java:app/jdbc/broadsheet")
    DataSource database;

    @Inject
    Turns turns;

    /** By JDBC, because it is said while the persistence context writes, in the same transaction. */
    public void add(List<Summand> summands) {
        if (summands.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into article_count (id, subject, status, n)"
                                + " values (nextval('id_sequence'), ?, ?, ?)")) {
            for (Summand summand : summands) {
                insert.setLong(1, summand.subject());
                insert.setString(2, summand.status().name());
                insert.setLong(3, summand.number());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("The article could not be counted", failed);
        }
    }

    /** How many articles are in the state, of all. */
    public long of(ArticleStatus status) {
        return sum("?2", status, ArticleTally.ALL);
    }

    /** How many articles in the state have the tag with the slug. */
    public long ofTag(ArticleStatus status, String slug) {
        return sum("(select t.id from tag t where t.slug = ?2)", status, slug);
    }

    /** How many articles in the state are by the author. */
    public long ofAuthor(ArticleStatus status, String username) {
        return sum("(select u.id from app_user u where u.username = ?2)", status, username);
    }

    private long sum(String subject, ArticleStatus status, Object value) {
        return ((Number) em.createNativeQuery(
                                "select coalesce(sum(c.n), 0) from article_count c where c.status = ?1 and c.subject = "
                                        + subject)
                        .setParameter(1, status.name())
                        .setParameter(2, value)
                        .getSingleResult())
                .longValue();
    }

    /**
     * Counts the articles of two tags anew that are becoming one, or two again; they and their articles are locked. Who has this turn
     * waits for nothing else, so that it may come after other locks.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recount(Long one, Long other) {
        turns.take("counts");
        em.createNativeQuery("delete from article_count where subject in (?1, ?2)")
                .setParameter(1, one)
                .setParameter(2, other)
                .executeUpdate();
        em.createNativeQuery(
                        "insert into article_count (id, subject, status, n) select nextval('id_sequence'),"
                                + " c.tag_id, c.status, c.n from (select t.tag_id, a.status, count(*) as n from article_tag t"
                                + " join article a on a.id = t.article_id where t.tag_id in (?1, ?2) group by t.tag_id, a.status) c")
                .setParameter(1, one)
                .setParameter(2, other)
                .executeUpdate();
    }

    /** Puts one row in the place of many that are there now; whether more may be waiting. */
    @Transactional
    public boolean fold() {
        turns.take("counts");
        List<?> rows = em.createNativeQuery("select c.id, c.subject, c.status, c.n from article_count c where exists"
                        + " (select 1 from article_count o where o.subject = c.subject and o.status = c.status"
                        + " and o.id <> c.id) order by c.subject, c.status, c.id")
                .setMaxResults(AT_ONCE)
                .getResultList();
        if (rows.isEmpty()) {
            return false;
        }
        List<String> folded = new ArrayList<>();
        Map<List<Object>, Integer> sums = new LinkedHashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            folded.add(columns[0].toString());
            sums.merge(List.of(columns[1], columns[2]), ((Number) columns[3]).intValue(), Integer::sum);
        }
        // By their ids: others may have been added meanwhile, and not in the order of these.
        em.createNativeQuery("delete from article_count where id in (" + String.join(",", folded) + ")")
                .executeUpdate();
        add(sums.entrySet().stream()
                .filter(sum -> sum.getValue() != 0)
                .map(sum -> new Summand(
                        ((Number) sum.getKey().get(0)).longValue(),
                        ArticleStatus.valueOf((String) sum.getKey().get(1)),
                        sum.getValue()))
                .toList());
        return rows.size() == AT_ONCE;
    }
}
