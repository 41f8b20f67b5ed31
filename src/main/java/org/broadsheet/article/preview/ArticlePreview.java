package org.broadsheet.article.preview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.broadsheet.article.Article;
import org.broadsheet.article.Draft;
import org.broadsheet.article.link.LinkTargets;
import org.broadsheet.platform.Secret;
import org.broadsheet.platform.form.PageAnswer;
import org.broadsheet.platform.prose.SpokenNames;
import org.broadsheet.platform.route.PathValues;

/** The newest draft as it would be published, for whoever has a {@link PreviewLink}; for no search engine and no cache. */
@RequestScoped
@Named
public class ArticlePreview {
    @Inject
    PreviewLinks previews;

    @Inject
    LinkTargets links;

    @Inject
    PathValues path;

    private Article article;

    public void load() {
        PageAnswer.current().setHeader("X-Robots-Tag", "noindex, nofollow");
        PageAnswer.ofSecretLink(true);
        article = previews.shown(new Secret(path.get("token").orElse("")));
    }

    public Article getArticle() {
        return article;
    }

    /** The text with links to where the articles are now. */
    public String getBody() {
        return SpokenNames.in(
                links.resolved(getDraft().getBodyHtml()),
                getDraft().getHeadline().getLanguage());
    }

    public Draft getDraft() {
        return article.getDraft();
    }
}
