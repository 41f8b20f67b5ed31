package org.broadsheet.article;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.broadsheet.api.JsonFields;

/**
 * What a caller writes of an article in JSON.
 *
 * @param authors usernames; none means the caller
 */
record ArticleFields(Manuscript manuscript, List<String> authors, Move move) {

    /** Reads the fields of a creation; every wrong one is named at once. */
    static ArticleFields ofCreation(JsonFields fields, String siteLanguage, OffsetDateTime now) {
        Optional<String> title = fields.text("title");
        if (title.isEmpty()) {
            fields.refuse("title", "has to have 1 to " + Manuscript.LONGEST_TITLE + " characters, not only blanks");
        }
        Manuscript manuscript = new Manuscript(
                title.orElse(""),
                fields.text("summary").orElse(""),
                fields.text("body").orElse(""),
                fields.text("language").orElse(siteLanguage),
                fields.text("slug"),
                fields.texts("tags").orElse(List.of()));
        List<String> authors = fields.texts("authors").orElse(List.of());
        Move move = move(fields, now);
        fields.finish();
        return new ArticleFields(manuscript, authors, move);
    }

    private static Move move(JsonFields fields, OffsetDateTime now) {
        Optional<String> status = fields.text("status");
        boolean published = fields.flag("published").orElse(false);
        Optional<OffsetDateTime> at = fields.time("published_at");
        String wanted = status.orElse(published ? "published" : "draft");
        if (published && !wanted.equals("published")) {
            fields.refuse("published", "contradicts the status");
        }
        boolean future = at.filter(time -> time.isAfter(now)).isPresent();
        return switch (wanted) {
            case "draft", "submitted" -> {
                at.ifPresent(time -> fields.refuse("published_at", "goes with the status published or scheduled"));
                yield wanted.equals("draft") ? Move.keep() : Move.submit();
            }
            case "published" -> {
                if (future) {
                    fields.refuse("published_at", "is in the future: ask for the status scheduled");
                }
                yield at.map(Move::backdate).orElse(Move.publish());
            }
            case "scheduled" -> {
                if (!future) {
                    fields.refuse("published_at", "has to be in the future");
                }
                yield Move.schedule(at.orElse(now));
            }
            default -> {
                fields.refuse("status", "can be draft, submitted, scheduled or published at creation");
                yield Move.keep();
            }
        };
    }
}
