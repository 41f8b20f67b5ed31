package org.broadsheet.article.exchange;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.api.JsonFields;
import org.broadsheet.article.Move;
import org.broadsheet.article.series.SeriesWish;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Invalid;

/**
 * What a program writes of an article in JSON.
 *
 * @param whole whether what is left out is reset
 * @param readOnly fields that were sent with it and cannot be written: they have to be what they are
 */
record ArticleFields(
        boolean whole,
        TextFields text,
        Sent<List<String>> authors,
        Sent<SeriesWish> series,
        Sent<OffsetDateTime> publishedAt,
        Map<String, JsonValue> readOnly) {
    private static final List<String> READ_ONLY = List.of(
            "id",
            "body_html",
            "status",
            "published",
            "author",
            "reading_minutes",
            "created_at",
            "updated_at",
            "version",
            "url");

    /** A new article, and what shall happen to it at once. */
    record Creation(ArticleFields fields, Move move) {}

    /** Reads the fields of a creation; every wrong one is named at once. */
    static Creation ofCreation(JsonFields sent, OffsetDateTime now) {
        ArticleFields fields = new ArticleFields(
                true,
                TextFields.of(sent, true),
                authors(sent, true),
                series(sent, true),
                new Sent<>(false, Optional.empty()),
                Map.of());
        Move move = CreationMove.of(sent, now);
        sent.finish();
        return new Creation(fields, move);
    }

    /** Reads a whole article, in which read-only fields may stand as they are. */
    static ArticleFields ofWhole(JsonFields sent) {
        return of(sent, true, sent.raw(READ_ONLY));
    }

    /** Reads a merge patch (RFC 7396). */
    static ArticleFields ofPatch(JsonFields sent) {
        return of(sent, false, Map.of());
    }

    private static ArticleFields of(JsonFields sent, boolean whole, Map<String, JsonValue> readOnly) {
        if (!whole && sent.isNull("authors")) {
            sent.refuse("authors", "has to name somebody: an article is never nobody's");
        }
        ArticleFields fields = new ArticleFields(
                whole,
                TextFields.of(sent, whole),
                authors(sent, whole),
                series(sent, whole),
                Sent.of(sent, "published_at", whole, sent::time),
                readOnly);
        sent.finish();
        return fields;
    }

    private static Sent<List<String>> authors(JsonFields sent, boolean whole) {
        return Sent.of(sent, "authors", whole, name -> sent.names(name, "username", "name"));
    }

    private static Sent<SeriesWish> series(JsonFields sent, boolean whole) {
        return Sent.of(
                sent,
                "series",
                whole,
                name -> sent.hasText(name)
                        ? sent.text(name).map(SeriesWish::named)
                        : sent.object(name).map(ArticleFields::series));
    }

    private static SeriesWish series(JsonFields inner) {
        SeriesWish wish = new SeriesWish(inner.text("slug"), inner.text("name"), inner.number("position"));
        inner.finish();
        return wish;
    }

    /** Refuses read-only fields that are not what they are. */
    void requireReadOnly(JsonObject present) {
        List<FieldError> changed = readOnly.entrySet().stream()
                .filter(field -> !WireTime.isSame(field.getValue(), present.get(field.getKey())))
                .map(field -> new FieldError(field.getKey(), "is not a field that can be written here"))
                .toList();
        if (!changed.isEmpty()) {
            throw new Invalid(changed);
        }
    }
}
