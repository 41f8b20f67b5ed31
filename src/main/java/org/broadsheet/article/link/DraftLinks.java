package org.broadsheet.article.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which draft links to which article, for those who write; readers are shown what {@link LinkGraph} knows of live texts.
 *
 * <p>Drafts are saved every two seconds, so nothing is locked for it, and a draft whose links are as they were costs no statement.
 */
@ApplicationScoped
public class DraftLinks {
    private static final int SHOWN = 100;
    private static final int AT_ONCE = 500;

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
        inParts(gone, part -> delete(articleId, part));
        Map<String, LinkTarget> found = targets.find(added);
        inParts(added, part -> insert(articleId, part, found));
    }

    private void delete(Long articleId, List<String> slugs) {
        Query query = em.createNativeQuery(
                "delete from draft_link where article_id = ?1 and slug in (" + rows(slugs, i -> "?" + (i + 2)) + ")");
        query.setParameter(1, articleId);
        for (int i = 0; i < slugs.size(); i++) {
            query.setParameter(i + 2, slugs.get(i));
        }
        query.executeUpdate();
    }

    private void insert(Long articleId, List<String> slugs, Map<String, LinkTarget> found) {
        // Zero for nobody, as a null has no type.
        Query query = em.createNativeQuery("insert into draft_link (article_id, slug, target_id) values "
                + rows(slugs, i -> "(?1, ?" + (2 * i + 2) + ", nullif(?" + (2 * i + 3) + ", 0))")
                + " on conflict do nothing");
        query.setParameter(1, articleId);
        for (int i = 0; i < slugs.size(); i++) {
            LinkTarget target = found.get(slugs.get(i));
            query.setParameter(2 * i + 2, slugs.get(i));
            query.setParameter(2 * i + 3, target == null ? Long.valueOf(0) : target.articleId());
        }
        query.executeUpdate();
    }

    private static String rows(List<String> slugs, IntFunction<String> row) {
        return IntStream.range(0, slugs.size()).mapToObj(row).collect(Collectors.joining(", "));
    }

    /** So many as one statement takes. */
    private static void inParts(Set<String> slugs, Consumer<List<String>> work) {
        List<String> all = List.copyOf(slugs);
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            work.accept(all.subList(i, Math.min(all.size(), i + AT_ONCE)));
        }
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
