package org.broadsheet.article.advice;

import org.broadsheet.article.Article;

/**
 * An article that links to the one in the editor.
 *
 * @param inDraft whether only its draft does, which readers do not see
 */
public record LinkSource(Article article, boolean inDraft) {
    public Article getArticle() {
        return article;
    }

    /** Whether what readers see of it has no such link. */
    public boolean isUnseen() {
        return inDraft && article.isPublic();
    }
}
