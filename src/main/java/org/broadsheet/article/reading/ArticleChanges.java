package org.broadsheet.article.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.article.Headline;
import org.broadsheet.article.history.Revision;
import org.broadsheet.platform.cache.PageKeys;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.text.TextDiff;

/** What the corrections of an article changed, word by word: only between texts that readers were shown. */
@RequestScoped
@Named
public class ArticleChanges {
    @Inject
    ArticleDetail detail;

    @Inject
    CorrectionRepository repository;

    @Inject
    PageKeys keys;

    private List<Corrected> changes = List.of();

    /** A correction: the text before it and the text that it made. */
    public record Corrected(Revision before, Revision after) {
        public Revision getAfter() {
            return after;
        }

        public List<TextDiff.DiffLine> getDifferences() {
            return TextDiff.of(whole(before), whole(after));
        }

        private static String whole(Revision revision) {
            Headline head = revision.getHeadline();
            String summary = head.getSummary().isEmpty() ? "" : head.getSummary() + "\n\n";
            return head.getTitle() + "\n\n" + summary + revision.getBody();
        }
    }

    public void load() {
        detail.load();
        if (FacesContext.getCurrentInstance().getResponseComplete()) {
            return;
        }
        changes = repository.latest(getArticle());
        if (changes.isEmpty()) {
            throw new NotFound("Nothing in this article was corrected.");
        }
        keys.madeOf("article:" + getArticle().getPublicId());
    }

    public Article getArticle() {
        return detail.getArticle();
    }

    /** Latest first. */
    public List<Corrected> getChanges() {
        return changes;
    }
}
