package org.broadsheet.article.listing;

import jakarta.persistence.TypedQuery;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.article.TimedAction.Effect;
import org.broadsheet.article.state.ArticleStatus;

/**
 * Which articles a list shows, and in which order: {@code ArticleFilter.published().taggedWith("guide")}.
 *
 * @param tag slug of a tag
 * @param author username
 * @param among only these numbers
 * @param part of the title, in lower case
 */
public record ArticleFilter(
        ArticleStatus status,
        Optional<String> tag,
        Optional<String> author,
        Optional<OffsetDateTime> updatedSince,
        Optional<List<Long>> among,
        Optional<String> part,
        ArticleOrder order) {
    public static ArticleFilter published() {
        return of(ArticleStatus.PUBLISHED);
    }

    public static ArticleFilter of(ArticleStatus status) {
        return new ArticleFilter(
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                status == ArticleStatus.PUBLISHED ? ArticleOrder.NEWEST : ArticleOrder.LAST_UPDATED);
    }

    public ArticleFilter taggedWith(Optional<String> slug) {
        return new ArticleFilter(status, slug, author, updatedSince, among, part, order);
    }

    public ArticleFilter by(Optional<String> username) {
        return new ArticleFilter(status, tag, username, updatedSince, among, part, order);
    }

    public ArticleFilter updatedSince(Optional<OffsetDateTime> time) {
        return new ArticleFilter(status, tag, author, time, among, part, order);
    }

    public ArticleFilter in(ArticleOrder wanted) {
        return new ArticleFilter(status, tag, author, updatedSince, among, part, wanted);
    }

    public ArticleFilter among(List<Long> numbers) {
        return new ArticleFilter(status, tag, author, updatedSince, Optional.of(numbers), part, order);
    }

    /** Those whose titles hold these letters. */
    public ArticleFilter titled(String letters) {
        String lower = letters.toLowerCase(Locale.ROOT);
        return new ArticleFilter(status, tag, author, updatedSince, among, Optional.of(lower), order);
    }

    /** Whether nothing but state, tag and author narrows it. */
    boolean isPlain() {
        return updatedSince.isEmpty() && among.isEmpty() && part.isEmpty();
    }

    /** Whether what passes stays so until the change log says that something of it changed. */
    boolean followsTheLog() {
        return status == ArticleStatus.PUBLISHED && among.isEmpty() && part.isEmpty();
    }

    /** What passes, in JPQL about {@code Article a}, found from the articles of the tag and the author: for counting, and where those are few. */
    String fromFew() {
        return from(
                "a.id in (select b.id from Article b join b.tags t where t.slug = :tag)",
                "a.id in (select b.id from Article b join b.authors u where u.username = :author)");
    }

    /**
     * The same that goes through all articles in their order, and asks of each whether it has the tag and the author: by counting,
     * because PostgreSQL would make a join of "exists", and find and sort all that have them first.
     */
    String fromAll() {
        return from(
                "(select count(t.id) from a.tags t where t.slug = :tag) > 0",
                "(select count(u.id) from a.authors u where u.username = :author) > 0");
    }

    private String from(String tagged, String written) {
        return Stream.of(
                        Optional.of("a.status = :status"),
                        tag.map(slug -> tagged),
                        author.map(username -> written),
                        updatedSince.map(time -> "a.updatedAt >= :since"),
                        among.map(numbers -> numbers.isEmpty() ? "1 = 0" : "a.id in :among"),
                        part.map(letters -> "lower(a.headline.title) like :part escape '!'"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" and ", "from Article a" + order.joined(status) + " where ", ""));
    }

    <T> TypedQuery<T> bind(TypedQuery<T> query) {
        Map<String, Object> values = new TreeMap<>(Map.of("status", status));
        tag.ifPresent(slug -> values.put("tag", slug));
        author.ifPresent(username -> values.put("author", username));
        updatedSince.ifPresent(time -> values.put("since", time));
        if (order.isPlanned(status)) {
            values.put("publish", Effect.PUBLISH);
        }
        among.filter(numbers -> !numbers.isEmpty()).ifPresent(numbers -> values.put("among", numbers));
        part.ifPresent(letters -> values.put("part", "%" + letters.replaceAll("[!%_]", "!$0") + "%"));
        values.forEach(query::setParameter);
        return query;
    }
}
