package org.broadsheet.article.exchange;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.broadsheet.api.JsonFields;
import org.broadsheet.article.Move;

/** What shall happen to a new article at once, by its fields {@code status}, {@code published} and {@code published_at}. */
final class CreationMove {
    private CreationMove() {}

    static Move of(JsonFields fields, OffsetDateTime now) {
        Optional<String> status = fields.text("status");
        Optional<Boolean> published = fields.flag("published");
        Optional<OffsetDateTime> at = fields.time("published_at");
        String wanted = status.orElse(published.orElse(false) ? "published" : "draft");
        if (published.isPresent() && published.get() != wanted.equals("published")) {
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
