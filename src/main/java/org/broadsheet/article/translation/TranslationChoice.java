package org.broadsheet.article.translation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.editor.ArticleEdit;
import org.broadsheet.article.writing.Written;

/** The field of the editor for the article that this one translates. Kept with the text of the same form. */
@RequestScoped
@Named
public class TranslationChoice {
    @Inject
    ArticleEdit edit;

    @Inject
    TranslationRepository translations;

    @Inject
    Translating translating;

    private String translation;
    private String shown;

    @PostConstruct
    void load() {
        Optional<Article> article = Optional.ofNullable(edit.getArticle());
        translation = article.flatMap(Article::translationGroup).stream()
                .flatMap(group -> translations.members(group).stream())
                .filter(member -> !member.articleId().equals(article.get().getId()))
                .map(TranslationLink::slug)
                .findFirst()
                .orElse("");
        shown = translation;
    }

    void keep(@Observes(notifyObserver = Reception.IF_EXISTS) Written written) {
        if (!translation.strip().equals(shown)) {
            translating.say(written.caller(), written.article().getSlug(), translation);
        }
    }

    /** The slug of another article of the group, or empty. */
    public String getTranslation() {
        return translation;
    }

    public void setTranslation(String translation) {
        this.translation = translation == null ? "" : translation;
    }

    /** What stood there when the page was made: who types nothing else changes nothing. */
    public String getShown() {
        return shown;
    }

    public void setShown(String shown) {
        this.shown = shown == null ? "" : shown;
    }
}
