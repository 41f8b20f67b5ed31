package org.broadsheet.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;

/** Finds the articles of a feed with all that it shows of them, in three statements whatever their number. */
@ApplicationScoped
public class FeedRepository {
    @PersistenceContext
    EntityManager em;

    /** Published articles, newest first. */
    List<Article> newest(Optional<String> tag, Optional<String> author, int first, int most) {
        TypedQuery<Article> query = em.createQuery(
                "select a from Article a where a.lifeCycle.trashedAt is null"
                        + " and a.lifeCycle.publication = org.broadsheet.article.state.Publication.PUBLISHED"
                        + (tag.isPresent() ? " and exists (select t from a.tags t where t.slug = :tag)" : "")
                        + (author.isPresent()
                                ? " and exists (select u from a.authors u where u.username = :author)"
                                : "")
                        + " order by a.lifeCycle.publishedAt desc, a.id desc",
                Article.class);
        tag.ifPresent(slug -> query.setParameter("tag", slug));
        author.ifPresent(username -> query.setParameter("author", username));
        return query.setHint("eclipselink.left-join-fetch", "a.live")
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "a.authors")
                .setHint("eclipselink.batch", "a.tags")
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }
}
