package org.broadsheet.article.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.ReaderKeys;
import org.broadsheet.article.Rights;
import org.broadsheet.article.Slugs;
import org.broadsheet.platform.cache.PageKeys;
import org.broadsheet.platform.http.Redirect;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.route.PathValues;
import org.broadsheet.user.CurrentCaller;

/** An article as readers see it; an old slug leads to the new one, a withdrawn article is gone. */
@RequestScoped
@Named
public class ArticleDetail {
    @Inject
    ArticleRepository articles;

    @Inject
    Slugs slugs;

    @Inject
    CurrentCaller current;

    @Inject
    PathValues path;

    @Inject
    PageKeys keys;

    private Article article;

    public void load() {
        String slug = path.get("slug").orElse("");
        Optional<Article> found = articles.shown(slug);
        article = found.or(() -> slugs.successor(slug))
                .orElseThrow(() -> new NotFound("There is no article with this slug."));
        Rights.requireSight(Optional.empty(), article);
        keys.madeOf(ReaderKeys.of(article.getPublicId()));
        if (found.isEmpty()) {
            Redirect.forGood(FacesContext.getCurrentInstance(), article.getPath());
        }
    }

    public Article getArticle() {
        return article;
    }

    /** Whether the visitor may go on writing it. */
    public boolean isEditable() {
        return Rights.isWriter(current.find(), article);
    }
}
