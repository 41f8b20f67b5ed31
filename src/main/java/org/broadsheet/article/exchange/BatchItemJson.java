package org.broadsheet.article.exchange;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.net.URI;
import java.util.List;
import org.broadsheet.api.Problem;
import org.broadsheet.article.listing.ArticleJson;
import org.broadsheet.platform.setting.Settings;

/**
 * What became of one item of a batch, as an answer of its own would say it: {@code article}, without its body, or {@code problem}.
 *
 * @param location of what was made or written, or of where the article is now
 */
@JsonbPropertyOrder({"status", "location", "etag", "article", "problem"})
@JsonbNillable(false)
public record BatchItemJson(int status, String location, String etag, ArticleJson article, Problem problem) {
    /** All of a batch, in the order of what was sent. */
    public record BatchJson(List<BatchItemJson> items) {}

    static BatchItemJson of(int status, ArticleView view, Settings settings) {
        ArticleJson article = view.head(settings);
        return new BatchItemJson(
                status,
                settings.absolute("/api/articles/" + view.copy().article().getSlug()),
                '"' + view.tag().getValue() + '"',
                article,
                null);
    }

    /** What has another slug now, and is to be sent again with that. */
    static BatchItemJson moved(int status, URI location) {
        return new BatchItemJson(status, location.toString(), null, null, null);
    }

    static BatchItemJson of(Problem problem) {
        return new BatchItemJson(problem.status(), null, null, null, problem);
    }
}
