package org.broadsheet.article;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import java.util.Optional;
import org.broadsheet.api.JsonFields;

/** The fields of the editor on the wire. */
@JsonbPropertyOrder({"title", "summary", "body", "language", "slug", "tags"})
public record TextJson(String title, String summary, String body, String language, String slug, List<String> tags) {
    static TextJson of(Manuscript manuscript) {
        return new TextJson(
                manuscript.title(),
                manuscript.summary(),
                manuscript.body(),
                manuscript.language(),
                manuscript.slug().orElse(""),
                manuscript.tags());
    }

    /** What was sent; a field that is absent is empty. */
    static Manuscript read(JsonFields fields) {
        Manuscript read = new Manuscript(
                fields.text("title").orElse(""),
                fields.text("summary").orElse(""),
                fields.text("body").orElse(""),
                fields.text("language").orElse(""),
                Optional.of(fields.text("slug").orElse("")),
                fields.texts("tags").orElse(List.of()));
        fields.finish();
        return read;
    }
}
