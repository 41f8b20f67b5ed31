package org.broadsheet.search;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.OffsetDateTime;
import java.util.List;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.search.query.Hit;
import org.broadsheet.user.AuthorJson;

/**
 * An article that was found, on the wire.
 *
 * @param excerpt HTML that is safe as it is: {@code <mark>} around what was found, everything else escaped
 * @param score more is better, among the items of one answer
 */
@JsonbPropertyOrder({"id", "slug", "title", "excerpt", "score", "authors", "language", "publishedAt", "url"})
public record HitJson(
        String id,
        String slug,
        String title,
        String excerpt,
        float score,
        List<AuthorJson> authors,
        String language,
        OffsetDateTime publishedAt,
        String url) {
    static HitJson of(Hit hit, Settings settings) {
        return new HitJson(
                hit.id(),
                hit.slug(),
                hit.title(),
                hit.excerpt(),
                hit.score(),
                hit.authors().stream()
                        .map(author -> new AuthorJson(author.key(), author.name()))
                        .toList(),
                hit.language(),
                hit.publishedAt(),
                settings.absolute(hit.getPath()));
    }
}
