package org.broadsheet.article.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.broadsheet.article.Article;

/** Finds the articles of a group. */
@ApplicationScoped
public class TranslationRepository {
    private static final String MEMBERS = "select new org.broadsheet.article.translation.TranslationLink(a.id, a.slug,"
            + " a.headline.language) from Article a where a.translationGroup = :group order by a.id";

    @PersistenceContext
    EntityManager em;

    /** All, published or not, in the order of their making. */
    List<TranslationLink> members(String group) {
        return em.createQuery(MEMBERS, TranslationLink.class)
                .setParameter("group", group)
                .getResultList();
    }

    /**
     * Makes the article the first of a group, unless somebody changes it at this moment: who holds another article does not wait for
     * this one, because that one's holder may wait for the other.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean begin(Article first, String group) {
        boolean free = !em.createNativeQuery("select id from article where id = ?1 for update skip locked")
                .setParameter(1, first.getId())
                .getResultList()
                .isEmpty();
        return free
                && em.createNativeQuery("update article set translation_group = coalesce(translation_group, ?1)"
                                        + " where id = ?2 and coalesce(translation_group, ?1) = ?1")
                                .setParameter(1, group)
                                .setParameter(2, first.getId())
                                .executeUpdate()
                        == 1;
    }
}
