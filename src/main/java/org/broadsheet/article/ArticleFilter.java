package org.broadsheet.article;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.platform.Invalid;

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
        Order order) {
    /** The order of a list; articles of the same time or title stand in the order of their making, newest first. */
    public enum Order {
        NEWEST("-published_at", "a.lifeCycle.publishedAt desc, a.id desc"),
        OLDEST("published_at", "a.lifeCycle.publishedAt, a.id"),
        LAST_UPDATED("-updated_at", "a.updatedAt desc, a.id desc"),
        FIRST_UPDATED("updated_at", "a.updatedAt, a.id"),
        TITLE("title", "a.headline.title, a.id");

        private final String word;
        private final String clause;

        Order(String word, String clause) {
            this.word = word;
            this.clause = clause;
        }

        /** The order that a caller names, or {@link Invalid}. */
        public static Order of(String word) {
            return Arrays.stream(values())
                    .filter(order -> order.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new Invalid(
                            "sort",
                            "has to be one of "
                                    + Arrays.stream(values())
                                            .map(order -> order.word)
                                            .collect(Collectors.joining(", "))));
        }
    }

    public static ArticleFilter published() {
        return of(ArticleStatus.PUBLISHED);
    }

    public static ArticleFilter of(ArticleStatus status) {
        Order order = status == ArticleStatus.PUBLISHED ? Order.NEWEST : Order.LAST_UPDATED;
        return new ArticleFilter(
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                order);
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

    public ArticleFilter in(Order wanted) {
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

    /** The condition in JPQL, about {@code Article a}. */
    String where() {
        return Stream.of(
                        Optional.of(condition()),
                        tag.map(slug -> "exists (select t from a.tags t where t.slug = :tag)"),
                        author.map(username -> "exists (select u from a.authors u where u.username = :author)"),
                        updatedSince.map(time -> "a.updatedAt >= :since"),
                        among.map(numbers -> numbers.isEmpty() ? "1 = 0" : "a.id in :among"),
                        part.map(letters -> "lower(a.headline.title) like :part escape '!'"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" and "));
    }

    String orderBy() {
        return order.clause;
    }

    private String condition() {
        String kept = "a.lifeCycle.trashedAt is null and ";
        String planned = "exists (select p from TimedAction p where p.article = a"
                + " and p.kind = org.broadsheet.article.TimedAction.Effect.PUBLISH)";
        String open =
                kept + "a.lifeCycle.publication <> org.broadsheet.article.Publication.PUBLISHED and not " + planned;
        String submitted = "a.lifeCycle.review = org.broadsheet.article.Review.SUBMITTED";
        return switch (status) {
            case PUBLISHED -> kept + "a.lifeCycle.publication = org.broadsheet.article.Publication.PUBLISHED";
            case SCHEDULED ->
                kept + "a.lifeCycle.publication <> org.broadsheet.article.Publication.PUBLISHED and " + planned;
            case SUBMITTED -> open + " and " + submitted;
            case WITHDRAWN ->
                open + " and not " + submitted
                        + " and a.lifeCycle.publication = org.broadsheet.article.Publication.WITHDRAWN";
            case DRAFT ->
                open + " and not " + submitted
                        + " and a.lifeCycle.publication = org.broadsheet.article.Publication.DRAFT";
            case TRASHED -> "a.lifeCycle.trashedAt is not null";
        };
    }
}
