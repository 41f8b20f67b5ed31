package org.broadsheet.article.exchange;

import java.util.Optional;
import org.broadsheet.api.JsonFields;
import org.broadsheet.platform.refusal.Invalid;

/**
 * One item of a batch: {@code {"article": {…}}} creates, with a {@code slug} it is a merge patch of that article.
 *
 * @param article the fields, as one of the two requests has them
 */
record BatchItem(Optional<String> slug, boolean draft, IfMatch match, JsonFields article) {
    static BatchItem of(JsonFields sent) {
        Optional<String> slug = sent.text("slug");
        Optional<Boolean> draft = sent.flag("draft");
        Optional<String> match = sent.text("if_match");
        Optional<JsonFields> article = sent.object("article");
        if (article.isEmpty()) {
            sent.refuse("article", "has to be an object with the fields of an article");
        }
        if (slug.isEmpty()) {
            draft.ifPresent(given -> sent.refuse("draft", "goes with a slug"));
            match.ifPresent(given -> sent.refuse("if_match", "goes with a slug"));
        }
        sent.finish();
        return new BatchItem(
                slug,
                draft.orElse(false),
                IfMatch.of(match),
                article.orElseThrow(() -> new Invalid("article", "is missing")));
    }
}
