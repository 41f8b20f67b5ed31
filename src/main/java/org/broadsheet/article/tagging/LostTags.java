package org.broadsheet.article.tagging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.article.Manuscript;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.tag.Tag;
import org.broadsheet.user.housekeeping.Tidying;

/**
 * Remembers for a day what a tag was that is deleted or becomes part of another, and gives it back, by its number. It remembers the
 * latest few, and none that is on more articles than it has {@link #MOST_PLACES} for.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LostTags {
    private static final int MOST = 50;
    private static final int MOST_PLACES = 10_000;

    /** The tables of what readers see and of drafts, each with what says so in the notes. */
    private static final Map<String, Boolean> TABLES = Map.of("article_tag", false, "draft_tag", true);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** What a tag was. */
    public record Lost(String slug, String name, String description) {}

    /** Notes what the locked tag is, before it is gone. */
    public void note(Tag tag, Optional<Tag> into) {
        if (places(tag) > MOST_PLACES) {
            return;
        }
        em.createNativeQuery(
                        "insert into tag_undo (tag_id, slug, name, description, noted_at) values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, tag.getId())
                .setParameter(2, tag.getSlug())
                .setParameter(3, tag.getName())
                .setParameter(4, tag.getDescription())
                .setParameter(5, OffsetDateTime.now(clock))
                .executeUpdate();
        query(
                        "insert into tag_undo_slug (tag_id, slug) select tag_id, slug from tag_slug where tag_id = ?1",
                        tag.getId())
                .executeUpdate();
        into.ifPresent(other -> notePlaces(tag.getId(), other.getId()));
        em.createNativeQuery("delete from tag_undo where tag_id in"
                        + " (select tag_id from tag_undo order by noted_at desc, tag_id desc offset " + MOST + " rows)")
                .executeUpdate();
    }

    private void notePlaces(long tag, long into) {
        query("update tag_undo set into_id = ?2 where tag_id = ?1", tag, into).executeUpdate();
        TABLES.forEach((table, draft) -> query(
                        "insert into tag_undo_place (tag_id, draft, article_id, position, into_position)"
                                + " select s.tag_id, " + draft + ", s.article_id, s.position, k.position from " + table
                                + " s left join " + table + " k on k.article_id = s.article_id and k.tag_id = ?2"
                                + " where s.tag_id = ?1",
                        tag,
                        into)
                .executeUpdate());
    }

    private long places(Tag tag) {
        return TABLES.keySet().stream()
                .mapToLong(table -> ((Number) query(
                                        "select count(*) from (select 1 as n from " + table
                                                + " where tag_id = ?1 fetch first " + (MOST_PLACES + 1)
                                                + " rows only) some_rows",
                                        tag.getId())
                                .getSingleResult())
                        .longValue())
                .sum();
    }

    /** The slug of what the tag with that number has become part of, if of any; {@link Conflict} where that is gone by now. */
    public Optional<String> into(long tag) {
        List<?> rows = query(
                        "select t.slug, u.tag_id from tag_undo u left join tag t on t.id = u.into_id"
                                + " where u.tag_id = ?1 and u.into_id is not null",
                        tag)
                .getResultList();
        return rows.stream()
                .map(row -> Optional.ofNullable((String) ((Object[]) row)[0])
                        .orElseThrow(() -> new Conflict("The other tag is gone by now: it cannot be undone any more.")))
                .findFirst();
    }

    /** What is known of the tag with that number; locked, so that it is given back once. */
    public Optional<Lost> find(long tag) {
        List<?> rows = query("select slug, name, description from tag_undo where tag_id = ?1 for update", tag)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Lost((String) row[0], (String) row[1], (String) row[2]))
                .findFirst();
    }

    /** Whether the tag with that number can be given back. */
    @Transactional
    public boolean isKnown(long tag) {
        return !query("select tag_id from tag_undo where tag_id = ?1", tag)
                .getResultList()
                .isEmpty();
    }

    /** Makes the tag again; false where its slug is taken. */
    public boolean revive(long tag, Lost was) {
        return em.createNativeQuery(
                                "insert into tag (id, slug, name, description) values (?1, ?2, ?3, ?4) on conflict do nothing")
                        .setParameter(1, tag)
                        .setParameter(2, was.slug())
                        .setParameter(3, was.name())
                        .setParameter(4, was.description())
                        .executeUpdate()
                == 1;
    }

    /** The slugs that led to the tag besides its own. */
    public List<String> slugs(long tag) {
        List<?> slugs = query("select slug from tag_undo_slug where tag_id = ?1 order by slug", tag)
                .getResultList();
        return slugs.stream().map(String.class::cast).toList();
    }

    /** Puts the tag back where it stood, on the articles that still have the other that took its place. */
    public void split(long tag, long into) {
        TABLES.forEach((table, draft) -> split(tag, into, table, draft));
        em.flush();
        em.clear();
    }

    private void split(long tag, long into, String table, boolean draft) {
        String noted = " from tag_undo_place p where p.tag_id = ?1 and p.draft = " + draft;
        String here = noted + " and p.article_id = " + table + ".article_id";
        query(
                        "delete from tag_undo_place where tag_id = ?1 and draft = " + draft
                                + " and into_position is not null and ((select count(*) from " + table
                                + " n where n.article_id = tag_undo_place.article_id) >= " + Manuscript.MOST_TAGS
                                + " or not exists (select 1 from " + table
                                + " k where k.article_id = tag_undo_place.article_id and k.tag_id = ?2))",
                        tag,
                        into)
                .executeUpdate();
        query(
                        "update " + table + " set position = position + 1 where exists (select 1" + here
                                + " and p.into_position is not null and greatest(p.position, p.into_position) <= "
                                + table + ".position)",
                        tag)
                .executeUpdate();
        query(
                        "update " + table + " set tag_id = ?1 where tag_id = ?2 and exists (select 1" + here
                                + " and (p.into_position is null or p.position < p.into_position))",
                        tag,
                        into)
                .executeUpdate();
        // The later of the two, behind those that are there if they have become fewer.
        query(
                        "insert into " + table + " (article_id, tag_id, position) select p.article_id,"
                                + " case when p.position < p.into_position then cast(?2 as bigint) else p.tag_id end,"
                                + " least(greatest(p.position, p.into_position), (select count(*) from " + table
                                + " n where n.article_id = p.article_id))" + noted + " and p.into_position is not null",
                        tag,
                        into)
                .executeUpdate();
    }

    /** It is there again. */
    public void forget(long tag) {
        query("delete from tag_undo where tag_id = ?1", tag).executeUpdate();
    }

    @Transactional
    void prune(@Observes Tidying tidying) {
        em.createNativeQuery("delete from tag_undo where noted_at < ?1")
                .setParameter(1, tidying.now().minusDays(1))
                .executeUpdate();
    }

    private Query query(String sql, long... numbers) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < numbers.length; i++) {
            query.setParameter(i + 1, numbers[i]);
        }
        return query;
    }
}
