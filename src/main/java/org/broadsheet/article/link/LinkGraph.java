package org.broadsheet.article.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.platform.refusal.Unavailable;

/**
 * Which live text links to which article. Slugs and links change only while the counter of the {@link ChangeLog} is held, so
 * that a text which is published while its target moves gets the new slug, whichever of the two comes first.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LinkGraph {
    private static final int SHOWN = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    LinkTargets targets;

    @Inject
    ChangeLog log;

    /**
     * Locks the article, and those that link to it if a publication would change its slug, in the order of their ids.
     *
     * @param wanted the slug that the draft shall get before it is published
     */
    public void lock(String slug, Optional<String> wanted) {
        em.createNativeQuery(
                        "select a.id from article a where a.id in (select t.id from article t where t.slug = ?1 union"
                                + " select l.article_id from article_link l join article t on t.id = l.target_id"
                                + " join draft d on d.article_id = t.id where t.slug = ?1 and (t.published_at is null"
                                + " or t.slug <> case when ?2 = '' then d.slug else ?2 end)) order by a.id for update")
                .setParameter(1, slug)
                .setParameter(2, wanted.orElse(""))
                .getResultList();
    }

    /** Notes the links of the HTML that the article shows from now on, and returns it with the slugs that the targets have now. */
    public String note(Long articleId, String html) {
        Set<String> slugs = targets.slugs(html);
        queue();
        Map<String, LinkTarget> found = targets.find(slugs);
        Map<String, ArticleLink> before = em.createQuery(
                        "select l from ArticleLink l where l.articleId = :article", ArticleLink.class)
                .setParameter("article", articleId)
                .getResultStream()
                .collect(Collectors.toMap(ArticleLink::slug, Function.identity()));
        for (String slug : slugs) {
            Long target = found.containsKey(slug) ? found.get(slug).articleId() : null;
            ArticleLink known = before.remove(slug);
            if (known == null) {
                em.persist(new ArticleLink(articleId, slug, target));
            } else {
                known.lead(target);
            }
        }
        before.values().forEach(em::remove);
        return targets.resolved(html, found);
    }

    /** Takes links with a slug of the article, which led nowhere when they were written, for links to it. */
    public void adopt(Long articleId) {
        queue();
        em.createQuery("update ArticleLink l set l.targetId = :article where l.targetId is null and l.slug in"
                        + " (select s.slug from ArticleSlug s where s.article.id = :article)")
                .setParameter("article", articleId)
                .executeUpdate();
    }

    /** Links to the article lead nowhere from now on, until somebody has their slug. */
    public void forget(Long articleId) {
        queue();
        em.createQuery("update ArticleLink l set l.targetId = null where l.targetId = :article")
                .setParameter("article", articleId)
                .executeUpdate();
    }

    /** Each slug by which the article's followers may show it. */
    public Set<String> names(Long articleId) {
        Set<String> names = new HashSet<>(
                em.createQuery("select distinct l.slug from ArticleLink l where l.targetId = :article", String.class)
                        .setParameter("article", articleId)
                        .getResultList());
        names.addAll(em.createQuery("select s.slug from ArticleSlug s where s.article.id = :article", String.class)
                .setParameter("article", articleId)
                .getResultList());
        return names;
    }

    /**
     * The numbers of the public articles that link to the article, locked. Who did not call {@link #lock} first, or meets an
     * article that began to link to it since, is refused where one of them is being written at this instant.
     */
    public List<Long> followers(Long articleId) {
        List<Long> all = em.createQuery(
                        "select distinct a.id from ArticleLink l, Article a where a.id = l.articleId and l.targetId = :article"
                                + " and a.id <> :article and a.lifeCycle.publication = org.broadsheet.article.state.Publication.PUBLISHED"
                                + " and a.lifeCycle.trashedAt is null order by a.id",
                        Long.class)
                .setParameter("article", articleId)
                .getResultList();
        if (all.isEmpty()) {
            return all;
        }
        String numbers = all.stream().map(String::valueOf).collect(Collectors.joining(","));
        int locked = em.createNativeQuery(
                        "select a.id from article a where a.id in (" + numbers + ") for update skip locked")
                .getResultList()
                .size();
        if (locked < all.size()) {
            throw new Unavailable("An article that links to this one is being written at this instant: try again.");
        }
        return all;
    }

    /** The numbers of the articles whose live texts link to the article, the latest of many. */
    @Transactional
    public List<Long> linkedFrom(Long articleId) {
        return em.createQuery(
                        "select distinct l.articleId from ArticleLink l where l.targetId = :article"
                                + " and l.articleId <> :article order by l.articleId desc",
                        Long.class)
                .setParameter("article", articleId)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    private void queue() {
        em.flush();
        log.queue();
    }
}
