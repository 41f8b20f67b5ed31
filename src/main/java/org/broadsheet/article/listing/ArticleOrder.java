package org.broadsheet.article.listing;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.article.state.ArticleStatus;
import org.broadsheet.platform.list.Keyset;
import org.broadsheet.platform.list.Keyset.KeyType;
import org.broadsheet.platform.refusal.Invalid;

/**
 * The order of a list of articles; those of the same time or title stand in the order of their making. What was never public is
 * taken, where the order asks for the time of publication, by the time that is planned, else by the time when it was made.
 */
public enum ArticleOrder {
    NEWEST("-published_at", KeyType.TIME, true),
    OLDEST("published_at", KeyType.TIME, false),
    LAST_UPDATED("-updated_at", KeyType.TIME, true),
    FIRST_UPDATED("updated_at", KeyType.TIME, false),
    TITLE("title", KeyType.TEXT, false);

    private final String word;
    private final KeyType type;
    private final boolean descending;

    ArticleOrder(String word, KeyType type, boolean descending) {
        this.word = word;
        this.type = type;
        this.descending = descending;
    }

    /** The order that a caller names, or {@link Invalid}. */
    public static ArticleOrder of(String word) {
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

    /** What articles in the state are ordered by, in JPQL about {@code Article a}. */
    String path(ArticleStatus status) {
        return switch (this) {
            case NEWEST, OLDEST ->
                status == ArticleStatus.PUBLISHED ? "a.lifeCycle.publishedAt" : "coalesce(" + columns(status) + ")";
            case LAST_UPDATED, FIRST_UPDATED -> "a.updatedAt";
            case TITLE -> "a.headline.title";
        };
    }

    /** What articles in the state are selected by, each as a column: of an expression, the provider gives what the driver gives. */
    String columns(ArticleStatus status) {
        if (!isOfPublication() || status == ArticleStatus.PUBLISHED) {
            return path(status);
        }
        return "a.lifeCycle.publishedAt, " + (isPlanned(status) ? "plan.dueAt, " : "") + "a.createdAt";
    }

    /** What else the columns are of, behind {@code Article a}. */
    String joined(ArticleStatus status) {
        return isPlanned(status) ? " left join a.timedActions plan on plan.kind = :publish" : "";
    }

    /** Whether the list is one of what shall be published, by the time of that. */
    boolean isPlanned(ArticleStatus status) {
        return isOfPublication() && status == ArticleStatus.SCHEDULED;
    }

    private boolean isOfPublication() {
        return this == NEWEST || this == OLDEST;
    }

    /** The first of the columns behind the number that has a value. */
    private static Comparable<?> value(Object[] row) {
        return Arrays.stream(row)
                .skip(1)
                .filter(Objects::nonNull)
                .map(value -> (Comparable<?>) value)
                .findFirst()
                .orElseThrow();
    }

    /** The same as the order of rows: the number of an article, then what it is ordered by. */
    Keyset<Object[]> keyset(ArticleStatus status) {
        Keyset<Object[]> keyset = Keyset.<Object[]>of("articles " + word).within("a.status");
        Function<Object[], Comparable<?>> value = ArticleOrder::value;
        Function<Object[], Comparable<?>> number = row -> (Long) row[0];
        return descending
                ? keyset.descending(path(status), type, value).descending("a.id", KeyType.NUMBER, number)
                : keyset.ascending(path(status), type, value).ascending("a.id", KeyType.NUMBER, number);
    }
}
