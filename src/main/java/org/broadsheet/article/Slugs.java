package org.broadsheet.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.text.Slug;

/**
 * Gives each article a slug of its own: one that was asked for or {@link Conflict}, one made of the title with {@code -2},
 * {@code -3} … where it is taken.
 *
 * <p>A slug belongs to the article whose row is inserted first; at the same instant the second insert waits for the first to
 * commit and then tries the next number. Slugs that readers have seen stay the article's for ever.
 */
@ApplicationScoped
public class Slugs {
    @PersistenceContext
    EntityManager em;

    /** Claims a slug made of the title, numbered where it is taken, also when somebody else claims it at this instant. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String claimMade(Long articleId, String title) {
        Slug base = Slug.of(title);
        if (claim(articleId, base.text())) {
            return base.text();
        }
        Set<String> taken = new HashSet<>(
                em.createQuery("select s.slug from ArticleSlug s where s.slug like :numbered", String.class)
                        .setParameter("numbered", base.numbered(0).text().replaceFirst("0$", "%"))
                        .getResultList());
        int number = 2;
        Slug candidate = base.numbered(number);
        while (taken.contains(candidate.text()) || !claim(articleId, candidate.text())) {
            number++;
            candidate = base.numbered(number);
        }
        return candidate.text();
    }

    /** Makes the slug the article's; false where it is another's. */
    private boolean claim(Long articleId, String slug) {
        int made = em.createNativeQuery(
                        "insert into article_slug (slug, article_id, public) values (?1, ?2, false) on conflict do nothing")
                .setParameter(1, slug)
                .setParameter(2, articleId)
                .executeUpdate();
        return made == 1
                || !em.createQuery(
                                "select s.slug from ArticleSlug s where s.slug = :slug and s.article.id = :article",
                                String.class)
                        .setParameter("slug", slug)
                        .setParameter("article", articleId)
                        .getResultList()
                        .isEmpty();
    }

    /** Claims a slug that was asked for. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void claimAsked(Long articleId, String slug) {
        if (!claim(articleId, slug)) {
            throw new Conflict("The slug is taken.", List.of(new FieldError("slug", "is taken by another article")));
        }
    }

    /** Notes that readers see this slug from now on, and frees those that they never saw, except those that are needed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void show(Long articleId, String slug, String... needed) {
        em.createNativeQuery("update article_slug set public = true where slug = ?1")
                .setParameter(1, slug)
                .executeUpdate();
        release(articleId, Stream.concat(Stream.of(slug), Stream.of(needed)).toArray(String[]::new));
    }

    /** Frees the slugs that readers never saw, except those that the article needs. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(Long articleId, String... needed) {
        List<String> kept = List.of(needed);
        em.createQuery(
                        "delete from ArticleSlug s where s.article.id = :article and s.seen = false and s.slug not in :kept")
                .setParameter("article", articleId)
                .setParameter("kept", kept)
                .executeUpdate();
    }

    /** The article that once had this slug, for readers who still follow it. */
    public Optional<Article> successor(String slug) {
        return em.createQuery(
                        "select s from ArticleSlug s join fetch s.article where s.slug = :slug and s.seen = true",
                        ArticleSlug.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst()
                .map(ArticleSlug::getArticle);
    }
}
