package org.broadsheet.article;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.platform.Invalid;
import org.broadsheet.platform.Keyset;
import org.broadsheet.platform.Keyset.Kind;

/**
 * The order of a list of articles; those of the same time or title stand in the order of their making. What was never public is
 * taken, where the order asks for the time of publication, by the time when it was made.
 */
public enum ArticleOrder {
    NEWEST("-published_at", Kind.TIME, true),
    OLDEST("published_at", Kind.TIME, false),
    LAST_UPDATED("-updated_at", Kind.TIME, true),
    FIRST_UPDATED("updated_at", Kind.TIME, false),
    TITLE("title", Kind.TEXT, false);

    private final String word;
    private final Kind kind;
    private final boolean descending;

    ArticleOrder(String word, Kind kind, boolean descending) {
        this.word = word;
        this.kind = kind;
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
                status == ArticleStatus.PUBLISHED
                        ? "a.lifeCycle.publishedAt"
                        : "coalesce(a.lifeCycle.publishedAt, a.createdAt)";
            case LAST_UPDATED, FIRST_UPDATED -> "a.updatedAt";
            case TITLE -> "a.headline.title";
        };
    }

    /** The same as the order of rows: the number of an article, then what it is ordered by. */
    Keyset<Object[]> keyset(ArticleStatus status) {
        Keyset<Object[]> keyset = Keyset.<Object[]>of("articles " + word).within("a.status");
        Function<Object[], Comparable<?>> value = row -> (Comparable<?>) row[1];
        Function<Object[], Comparable<?>> number = row -> (Long) row[0];
        return descending
                ? keyset.descending(path(status), kind, value).descending("a.id", Kind.NUMBER, number)
                : keyset.ascending(path(status), kind, value).ascending("a.id", Kind.NUMBER, number);
    }
}
