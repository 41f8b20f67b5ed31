package org.broadsheet.article.translation;

import java.util.Locale;

/** An article in one language of those that it is there in. */
public record TranslationLink(Long articleId, String slug, String language) {
    public String getPath() {
        return "/article/" + slug;
    }

    public String getLanguage() {
        return language;
    }

    /** What the language calls itself. */
    public String getName() {
        Locale locale = Locale.forLanguageTag(language);
        return locale.getDisplayName(locale);
    }
}
