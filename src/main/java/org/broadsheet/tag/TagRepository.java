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

    /** The tags with these names, in this order and each once; made in the order of their slugs, so that two writers queue. */
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
            missing.forEach(this::make);
            known = bySlugs(wanted.keySet());
        }
        return new ArrayList<>(wanted.keySet().stream().map(known::get).toList());
    }

    private Map<String, Tag> bySlugs(Collection<String> slugs) {
        return em.createQuery("select t from Tag t where t.slug in :slugs", Tag.class)
                .setParameter("slugs", slugs)
                .getResultStream()
                .sorted(Comparator.comparing(Tag::getSlug))
                .collect(Collectors.toMap(Tag::getSlug, Function.identity()));
    }

    private void make(String slug, String name) {
        em.createNativeQuery(
                        "insert into tag (id, slug, name) values (nextval('id_sequence'), ?1, ?2) on conflict do nothing")
                .setParameter(1, slug)
                .setParameter(2, name)
                .executeUpdate();
    }
}
