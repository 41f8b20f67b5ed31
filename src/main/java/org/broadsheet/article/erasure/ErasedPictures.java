package org.broadsheet.article.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.media.library.MediaErasing;
import org.broadsheet.media.use.MediaUse;
import org.broadsheet.user.Caller;

/** The pictures that go with an article that is erased: those that it shows or once showed, and nobody else does. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ErasedPictures {
    private static final int AT_ONCE = 20;

    @PersistenceContext
    EntityManager em;

    @Inject
    MediaUse use;

    @Inject
    MediaErasing erasing;

    /** The hashes of all pictures that the article shows now or in any revision, which is no reason to keep them any more. */
    public Set<String> release(Long articleId) {
        Set<String> hashes = new TreeSet<>(use.hashesOf(articleId));
        List<Object[]> revisions;
        int last = 0;
        // Some at a time, because a history may be larger than the memory.
        do {
            revisions = em.createQuery(
                            "select r.number, r.body from Revision r where r.article.id = :article and r.number > :last"
                                    + " order by r.number",
                            Object[].class)
                    .setParameter("article", articleId)
                    .setParameter("last", last)
                    .setMaxResults(AT_ONCE)
                    .getResultList();
            for (Object[] revision : revisions) {
                last = (Integer) revision[0];
                hashes.addAll(MediaUse.hashes((String) revision[1]));
            }
        } while (revisions.size() == AT_ONCE);
        use.note(articleId);
        return hashes;
    }

    /** Takes those away that neither another article nor the site itself shows. */
    public void erase(Caller caller, Set<String> hashes) {
        erasing.erase(caller, hashes);
    }
}
