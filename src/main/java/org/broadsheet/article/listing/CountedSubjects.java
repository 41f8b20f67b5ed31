package org.broadsheet.article.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.function.Function;
import org.broadsheet.platform.list.Keyset;
import org.broadsheet.platform.list.Page;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.tag.Tag;
import org.broadsheet.user.Caller;
import org.broadsheet.user.User;

/**
 * Tags and authors by name, each with the number of articles that readers see. Those without any leave no trace for readers,
 * so that drafts don't.
 */
@ApplicationScoped
public class CountedSubjects {
    private static final String COUNTED =
            "(select coalesce(sum(c.number), 0) from ArticleCount c where c.subject = s.id"
                    + " and c.status = org.broadsheet.article.state.ArticleStatus.PUBLISHED)";

    private static final Keyset<CountedSubject<Tag>> TAGS = byName(
            "tags",
            counted -> counted.subject().getName(),
            counted -> counted.subject().getId());
    private static final Keyset<CountedSubject<User>> AUTHORS = byName(
            "authors",
            counted -> counted.subject().getName(),
            counted -> counted.subject().getId());

    @PersistenceContext
    EntityManager em;

    @Inject
    Settings settings;

    /** One page of the tags that readers know, or of all. */
    public Page<CountedSubject<Tag>> tags(boolean all, Page.Request wanted) {
        return page("Tag", TAGS, all, wanted);
    }

    /** One page of those who wrote what readers see, or of everybody who could. */
    public Page<CountedSubject<User>> authors(boolean all, Page.Request wanted) {
        return page("User", AUTHORS, all, wanted);
    }

    /** The tag, where readers know it or all are shown. */
    public Optional<CountedSubject<Tag>> tag(boolean all, String slug) {
        return one("Tag", "slug", slug, all);
    }

    public Optional<CountedSubject<User>> author(boolean all, String username) {
        return one("User", "username", username, all);
    }

    /** The tag as {@code GET} shows it to the caller, also where readers do not know it yet. */
    public CountedTagJson json(Tag tag, Optional<Caller> caller) {
        return CountedTagJson.of(
                tag(Sight.isOfAll(caller), tag.getSlug()).orElse(new CountedSubject<>(tag, 0)), settings);
    }

    private static <T> Keyset<CountedSubject<T>> byName(
            String list,
            Function<CountedSubject<T>, Comparable<?>> name,
            Function<CountedSubject<T>, Comparable<?>> number) {
        return Keyset.<CountedSubject<T>>of(list)
                .ascending("s.name", Keyset.KeyType.TEXT, name)
                .ascending("s.id", Keyset.KeyType.NUMBER, number);
    }

    private <T> Page<CountedSubject<T>> page(
            String entity, Keyset<CountedSubject<T>> order, boolean all, Page.Request wanted) {
        return order.page(
                wanted,
                tail -> em.createQuery(selected(entity) + shown(all) + tail, Object[].class),
                CountedSubjects::counted,
                () -> em.createQuery("select count(s.id) from " + entity + " s where " + shown(all), Long.class)
                        .getSingleResult());
    }

    private <T> Optional<CountedSubject<T>> one(String entity, String key, String value, boolean all) {
        return em.createQuery(selected(entity) + shown(all) + " and s." + key + " = :value", Object[].class)
                .setParameter("value", value)
                .getResultStream()
                .map(CountedSubjects::<T>counted)
                .findFirst();
    }

    private static String selected(String entity) {
        return "select s, " + COUNTED + " from " + entity + " s where ";
    }

    private static String shown(boolean all) {
        return all ? "1 = 1" : COUNTED + " > 0";
    }

    @SuppressWarnings("unchecked") // What was selected first.
    private static <T> CountedSubject<T> counted(Object[] row) {
        return new CountedSubject<>((T) row[0], ((Number) row[1]).longValue());
    }
}
