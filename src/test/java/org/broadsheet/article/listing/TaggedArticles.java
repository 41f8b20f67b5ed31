package org.broadsheet.article.listing;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.broadsheet.article.ArticleByApi;
import org.broadsheet.testing.ApiAnswer;
import org.broadsheet.testing.Visitor;

/**
 * {@code new TaggedArticles(reader).publish(editor, "One", "Two")} publishes articles with a tag that no other test has, so that
 * {@code list("sort=title")} shows the reader these and no others.
 */
final class TaggedArticles {
    private final String tag = "list-" + UUID.randomUUID();
    private final Visitor reader;

    TaggedArticles(Visitor reader) {
        this.reader = reader;
    }

    String tag() {
        return tag;
    }

    /** In this order, a day apart. */
    void publish(Visitor editor, String... titles) {
        for (int i = 0; i < titles.length; i++) {
            ArticleByApi.titled(titles[i])
                    .with("status", "published")
                    .with(
                            "published_at",
                            Instant.parse("2020-01-01T08:00:00Z")
                                    .plus(i, ChronoUnit.DAYS)
                                    .toString())
                    .with("body", "Text of " + titles[i])
                    .listing("tags", tag)
                    .madeBy(editor);
        }
    }

    /** The address of their list, with parameters such as {@code page=2}. */
    String address(String... parameters) {
        return ArticleByApi.PATH + "?tag=" + tag
                + Arrays.stream(parameters).map(parameter -> "&" + parameter).reduce("", String::concat);
    }

    JsonObject list(String... parameters) {
        return ApiAnswer.json(reader.get(address(parameters)), 200);
    }
}
