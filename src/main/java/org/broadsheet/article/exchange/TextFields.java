package org.broadsheet.article.exchange;

import java.util.List;
import java.util.Optional;
import org.broadsheet.api.JsonFields;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.appearance.Appearance;

/** The fields of a text in JSON: {@code TextFields.of(fields, whole).over(manuscript, siteLanguage)}. */
record TextFields(
        Sent<String> title,
        Sent<String> summary,
        Sent<String> body,
        Sent<String> language,
        Sent<String> slug,
        Sent<List<String>> tags,
        Sent<String> direction,
        Sent<String> description,
        Sent<String> canonicalUrl,
        Sent<String> socialImage) {

    static TextFields of(JsonFields fields, boolean whole) {
        Sent<String> title = text(fields, "title", whole);
        if (title.spokenOf() && title.value().isEmpty()) {
            fields.refuse("title", "has to have 1 to " + Manuscript.LONGEST_TITLE + " characters, not only blanks");
        }
        return new TextFields(
                title,
                text(fields, "summary", whole),
                text(fields, "body", whole),
                text(fields, "language", whole),
                text(fields, "slug", whole),
                Sent.of(fields, "tags", whole, name -> fields.names(name, "name", "slug")),
                text(fields, "direction", whole),
                text(fields, "description", whole),
                text(fields, "canonical_url", whole),
                text(fields, "social_image", whole));
    }

    private static Sent<String> text(JsonFields fields, String name, boolean whole) {
        return Sent.of(fields, name, whole, fields::text);
    }

    /** The text with what was sent. A slug that is reset is left to who keeps the text. */
    Manuscript over(Manuscript present, String siteLanguage) {
        Appearance looks = present.appearance();
        return new Manuscript(
                title.over(present.title()).orElse(""),
                summary.over(present.summary()).orElse(""),
                body.over(present.body()).orElse(""),
                language.over(present.language()).orElse(siteLanguage),
                slug.spokenOf() ? slug.value() : present.slug(),
                tags.over(present.tags()).orElse(List.of()),
                new Appearance(
                        direction.over(looks.getDirection()).orElse(""),
                        canonicalUrl.over(looks.getCanonical()).orElse(""),
                        description.over(looks.getDescription()).orElse(""),
                        socialImage.over(looks.getImage()).orElse("")));
    }

    /** The text that was sent for a new article. */
    Manuscript alone(String siteLanguage) {
        return over(new Manuscript("", "", "", siteLanguage, Optional.empty(), List.of()), siteLanguage);
    }

    /** The body in its kept form, where one was sent. */
    Optional<String> newBody() {
        return body.value().map(text -> text.replaceAll("\\r\\n?", "\n"));
    }
}
