package org.broadsheet.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.platform.text.Plain;
import org.broadsheet.platform.text.Slug;

/** Finds tags, and makes those that a writer names for the first time. */
@ApplicationScoped
public class TagRepository {
    @PersistenceContext
    EntityManager em;

    public Optional<Tag> bySlug(String slug) {
        return em.createQuery("select t from Tag t where t.slug = :slug", Tag.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** Makes a tag, unless there is one with the slug; who makes it at this moment is waited for. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Tag> add(String slug, String name, String description) {
        boolean made = em.createNativeQuery("insert into tag (id, slug, name, description)"
                                + " values (nextval('id_sequence'), ?1, ?2, ?3) on conflict do nothing")
                        .setParameter(1, slug)
                        .setParameter(2, name)
                        .setParameter(3, description)
                        .executeUpdate()
                == 1;
        return made ? bySlug(slug) : Optional.empty();
    }

    /** The tag that has the slug, or once had it. */
    public Optional<Tag> known(String slug) {
        return bySlug(slug).or(() -> successor(slug));
    }

    /** The tag that once had the slug, for readers who still follow it. */
    public Optional<Tag> successor(String slug) {
        return Optional.ofNullable(former(List.of(slug)).get(slug));
    }

    /** All tags by name, each with the number of its articles. */
    public List<TagCount> counted() {
        List<?> rows = em.createNativeQuery("select t.id, t.slug, t.name, count(u.article_id) from tag t left join ("
                        + "select tag_id, article_id from article_tag union select tag_id, article_id from draft_tag"
                        + ") u on u.tag_id = t.id group by t.id, t.slug, t.name order by lower(t.name), t.id")
                .getResultList();
        return rows.stream().map(row -> TagCount.of((Object[]) row)).toList();
    }

    /**
     * A tag that may be meant.
     *
     * @param meant whether what was typed is this tag, in one spelling or another, or once was
     */
    public record Match(String name, long articles, boolean meant) {}

    /** The tags that may be meant: first the one that is, then those that begin so, then those that hold the letters. */
    public List<Match> matching(String words, int most) {
        if (!Plain.isStorable(words)) {
            return List.of();
        }
        String letters = words.replaceAll("[!%_]", "!$0");
        List<?> rows = em.createNativeQuery("select t.name, (select count(*) from article_tag x where x.tag_id = t.id)"
                        + " + (select count(*) from draft_tag d where d.tag_id = t.id and not exists"
                        + " (select 1 from article_tag x where x.tag_id = d.tag_id and x.article_id = d.article_id)),"
                        + " case when t.slug = ?1 or exists (select 1 from tag_slug s where s.tag_id = t.id and s.slug = ?1)"
                        + " then 0 when lower(t.name) like lower(?2) escape '!' then 1 else 2 end as place"
                        + " from tag t where lower(t.name) like lower(?3) escape '!' or t.slug = ?1"
                        + " or exists (select 1 from tag_slug s where s.tag_id = t.id and s.slug = ?1)"
                        + " order by place, lower(t.name), t.id")
                .setParameter(1, words.isBlank() ? "" : Slug.of(words).text())
                .setParameter(2, letters + "%")
                .setParameter(3, "%" + letters + "%")
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row ->
                        new Match((String) row[0], ((Number) row[1]).longValue(), ((Number) row[2]).intValue() == 0))
                .toList();
    }

    /** Names of tags, for suggestions. */
    public List<String> names(int most) {
        return em.createQuery("select t.name from Tag t order by t.name, t.id", String.class)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * The tags with these names, in this order and each once; made in the order of their slugs, so that two writers queue. A name
     * that a tag no longer has still means that tag, so that who typed it before the change brings nothing back.
     *
     * <p>Those that the article does not have yet are locked: nobody renames or deletes them before the article has them. Those
     * that it has are held by the lock on the article.
     *
     * @param held the tags that the locked article has
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Tag> named(List<String> names, Collection<Tag> held) {
        if (names.equals(held.stream().map(Tag::getName).toList())) {
            return new ArrayList<>(held);
        }
        Map<String, String> wanted = new LinkedHashMap<>();
        names.forEach(name -> wanted.putIfAbsent(Slug.of(name).text(), name));
        Set<Long> safe = held.stream().map(Tag::getId).collect(Collectors.toCollection(TreeSet::new));
        Map<String, Tag> known = wanted.isEmpty() ? Map.of() : found(wanted);
        for (Set<Long> strange = strange(known, safe); !strange.isEmpty(); strange = strange(known, safe)) {
            lock(strange);
            safe.addAll(strange);
            // Whoever was waited for may have renamed one, or merged it with another.
            known = found(wanted);
        }
        return new ArrayList<>(
                wanted.keySet().stream().map(known::get).distinct().toList());
    }

    private static Set<Long> strange(Map<String, Tag> known, Set<Long> safe) {
        Set<Long> ids = known.values().stream().map(Tag::getId).collect(Collectors.toCollection(TreeSet::new));
        ids.removeAll(safe);
        return ids;
    }

    /** The tags by the slugs that are or were theirs, all of them: those that nobody has named before are made. */
    private Map<String, Tag> found(Map<String, String> wanted) {
        Map<String, Tag> known = bySlugs(wanted.keySet());
        Map<String, String> missing = new TreeMap<>(wanted);
        missing.keySet().removeAll(known.keySet());
        if (!missing.isEmpty()) {
            Map<String, Tag> former = former(missing.keySet());
            missing.keySet().removeAll(former.keySet());
            missing.forEach(this::make);
            known = bySlugs(wanted.keySet());
            former.forEach(known::putIfAbsent);
        }
        return known;
    }

    private void lock(Set<Long> ids) {
        em.createQuery("select t from Tag t where t.id in :ids order by t.id", Tag.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private Map<String, Tag> bySlugs(Collection<String> slugs) {
        return em.createQuery("select t from Tag t where t.slug in :slugs", Tag.class)
                .setParameter("slugs", slugs)
                .getResultStream()
                .sorted(Comparator.comparing(Tag::getSlug))
                .collect(Collectors.toMap(Tag::getSlug, Function.identity()));
    }

    private Map<String, Tag> former(Collection<String> slugs) {
        return em.createQuery("select s from TagSlug s join fetch s.tag where s.slug in :slugs", TagSlug.class)
                .setParameter("slugs", slugs)
                .getResultStream()
                .collect(Collectors.toMap(TagSlug::getSlug, TagSlug::getTag));
    }

    private void make(String slug, String name) {
        em.createNativeQuery(
                        "insert into tag (id, slug, name) values (nextval('id_sequence'), ?1, ?2) on conflict do nothing")
                .setParameter(1, slug)
                .setParameter(2, name)
                .executeUpdate();
    }
}
