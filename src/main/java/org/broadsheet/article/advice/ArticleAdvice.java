package org.broadsheet.article.advice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.broadsheet.article.Article;
import org.broadsheet.article.editor.ArticleEdit;

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
        if (FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            // Asked for while the form is still being read: there is more to come.
            return Advice.none("");
        }
        if (advice == null) {
            Article article = edit.getArticle();
            advice = advising.advice(
                    edit.getForm().toCheck(article.getSlug()), article.getPlan().showsDraft());
        }
        return advice;
    }
}
