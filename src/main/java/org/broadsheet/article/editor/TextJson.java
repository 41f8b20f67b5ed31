package org.broadsheet.article.editor;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import java.util.Optional;
import org.broadsheet.api.JsonFields;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.appearance.Appearance;

/** The fields of the editor on the wire. */
@JsonbPropertyOrder({
    "title",
    "summary",
    "body",
    "language",
    "slug",
    "tags",
    "direction",
    "canonical",
    "description",
    "image"
})
public record TextJson(
        String title,
        String summary,
        String body,
        String language,
        String slug,
        List<String> tags,
        String direction,
        String canonical,
        String description,
        String image) {
    static TextJson of(Manuscript manuscript) {
        Appearance appearance = manuscript.appearance();
        return new TextJson(
                manuscript.title(),
                manuscript.summary(),
                manuscript.body(),
                manuscript.language(),
                manuscript.slug().orElse(""),
                manuscript.tags(),
                appearance.getDirection(),
                appearance.getCanonical(),
                appearance.getDescription(),
                appearance.getImage());
    }

    /** What was sent; a field that is absent is empty. */
    static Manuscript read(JsonFields fields) {
        Manuscript read = new Manuscript(
                fields.text("title").orElse(""),
                fields.text("summary").orElse(""),
                fields.text("body").orElse(""),
                fields.text("language").orElse(""),
                Optional.of(fields.text("slug").orElse("")),
                fields.texts("tags").orElse(List.of()),
                new Appearance(
                        fields.text("direction").orElse(""),
                        fields.text("canonical").orElse(""),
                        fields.text("description").orElse(""),
                        fields.text("image").orElse("")));
        fields.finish();
        return read;
    }
}
