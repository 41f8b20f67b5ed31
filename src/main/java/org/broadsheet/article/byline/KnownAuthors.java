package org.broadsheet.article.byline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.broadsheet.user.AuthorAsked;

/** Tells whose name stands at an article that readers see. */
@ApplicationScoped
public class KnownAuthors {
    @PersistenceContext
    EntityManager em;

    void tell(@Observes AuthorAsked asked) {
        boolean known = !em.createNativeQuery("select a.id from article a join article_author x on x.article_id = a.id"
                        + " where x.user_id = ?1 and a.publication = 'PUBLISHED' and a.trashed_at is null")
                .setParameter(1, asked.user().getId())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        if (known) {
            asked.yes();
        }
    }
}
