package org.broadsheet.article.tagging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.article.ReaderKeys;
import org.broadsheet.article.count.ArticleCounts;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.tag.Tag;

/** What a change of tags does to the rows of all their articles, a thousand in one statement as one. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TaggedRows {
    /** The log names no more articles one by one; beyond that all pages are made anew. */
    private static final int MOST_NAMED = 2000;

    @PersistenceContext
    EntityManager em;

    @Inject
    ArticleCounts counts;

    /**
     * The tags with these slugs, locked until the transaction ends, after all articles that have them. Savers hold their article
     * when they come to its tags; who held a tag and asked for articles would wait in a circle with them.
     */
    public List<Tag> locked(String... slugs) {
        List<Long> ids = em.createQuery("select t.id from Tag t where t.slug in :slugs", Long.class)
                .setParameter("slugs", List.of(slugs))
                .getResultList();
        if (ids.isEmpty()) {
            return List.of();
        }
        articles(ids, " order by a.id for update");
        List<Tag> tags = em.createQuery("select t from Tag t where t.id in :ids order by t.id", Tag.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        // An article that got a tag before the tag was locked: taken only where nobody has to be waited for.
        if (articles(ids, " for update skip locked").size() < articles(ids, "").size()) {
            throw new Conflict("Somebody is saving an article about this at the moment: try again.");
        }
        return tags.stream()
                .filter(tag -> List.of(slugs).contains(tag.getSlug()))
                .toList();
    }

    /** Whether readers know the tag: a published article has it, or has had it since the log begins. */
    public boolean isSeen(Tag tag) {
        String key = "tag:" + tag.getSlug();
        return !em.createNativeQuery("select a.id from article a join article_tag t on t.article_id = a.id"
                        + " where t.tag_id = ?1 and a.publication = 'PUBLISHED' and a.trashed_at is null"
                        + " union all select c.number from change_log c"
                        + " where c.kind like 'article.%' and ' ' || c.touched || ' ' like ?2")
                .setParameter(1, tag.getId())
                .setParameter(2, "% " + key + " %")
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Renews the version of what is shown of the articles of the locked tags, and names the keys of their pages. */
    public Set<String> touch(List<Tag> tags) {
        Set<String> keys = new LinkedHashSet<>(Set.of("lists"));
        tags.forEach(tag -> keys.add("tag:" + tag.getSlug()));
        List<Long> ids = tags.stream().map(Tag::getId).toList();
        List<?> articles = articles(ids, " order by a.id");
        em.createNativeQuery("update article set version = version + 1 where id in"
                        + " (select article_id from article_tag where tag_id in (" + listed(ids) + "))")
                .executeUpdate();
        // Whoever has the draft open merges what is on it with what it shall be.
        em.createNativeQuery("update draft set version = version + 1, published_version ="
                        + " case when published_version = version then version + 1 else published_version end"
                        + " where article_id in (select article_id from draft_tag where tag_id in (" + listed(ids)
                        + "))")
                .executeUpdate();
        if (articles.size() > MOST_NAMED) {
            keys.add("site");
        } else {
            articles.forEach(id -> keys.add(ReaderKeys.of((String) id)));
        }
        return keys;
    }

    /** The public ids of the articles whose draft or live text has one of the tags. */
    private List<?> articles(List<Long> tagIds, String manner) {
        return em.createNativeQuery("select a.public_id from article a where a.id in ("
                        + "select article_id from article_tag where tag_id in (" + listed(tagIds) + ") union "
                        + "select article_id from draft_tag where tag_id in (" + listed(tagIds) + "))" + manner)
                .getResultList();
    }

    private static String listed(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Puts the second in the place of the first; where an article has both, the earlier place stays. */
    public void merge(Tag from, Tag into) {
        for (String table : List.of("article_tag", "draft_tag")) {
            String both = " from " + table + " s join " + table + " k on k.article_id = s.article_id"
                    + " where s.tag_id = ?1 and k.tag_id = ?2 and s.article_id = " + table + ".article_id";
            run(
                    "update " + table + " set position = position - 1 where exists (select 1" + both
                            + " and greatest(s.position, k.position) < " + table + ".position)",
                    from,
                    into);
            run(
                    "delete from " + table + " where tag_id in (?1, ?2) and exists (select 1" + both
                            + " and greatest(s.position, k.position) = " + table + ".position)",
                    from,
                    into);
            run("update " + table + " set tag_id = ?2 where tag_id = ?1", from, into);
        }
        run("update tag_slug set tag_id = ?2 where tag_id = ?1", from, into);
        remember(into, from.getSlug());
        run("delete from tag where id = ?1 and id <> ?2", from, into);
        em.flush();
        em.clear();
        counts.recount(from.getId(), into.getId());
    }

    /** Lets the slug lead to the tag, unless it is the tag's own. */
    public void remember(Tag tag, String slug) {
        if (!tag.getSlug().equals(slug)) {
            em.createNativeQuery("insert into tag_slug (slug, tag_id) values (?1, ?2) on conflict do nothing")
                    .setParameter(1, slug)
                    .setParameter(2, tag.getId())
                    .executeUpdate();
        }
    }

    /** The slug leads nowhere else any more. */
    public void forget(String slug) {
        em.createQuery("delete from TagSlug s where s.slug = :slug")
                .setParameter("slug", slug)
                .executeUpdate();
    }

    /** Writes what is changed, so that who makes the same at this moment is waited for now, and not at the end. */
    public void flush() {
        em.flush();
    }

    public boolean isUsed(Tag tag) {
        return !em.createNativeQuery("select article_id from article_tag where tag_id = ?1"
                        + " union all select article_id from draft_tag where tag_id = ?1")
                .setParameter(1, tag.getId())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    public void delete(Tag tag) {
        em.createQuery("delete from TagSlug s where s.tag = :tag")
                .setParameter("tag", tag)
                .executeUpdate();
        em.remove(tag);
    }

    private void run(String sql, Tag from, Tag into) {
        em.createNativeQuery(sql)
                .setParameter(1, from.getId())
                .setParameter(2, into.getId())
                .executeUpdate();
    }
}
