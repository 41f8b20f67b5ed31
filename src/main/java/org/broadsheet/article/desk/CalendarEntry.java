package org.broadsheet.article.desk;

import java.time.OffsetDateTime;
import org.broadsheet.article.Article;

/** What happens, or happened, to an article at a time of the month. */
public record CalendarEntry(OffsetDateTime at, String word, Article article) {
    public OffsetDateTime getAt() {
        return at;
    }

    /** {@code published}, or the word of a planned action. */
    public String getWord() {
        return word;
    }

    public Article getArticle() {
        return article;
    }
}
