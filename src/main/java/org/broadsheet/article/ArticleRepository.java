package org.broadsheet.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.platform.refusal.NotFound;

/** Finds and keeps articles. No list loads a body, and a list costs the same number of statements whatever its length. */
@ApplicationScoped
public class ArticleRepository {
    @PersistenceContext
    EntityManager em;

    /** Whether there is any article, in whatever state. */
    public boolean exist() {
        return !em.createQuery("select a.id from Article a", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    public Optional<Article> bySlug(String slug) {
        return em.createQuery("select a from Article a where a.slug = :slug", Article.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** The same with its authors and tags, in one statement. */
    public Optional<Article> shown(String slug) {
        return em
                .createQuery(
                        "select distinct a from Article a left join fetch a.authors left join fetch a.tags"
                                + " where a.slug = :slug",
                        Article.class)
                .setParameter("slug", slug)
                .getResultList()
                .stream()
                .findFirst();
    }

    public Optional<Article> byPublicId(String id) {
        return em.createQuery("select a from Article a where a.publicId = :id", Article.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Where an article is now, and what its draft is called. */
    public record Standing(String slug, String title) {}

    public Optional<Standing> standing(String publicId) {
        return em.createQuery(
                        "select a.slug, d.headline.title from Article a join a.draft d where a.publicId = :id",
                        Object[].class)
                .setParameter("id", publicId)
                .getResultStream()
                .findFirst()
                .map(row -> new Standing((String) row[0], (String) row[1]));
    }

    /** The slug of the article with the public id, or {@link NotFound}. */
    public String slug(String publicId) {
        return standing(publicId)
                .orElseThrow(() -> new NotFound("There is no such article."))
                .slug();
    }

    /** The slugs of the articles that there are among these public ids. */
    public Map<String, String> slugs(List<String> publicIds) {
        return em.createQuery("select a.publicId, a.slug from Article a where a.publicId in :ids", Object[].class)
                .setParameter("ids", publicIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** The articles that there are among these public ids, with their authors. */
    public Map<String, Article> byPublicIds(List<String> publicIds) {
        return em.createQuery("select a from Article a where a.publicId in :ids", Article.class)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "a.authors")
                .setHint("eclipselink.batch", "a.timedActions")
                .setParameter("ids", publicIds)
                .getResultStream()
                .collect(Collectors.toMap(Article::getPublicId, Function.identity()));
    }

    /** The articles with these numbers, latest change first. */
    public List<Article> byNumbers(List<Long> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : em.createQuery("select a from Article a where a.id in :ids order by a.updatedAt desc", Article.class)
                        .setParameter("ids", numbers)
                        .setHint("eclipselink.batch.type", "IN")
                        .setHint("eclipselink.batch", "a.authors")
                        .getResultList();
    }

    /** The bodies that readers see, of those among the articles that have one, in one statement. */
    public List<LiveText> bodies(List<Article> articles) {
        if (articles.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select l from LiveText l where l.article in :articles", LiveText.class)
                .setParameter("articles", articles)
                .getResultList();
    }

    /** The same, of the articles with these numbers. */
    public List<LiveText> bodiesByNumber(List<Long> numbers) {
        return em.createQuery("select l from LiveText l where l.id in :numbers", LiveText.class)
                .setParameter("numbers", numbers)
                .getResultList();
    }

    /** The articles with these numbers, in their order, with all that a change of them is logged with. */
    public List<Article> toLog(Collection<Long> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : em.createQuery("select a from Article a where a.id in :ids order by a.id", Article.class)
                        .setParameter("ids", numbers)
                        .setHint("eclipselink.batch.type", "IN")
                        .setHint("eclipselink.batch", "a.authors")
                        .setHint("eclipselink.batch", "a.tags")
                        .getResultList();
    }

    /** The drafts of the articles, in one statement. */
    public List<Draft> drafts(List<Article> articles) {
        if (articles.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select d from Draft d where d.article in :articles", Draft.class)
                .setParameter("articles", articles)
                .getResultList();
    }

    /** The article, locked until the transaction ends; {@link NotFound} where there is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Article locked(String slug) {
        return em.createQuery("select a from Article a where a.slug = :slug", Article.class)
                .setParameter("slug", slug)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no article with this slug."));
    }

    /** The slugs of the articles for which something that is planned is due, earliest first. */
    public List<String> due(OffsetDateTime now, int most) {
        return em.createQuery(
                        "select p.article.slug from TimedAction p where p.dueAt <= :now"
                                + " and p.article.lifeCycle.trashedAt is null order by p.dueAt, p.id",
                        String.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultStream()
                .distinct()
                .toList();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Article article) {
        em.persist(article);
        em.flush();
    }
}
