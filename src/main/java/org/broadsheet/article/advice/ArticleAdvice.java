package org.broadsheet.article.advice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.broadsheet.article.ArticleEdit;

/** What could be better about the article in the editor, as it stands in the fields. */
@RequestScoped
@Named
public class ArticleAdvice {
    @Inject
    ArticleEdit edit;

    @Inject
    Advising advising;

    private Advice advice;

    /** Whether there is something to look at: a new article has nothing yet. */
    public boolean isReady() {
        return edit.getArticle() != null;
    }

    public Advice getAdvice() {
        if (advice == null) {
            advice = advising.advice(edit.getForm().toCheck(edit.getArticle().getSlug()));
        }
        return advice;
    }
}
