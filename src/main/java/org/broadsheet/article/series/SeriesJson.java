package org.broadsheet.article.series;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.platform.setting.Settings;

/**
 * A series on the wire.
 *
 * @param articles those of its parts that the caller may see, in their order
 */
@JsonbPropertyOrder({"slug", "name", "description", "url", "articles"})
public record SeriesJson(String slug, String name, String description, String url, List<PartJson> articles) {

    /** An article of it. */
    @JsonbPropertyOrder({"id", "slug", "title", "status", "url"})
    public record PartJson(String id, String slug, String title, String status, String url) {}

    static SeriesJson of(Series series, List<Article> parts, Settings settings) {
        return new SeriesJson(
                series.getSlug(),
                series.getName(),
                series.getDescription(),
                settings.absolute(series.getPath()),
                parts.stream()
                        .map(article -> new PartJson(
                                article.getPublicId(),
                                article.getSlug(),
                                article.getHeadline().getTitle(),
                                article.getStatus().word(),
                                settings.absolute(article.getPath())))
                        .toList());
    }
}
