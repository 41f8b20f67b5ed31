package org.broadsheet.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.LiveText;
import org.broadsheet.tag.Tag;
import org.broadsheet.user.User;

/** Reads what the index holds from the database, so many articles at a time as memory holds easily. */
@ApplicationScoped
public class PublishedTexts {
    /** At once. */
    public static final int MOST = 100;

    private static final String IS_PUBLIC = " a.lifeCycle.trashedAt is null"
            + " and a.lifeCycle.publication = org.broadsheet.article.state.Publication.PUBLISHED";

    @PersistenceContext
    EntityManager em;

    @Inject
    ArticleRepository articles;

    /** The published articles among these public ids; at most {@link #MOST}. */
    @Transactional
    public List<PublishedText> read(Collection<String> publicIds) {
        return texts(em.createQuery("select a from Article a where a.publicId in :ids and" + IS_PUBLIC, Article.class)
                .setParameter("ids", publicIds));
    }

    /** The next published articles below a number, latest first. */
    @Transactional
    public List<PublishedText> before(long number) {
        return texts(em.createQuery(
                        "select a from Article a where a.id < :number and" + IS_PUBLIC + " order by a.id desc",
                        Article.class)
                .setParameter("number", number)
                .setMaxResults(MOST));
    }

    /** The public ids of the next articles after a number that have the tag or the author that a key of the change log names. */
    @Transactional
    public Map<Long, String> ids(String key, long after) {
        String value = key.substring(key.indexOf(':') + 1);
        String condition = key.startsWith("tag:")
                ? "exists (select t from a.tags t where t.slug = :value)"
                : "exists (select u from a.authors u where u.username = :value)";
        Map<Long, String> ids = new LinkedHashMap<>();
        em.createQuery(
                        "select a.id, a.publicId from Article a where a.id > :after and " + condition
                                + " order by a.id",
                        Object[].class)
                .setParameter("after", after)
                .setParameter("value", value)
                .setMaxResults(MOST)
                .getResultStream()
                .forEach(row -> ids.put((Long) row[0], (String) row[1]));
        return ids;
    }

    /** Those of the public ids that readers see at this moment. */
    @Transactional
    public List<String> visible(Collection<String> publicIds) {
        return publicIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select a.publicId from Article a where a.publicId in :ids and" + IS_PUBLIC,
                                String.class)
                        .setParameter("ids", publicIds)
                        .getResultList();
    }

    private List<PublishedText> texts(TypedQuery<Article> query) {
        List<Article> found = query.setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "a.authors")
                .setHint("eclipselink.batch", "a.tags")
                .getResultList();
        Map<Long, LiveText> bodies =
                articles.bodies(found).stream().collect(Collectors.toMap(LiveText::getId, Function.identity()));
        // One that is being deleted at this instant has none; the log tells of it next.
        return found.stream()
                .filter(article -> bodies.containsKey(article.getId()))
                .map(article -> text(article, bodies.get(article.getId())))
                .toList();
    }

    private static PublishedText text(Article article, LiveText body) {
        return new PublishedText(
                article.getId(),
                article.getPublicId(),
                article.getSlug(),
                article.getHeadline().getTitle(),
                article.getHeadline().getSummary(),
                body.getBodyHtml(),
                article.getHeadline().getLanguage(),
                article.getHeadline().getAppearance().getDirection(),
                article.getHeadline().getReadingMinutes(),
                article.getPublishedAt(),
                named(article.getTags(), Tag::getSlug, Tag::getName),
                named(article.getAuthors(), User::getUsername, User::getName));
    }

    private static <T> Map<String, String> named(List<T> things, Function<T, String> key, Function<T, String> name) {
        Map<String, String> names = new LinkedHashMap<>();
        things.forEach(thing -> names.put(key.apply(thing), name.apply(thing)));
        return names;
    }
}
