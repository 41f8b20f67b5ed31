package org.broadsheet.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.platform.Slug;

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

    /** Names of tags, for suggestions. */
    public List<String> names(int most) {
        return em.createQuery("select t.name from Tag t order by t.name, t.id", String.class)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * The tags with these names, in this order and each once; made in the order of their slugs, so that two writers queue. A name
     * that a tag no longer has still means that tag, so that who typed it before the change brings nothing back.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Tag> named(List<String> names) {
        Map<String, String> wanted = new LinkedHashMap<>();
        names.forEach(name -> wanted.putIfAbsent(Slug.of(name).text(), name));
        if (wanted.isEmpty()) {
            return List.of();
        }
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
        return new ArrayList<>(
                wanted.keySet().stream().map(known::get).distinct().toList());
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
