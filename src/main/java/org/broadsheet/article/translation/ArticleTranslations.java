package org.broadsheet.article.translation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.broadsheet.article.Article;
import org.broadsheet.article.ReaderKeys;
import org.broadsheet.platform.cache.PageKeys;

/** In which languages there is the article that a page shows. */
@RequestScoped
@Named
public class ArticleTranslations {
    @Inject
    PageKeys keys;

    private Article article;
    private List<TranslationLink> published = List.of();

    /**
     * Takes what the page has read.
     *
     * @param group the published articles of its group, it among them
     */
    public void know(Article shown, List<TranslationLink> group) {
        article = shown;
        shown.translationGroup().ifPresent(known -> keys.madeOf(ReaderKeys.ofTranslations(known)));
        TreeSet<String> languages = new TreeSet<>();
        languages.add(shown.getHeadline().getLanguage().toLowerCase(Locale.ROOT));
        List<TranslationLink> found = group.stream()
                .filter(link -> link.articleId().equals(shown.getId())
                        || languages.add(link.language().toLowerCase(Locale.ROOT)))
                .toList();
        published = found.size() > 1 ? found : List.of();
    }

    /** The published articles of its group with it among them, each language once; none where it stands alone. */
    public List<TranslationLink> of(Article shown) {
        if (!shown.equals(article)) {
            throw new IllegalStateException("Nobody has read in which languages there is this article");
        }
        return published;
    }

    /** The others. */
    public List<TranslationLink> others(Article shown) {
        return of(shown).stream()
                .filter(link -> !link.articleId().equals(shown.getId()))
                .toList();
    }
}
