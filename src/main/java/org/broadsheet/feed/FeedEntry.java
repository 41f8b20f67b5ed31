package org.broadsheet.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.broadsheet.article.Article;
import org.broadsheet.platform.setting.Settings;

/**
 * An article in a feed, with its whole text and absolute addresses only.
 *
 * @param id made of the article's own, so that it outlives each address
 * @param image what a link to it is shown with
 */
record FeedEntry(
        String id,
        String url,
        String title,
        String summary,
        String language,
        String html,
        Optional<String> image,
        Instant published,
        Instant updated,
        List<Writer> writers,
        List<Topic> topics) {

    record Writer(String name, String url, Optional<String> picture) {}

    record Topic(String slug, String name) {}

    static FeedEntry of(Article article, Settings settings) {
        String url = settings.absolute(article.getPath());
        String image = article.getHeadline().getAppearance().getImage();
        return new FeedEntry(
                urn("article", article.getPublicId()),
                url,
                article.getHeadline().getTitle(),
                article.getHeadline().getSummary(),
                article.getHeadline().getLanguage(),
                AbsoluteHtml.of(URI.create(url)).rewritten(article.getLive().getBodyHtml()),
                Optional.of(image)
                        .filter(address -> !address.isEmpty())
                        .map(address -> address.startsWith("/") ? settings.absolute(address) : address),
                article.getPublishedAt().toInstant(),
                Optional.ofNullable(article.getRevisedAt())
                        .orElse(article.getPublishedAt())
                        .toInstant(),
                article.getAuthors().stream()
                        .map(author -> new Writer(
                                author.getName(),
                                settings.absolute("/author/" + author.getUsername()),
                                Optional.ofNullable(author.getPicture()).map(settings::absolute)))
                        .toList(),
                article.getTags().stream()
                        .map(tag -> new Topic(tag.getSlug(), tag.getName()))
                        .toList());
    }

    /** A name for ever (RFC 9562 section 5.3 within RFC 8141) of what has that id. */
    static String urn(String kind, String id) {
        byte[] name = ("broadsheet:" + kind + ":" + id).getBytes(StandardCharsets.UTF_8);
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
    }
}
