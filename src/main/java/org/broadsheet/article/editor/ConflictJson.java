package org.broadsheet.article.editor;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.broadsheet.article.writing.DraftConflict;
import org.broadsheet.article.writing.DraftMerge;
import org.broadsheet.platform.language.Messages;
import org.broadsheet.platform.text.Merge;

/**
 * A problem (RFC 9457) whose text somebody has to decide about, with all that is needed to do so.
 *
 * @param fields the fields in which both texts changed what the other one changed too
 * @param base what the writer began with, or null where nobody knows it any more
 * @param saved what the server holds
 * @param hunks the body, run by run; empty without a base
 */
@JsonbPropertyOrder({"type", "title", "status", "detail", "fields", "base", "saved", "hunks"})
public record ConflictJson(
        String type,
        String title,
        int status,
        String detail,
        List<String> fields,
        TextJson base,
        SavedJson saved,
        List<Merge.Hunk> hunks) {
    static ConflictJson of(DraftConflict conflict, SavedJson saved) {
        return new ConflictJson(
                "about:blank",
                "Conflict",
                conflict.status(),
                Messages.refusal(conflict.detail()),
                conflict.merge().map(DraftMerge::conflicts).orElse(List.of()),
                conflict.merge().map(DraftMerge::base).map(TextJson::of).orElse(null),
                saved,
                conflict.merge().map(DraftMerge::bodyHunks).orElse(List.of()));
    }
}
