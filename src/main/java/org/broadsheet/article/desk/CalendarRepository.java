package org.broadsheet.article.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.article.TimedAction;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Operation;

/** What was published and what is planned in a span of time, in two statements; authors see their own. */
@ApplicationScoped
public class CalendarRepository {
    /** So many of what was published, the earliest, and as many of what is planned. */
    static final int MOST = 500;

    @PersistenceContext
    EntityManager em;

    List<CalendarEntry> between(Caller caller, OffsetDateTime from, OffsetDateTime until) {
        List<Article> published = bound(
                em.createQuery(
                        "select a from Article a where a.mark.state in (org.broadsheet.article.state.DeskState.PUBLISHED,"
                                + " org.broadsheet.article.state.DeskState.PROPOSED,"
                                + " org.broadsheet.article.state.DeskState.DECLINED)"
                                + " and a.lifeCycle.publication = org.broadsheet.article.state.Publication.PUBLISHED"
                                + " and a.lifeCycle.publishedAt >= :from and a.lifeCycle.publishedAt < :until"
                                + own(caller, "a") + " order by a.lifeCycle.publishedAt, a.id",
                        Article.class),
                caller,
                from,
                until);
        List<TimedAction> planned = bound(
                em.createQuery(
                        "select p from TimedAction p join fetch p.article where p.dueAt >= :from and p.dueAt < :until"
                                + " and p.article.lifeCycle.trashedAt is null"
                                + own(caller, "p.article") + " order by p.dueAt, p.id",
                        TimedAction.class),
                caller,
                from,
                until);
        return Stream.concat(
                        published.stream()
                                .map(article -> new CalendarEntry(article.getPublishedAt(), "published", article)),
                        planned.stream()
                                .map(action ->
                                        new CalendarEntry(action.getDueAt(), action.getWord(), action.getArticle())))
                .sorted(Comparator.comparing(CalendarEntry::at))
                .toList();
    }

    private static String own(Caller caller, String article) {
        return caller.reachesAll(Operation.SEE_ARTICLE)
                ? ""
                : " and exists (select u from " + article + ".authors u where u.id = :me)";
    }

    private static <T> List<T> bound(TypedQuery<T> query, Caller caller, OffsetDateTime from, OffsetDateTime until) {
        if (!caller.reachesAll(Operation.SEE_ARTICLE)) {
            query.setParameter("me", caller.user().getId());
        }
        return query.setParameter("from", from)
                .setParameter("until", until)
                .setMaxResults(MOST)
                .getResultList();
    }
}
