package org.broadsheet.article.exchange;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.OffsetDateTime;
import org.broadsheet.article.Headline;
import org.broadsheet.article.appearance.Appearance;
import org.broadsheet.article.history.History;
import org.broadsheet.article.history.Revision;
import org.broadsheet.user.AuthorJson;

/**
 * A revision on the wire, with its text.
 *
 * @param updatedAt after {@code createdAt} for one that the editor saved by itself, and that grew since
 * @param correction what it corrected, in the words that readers see; null for most
 */
@JsonbPropertyOrder({
    "number",
    "kind",
    "title",
    "summary",
    "body",
    "language",
    "direction",
    "description",
    "canonicalUrl",
    "socialImage",
    "readingMinutes",
    "correction",
    "author",
    "createdAt",
    "updatedAt"
})
public record RevisionJson(
        int number,
        String kind,
        String title,
        String summary,
        String body,
        String language,
        String direction,
        String description,
        String canonicalUrl,
        String socialImage,
        int readingMinutes,
        String correction,
        AuthorJson author,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt) {
    static RevisionJson of(Revision revision) {
        Headline head = revision.getHeadline();
        Appearance looks = head.getAppearance();
        return new RevisionJson(
                revision.getNumber(),
                revision.getKind().word(),
                head.getTitle(),
                head.getSummary(),
                revision.getBody(),
                head.getLanguage(),
                looks.getDirection(),
                looks.getDescription(),
                looks.getCanonical(),
                looks.getImage(),
                head.getReadingMinutes(),
                revision.getMaterial(),
                AuthorJson.of(revision.getAuthor()),
                revision.getCreatedAt(),
                revision.getUpdatedAt());
    }

    /** A revision in a list. */
    @JsonbPropertyOrder({"number", "kind", "title", "author", "createdAt", "updatedAt"})
    public record EntryJson(
            int number,
            String kind,
            String title,
            AuthorJson author,
            OffsetDateTime createdAt,
            OffsetDateTime updatedAt) {
        static EntryJson of(History.Entry entry) {
            return new EntryJson(
                    entry.number(),
                    entry.kind().word(),
                    entry.title(),
                    new AuthorJson(entry.username(), entry.author()),
                    entry.createdAt(),
                    entry.savedAt());
        }
    }
}
