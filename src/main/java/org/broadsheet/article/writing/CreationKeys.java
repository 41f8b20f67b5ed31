package org.broadsheet.article.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;

/**
 * What a page calls an article before it has an id: {@code keys.claim(key)} is true once, so that a form that is sent twice, or
 * whose answer got lost, makes one article.
 */
@ApplicationScoped
public class CreationKeys {
    @PersistenceContext
    EntityManager em;

    /** At the same instant, the second waits for the first to commit. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean claim(String key) {
        return em.createNativeQuery("insert into creation_key (creation_key) values (?1) on conflict do nothing")
                        .setParameter(1, key)
                        .executeUpdate()
                == 1;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void settle(String key, Article article) {
        em.createNativeQuery("update creation_key set article_id = ?1 where creation_key = ?2")
                .setParameter(1, article.getId())
                .setParameter(2, key)
                .executeUpdate();
    }

    /** The slug of the article that was made with the key. */
    Optional<String> made(String key) {
        List<?> slugs = em.createNativeQuery("select a.slug from creation_key k join article a on a.id = k.article_id"
                        + " where k.creation_key = ?1")
                .setParameter(1, key)
                .getResultList();
        return slugs.stream().map(Object::toString).findFirst();
    }
}
