package org.broadsheet.article.exchange;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.broadsheet.api.Problem;
import org.broadsheet.article.listing.ArticleJson;
import org.broadsheet.platform.Settings;

/**
 * What became of one item of a batch, as an answer of its own would say it: {@code article}, without its body, or {@code problem}.
 *
 * @param location of what was made or moved
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

    static BatchItemJson of(Problem problem) {
        return new BatchItemJson(problem.status(), null, null, null, problem);
    }
}
