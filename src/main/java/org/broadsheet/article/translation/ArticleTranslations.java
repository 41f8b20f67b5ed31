package org.broadsheet.article.translation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.broadsheet.article.Article;
import org.broadsheet.article.ReaderKeys;
import org.broadsheet.platform.cache.PageKeys;

/** In which languages there is the article that a page shows, asked for once, and not at all for one that was never translated. */
@RequestScoped
@Named
public class ArticleTranslations {
    @Inject
    TranslationRepository repository;

    @Inject
    PageKeys keys;

    private Article article;
    private List<TranslationLink> published = List.of();

    /** The published articles of its group with it among them, each language once; none where it stands alone. */
    public List<TranslationLink> of(Article shown) {
        if (shown != article) {
            article = shown;
            Optional<String> group = shown.translationGroup();
            group.ifPresent(known -> keys.madeOf(ReaderKeys.ofTranslations(known)));
            TreeSet<String> languages = new TreeSet<>();
            languages.add(shown.getHeadline().getLanguage().toLowerCase(Locale.ROOT));
            List<TranslationLink> found = group.map(repository::published).orElse(List.of()).stream()
                    .filter(link -> link.articleId().equals(shown.getId())
                            || languages.add(link.language().toLowerCase(Locale.ROOT)))
                    .toList();
            published = found.size() > 1 ? found : List.of();
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
