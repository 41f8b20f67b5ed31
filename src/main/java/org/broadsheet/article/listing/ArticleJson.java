package org.broadsheet.article.listing;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.Copy;
import org.broadsheet.article.Headline;
import org.broadsheet.article.appearance.Appearance;
import org.broadsheet.article.state.ArticleStatus;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.tag.TagJson;
import org.broadsheet.user.AuthorJson;

/**
 * An article on the wire: its live text where readers see it or saw it, else its draft. {@code body} and {@code body_html} are
 * left out of lists that did not ask for them.
 */
@JsonbPropertyOrder({
    "id",
    "slug",
    "title",
    "summary",
    "body",
    "bodyHtml",
    "status",
    "published",
    "author",
    "authors",
    "tags",
    "language",
    "direction",
    "description",
    "canonicalUrl",
    "socialImage",
    "series",
    "readingMinutes",
    "createdAt",
    "updatedAt",
    "publishedAt",
    "version",
    "url"
})
public record ArticleJson(
        String id,
        String slug,
        String title,
        String summary,
        @JsonbNillable(false) String body,
        @JsonbNillable(false) String bodyHtml,
        String status,
        boolean published,
        AuthorJson author,
        List<AuthorJson> authors,
        List<TagJson> tags,
        String language,
        String direction,
        String description,
        String canonicalUrl,
        String socialImage,
        MembershipJson series,
        int readingMinutes,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt,
        OffsetDateTime publishedAt,
        long version,
        String url) {

    /** The text with both forms of its body. */
    public static ArticleJson of(Copy copy, Optional<MembershipJson> series, Settings settings) {
        return of(copy, copy.body(), copy.bodyHtml(), series, settings);
    }

    /** The text without its body. */
    public static ArticleJson headOf(Copy copy, Optional<MembershipJson> series, Settings settings) {
        return of(copy, null, null, series, settings);
    }

    /** The article with those forms of its body that are not null; of a list, each in the text that it shows. */
    static ArticleJson of(Copy copy, String body, String bodyHtml, Optional<MembershipJson> series, Settings settings) {
        Article article = copy.article();
        Headline head = copy.headline();
        Appearance appearance = head.getAppearance();
        List<AuthorJson> authors =
                article.getAuthors().stream().map(AuthorJson::of).toList();
        ArticleStatus status = article.getStatus();
        return new ArticleJson(
                article.getPublicId(),
                copy.slug(),
                head.getTitle(),
                head.getSummary(),
                body,
                bodyHtml,
                status.word(),
                status == ArticleStatus.PUBLISHED,
                authors.stream().findFirst().orElse(null),
                authors,
                copy.tags().stream().map(TagJson::of).toList(),
                head.getLanguage(),
                appearance.getDirection(),
                appearance.getDescription(),
                appearance.getCanonical(),
                appearance.getImage(),
                series.orElse(null),
                head.getReadingMinutes(),
                article.getCreatedAt(),
                copy.updatedAt(),
                copy.publishedAt(),
                copy.version(),
                settings.absolute(article.getPath()));
    }
}
