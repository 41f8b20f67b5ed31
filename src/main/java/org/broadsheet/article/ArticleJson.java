package org.broadsheet.article;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.OffsetDateTime;
import java.util.List;
import org.broadsheet.platform.Settings;
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
        int readingMinutes,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt,
        OffsetDateTime publishedAt,
        long version,
        String url) {

    /** The article with both forms of its body. */
    static ArticleJson of(Article article, Settings settings) {
        return article.wasPublic()
                ? of(article, article.getLive().getBody(), article.getLive().getBodyHtml(), settings)
                : of(article, article.getDraft().getBody(), article.getDraft().getBodyHtml(), settings);
    }

    /** The article with those forms of its body that are not null. */
    static ArticleJson of(Article article, String body, String bodyHtml, Settings settings) {
        Headline head = article.getHeadline();
        List<AuthorJson> authors =
                article.getAuthors().stream().map(AuthorJson::of).toList();
        ArticleStatus status = article.getStatus();
        return new ArticleJson(
                article.getPublicId(),
                article.getSlug(),
                head.getTitle(),
                head.getSummary(),
                body,
                bodyHtml,
                status.word(),
                status == ArticleStatus.PUBLISHED,
                authors.stream().findFirst().orElse(null),
                authors,
                article.getTags().stream().map(TagJson::of).toList(),
                head.getLanguage(),
                head.getReadingMinutes(),
                article.getCreatedAt(),
                article.getUpdatedAt(),
                article.getPublishedAt(),
                article.getVersion(),
                settings.absolute(article.getPath()));
    }
}
