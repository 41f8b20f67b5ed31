package org.broadsheet.article.desk;

import java.util.Optional;
import org.broadsheet.article.Article;

/** An article in a list of the desk, with what its draft says of itself. */
public record DeskItem(Article article, Optional<DraftHead> draft) {
    /** What a list shows of a draft. */
    public record DraftHead(Long articleId, String title, long version, Long publishedVersion) {
        boolean isAhead() {
            return publishedVersion == null || publishedVersion < version;
        }
    }

    public Article getArticle() {
        return article;
    }

    public String getTitle() {
        return draft.map(DraftHead::title).orElse(article.getHeadline().getTitle());
    }

    /** Whether readers do not see yet what the draft holds. */
    public boolean isStaged() {
        return article.wasPublic() && draft.filter(DraftHead::isAhead).isPresent();
    }
}
