package org.broadsheet.article.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.broadsheet.article.Article;
import org.broadsheet.article.appearance.Appearance;
import org.broadsheet.platform.setting.Settings;

/** What the head of an article's page tells search engines and those who show a link to it. */
@ApplicationScoped
@Named
public class ArticleHead {
    @Inject
    Settings settings;

    /** The one address of the text, which may be another site's. */
    public String canonical(Article article) {
        String original = appearance(article).getCanonical();
        return original.isEmpty() ? settings.absolute(article.getPath()) : original;
    }

    /** A sentence about it; empty where nobody wrote one. */
    public String description(Article article) {
        String written = appearance(article).getDescription();
        return written.isEmpty() ? article.getHeadline().getSummary() : written;
    }

    /** The address of the picture that a link to it is shown with; empty where there is none. */
    public String image(Article article) {
        Appearance appearance = appearance(article);
        return appearance.isOwnImage() ? settings.absolute(appearance.getImage()) : appearance.getImage();
    }

    private static Appearance appearance(Article article) {
        return article.getHeadline().getAppearance();
    }
}
