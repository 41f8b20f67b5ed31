package org.broadsheet.article.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which draft links to which article, for those who write; readers are shown what {@link LinkGraph} knows of live texts.
 *
 * <p>Drafts are saved every two seconds, so nothing is locked for it, and a draft whose links are as they were costs no statement.
 */
@ApplicationScoped
public class DraftLinks {
    private static final int SHOWN = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    LinkTargets targets;

    /**
     * Notes the links of a draft that was written; the article is locked.
     *
     * @param before the HTML whose links are noted already, empty where none are
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(Long articleId, String before, String html) {
        Set<String> gone = targets.slugs(before);
        Set<String> added = new HashSet<>(targets.slugs(html));
        added.removeAll(gone);
        gone.removeAll(targets.slugs(html));
        gone.forEach(slug -> em.createNativeQuery("delete from draft_link where article_id = ?1 and slug = ?2")
                .setParameter(1, articleId)
                .setParameter(2, slug)
                .executeUpdate());
        Map<String, LinkTarget> found = targets.find(added);
        // Zero for nobody, as a null has no type.
        added.forEach(slug -> em.createNativeQuery("insert into draft_link (article_id, slug, target_id)"
                        + " values (?1, ?2, nullif(?3, 0)) on conflict do nothing")
                .setParameter(1, articleId)
                .setParameter(2, slug)
                .setParameter(3, found.containsKey(slug) ? found.get(slug).articleId() : Long.valueOf(0))
                .executeUpdate());
    }

    /**
     * The numbers of the articles whose drafts link to the article, the latest of many: by a slug that is or was its own, or by one
     * that was its own when they were written and is nobody's now.
     */
    public List<Long> linkedFrom(Long articleId) {
        List<?> numbers = em.createNativeQuery(
                        "select l.article_id from draft_link l join article_slug s on s.slug = l.slug"
                                + " where s.article_id = ?1 and l.article_id <> ?1"
                                + " union select l.article_id from draft_link l where l.target_id = ?1 and l.article_id <> ?1"
                                + " and not exists (select 1 from article_slug o where o.slug = l.slug) order by 1 desc")
                .setParameter(1, articleId)
                .setMaxResults(SHOWN)
                .getResultList();
        return numbers.stream().map(number -> ((Number) number).longValue()).toList();
    }
}
