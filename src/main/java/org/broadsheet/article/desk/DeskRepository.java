package org.broadsheet.article.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.article.Article;
import org.broadsheet.article.desk.DeskItem.DraftHead;
import org.broadsheet.article.state.DeskState;
import org.broadsheet.tag.Tag;
import org.broadsheet.tag.TagRepository;
import org.broadsheet.user.Caller;
import org.broadsheet.user.User;
import org.broadsheet.user.UserRepository;
import org.broadsheet.user.access.Operation;

/**
 * The lists of the desk: one page and the first article of the next, never a count of all.
 *
 * <p>Each query follows an index in its order until the page is full. Where a person or a tag has few articles it starts from
 * those instead; a bounded count tells which.
 */
@ApplicationScoped
public class DeskRepository {
    public static final int PAGE_SIZE = 30;
    private static final int FEW = 2000;

    @PersistenceContext
    EntityManager em;

    @Inject
    UserRepository users;

    @Inject
    TagRepository tags;

    @Inject
    DeskSearch search;

    /** Up to {@link #PAGE_SIZE} articles and, where there are more, one of the next page; authors see their own. */
    public List<DeskItem> list(Caller caller, DeskQuery wanted, OffsetDateTime since) {
        DeskConditions where = new DeskConditions();
        if (!caller.reachesAll(Operation.SEE_ARTICLE) || wanted.view() == DeskQuery.DeskView.MINE) {
            by(where, caller.user(), "caller");
        }
        Optional<User> author = wanted.author().flatMap(users::byUsername);
        Optional<Tag> tag = wanted.tag().flatMap(tags::known);
        boolean known = author.isPresent() == wanted.author().isPresent()
                && tag.isPresent() == wanted.tag().isPresent();
        if (!known) {
            return List.of();
        }
        author.ifPresent(user -> by(where, user, "author"));
        tag.ifPresent(subject -> about(where, subject));
        inView(where, caller, wanted, since);
        wanted.language().ifPresent(language -> where.add("a.headline.language = :language", "language", language));
        if (wanted.sort() == DeskQuery.Sort.PUBLISHED) {
            where.add("a.lifeCycle.publishedAt is not null");
        }
        if (!wanted.words().isEmpty()) {
            search.narrow(where, wanted);
        }
        return items(where.bind(em.createQuery(
                        "select a from Article a where " + where + " order by " + wanted.orderBy(), Article.class))
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "a.authors")
                .setHint("eclipselink.batch", "a.timedActions")
                .setHint("eclipselink.batch", "a.mark.changedBy")
                .setFirstResult((wanted.page() - 1) * PAGE_SIZE)
                .setMaxResults(PAGE_SIZE + 1)
                .getResultList());
    }

    /** Who writes here, by name. */
    public List<User> authors(int most) {
        return em.createQuery("select u from User u order by u.name, u.id", User.class)
                .setMaxResults(most)
                .getResultList();
    }

    private static void inView(DeskConditions where, Caller caller, DeskQuery wanted, OffsetDateTime since) {
        wanted.state()
                .ifPresentOrElse(
                        state -> where.add("a.mark.state = :state", "state", state),
                        () -> where.add("a.mark.state <> :trash", "trash", DeskState.TRASHED));
        switch (wanted.view()) {
            case MINE, ALL -> {}
            case SCHEDULED -> where.add("a.id in (select p.article.id from TimedAction p)");
            case CHANGED -> {
                where.add("a.mark.changedAt > :since", "since", since);
                where.add("a.mark.changedBy.id <> :me", "me", caller.user().getId());
            }
            case WAITING -> {
                String own = "a.mark.state in :returned and exists (select u from a.authors u where u.id = :me)";
                where.with("returned", List.of(DeskState.RETURNED, DeskState.DECLINED));
                where.with("me", caller.user().getId());
                if (caller.reachesAll(Operation.SEE_ARTICLE)) {
                    List<DeskState> submitted = List.of(DeskState.SUBMITTED, DeskState.PROPOSED);
                    where.add(
                            "a.mark.state in :waiting",
                            "waiting",
                            List.of(DeskState.SUBMITTED, DeskState.PROPOSED, DeskState.RETURNED, DeskState.DECLINED));
                    where.add("(a.mark.state in :submitted or " + own + ")", "submitted", submitted);
                } else {
                    where.add(own);
                }
            }
        }
    }

    private void by(DeskConditions where, User user, String name) {
        boolean few = isFew("article_author where user_id", user.getId());
        where.add(
                few
                        ? "a.id in (select b.id from Article b join b.authors u where u.id = :" + name + ")"
                        : "exists (select u from a.authors u where u.id = :" + name + ")",
                name,
                user.getId());
    }

    private void about(DeskConditions where, Tag tag) {
        boolean few = isFew("article_tag where tag_id", tag.getId());
        where.add(
                few
                        ? "a.id in (select b.id from Article b join b.tags t where t.id = :tag)"
                        : "exists (select t from a.tags t where t.id = :tag)",
                "tag",
                tag.getId());
    }

    private boolean isFew(String rows, Long id) {
        return ((Number) em.createNativeQuery("select count(*) from (select 1 as n from " + rows + " = ?1 fetch first "
                                        + (FEW + 1) + " rows only) some_rows")
                                .setParameter(1, id)
                                .getSingleResult())
                        .intValue()
                <= FEW;
    }

    private List<DeskItem> items(List<Article> articles) {
        if (articles.isEmpty()) {
            return List.of();
        }
        Map<Long, DraftHead> drafts = em.createQuery(
                        "select new org.broadsheet.article.desk.DeskItem.DraftHead(d.id, d.headline.title, d.version,"
                                + " d.publishedVersion) from Draft d where d.id in :ids",
                        DraftHead.class)
                .setParameter("ids", articles.stream().map(Article::getId).toList())
                .getResultStream()
                .collect(Collectors.toMap(DraftHead::articleId, Function.identity()));
        return articles.stream()
                .map(article -> new DeskItem(article, Optional.ofNullable(drafts.get(article.getId()))))
                .toList();
    }
}
