package org.broadsheet.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Optional;
import org.broadsheet.platform.http.Redirect;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.route.PathValues;
import org.broadsheet.user.CurrentCaller;

/**
 * The article that a page of the desk is about: {@code addressed.toWrite()}. A form says of which article it was made, in a hidden
 * field {@code article}: so it finds it wherever its slug has gone meanwhile, and never another that has the slug now.
 */
@RequestScoped
public class AddressedArticle {
    private static final String FIELD = "article";

    @Inject
    ArticleRepository articles;

    @Inject
    Slugs slugs;

    @Inject
    CurrentCaller current;

    @Inject
    PathValues path;

    /** The article, for those who may write it; {@link NotFound} where there is none. */
    public Article toWrite() {
        Optional<String> sent = sent();
        Article article = (sent.isPresent() ? sent.flatMap(articles::byPublicId) : addressed())
                .orElseThrow(() -> new NotFound("There is no article with this slug."));
        Rights.requireWriting(current.require(), article);
        return article;
    }

    private Optional<Article> addressed() {
        String slug = path.get("slug").orElse("");
        return articles.bySlug(slug).or(() -> slugs.successor(slug));
    }

    private static Optional<String> sent() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.isPostback()
                ? Optional.ofNullable(faces.getExternalContext()
                                .getRequestParameterMap()
                                .get(FIELD))
                        .filter(id -> id.matches("[\\w-]{1,24}"))
                : Optional.empty();
    }

    /** Leads whoever asks for a page of the article at an old address to the same page at the present one. */
    public void follow(Article article) {
        if (!path.get("slug").orElse("").equals(article.getSlug())) {
            String wanted = path.getAddress();
            int query = wanted.indexOf('?');
            String page = query < 0 ? wanted : wanted.substring(0, query);
            Redirect.forGood(
                    FacesContext.getCurrentInstance(),
                    article.getPath() + page.substring(page.lastIndexOf('/')) + wanted.substring(page.length()));
        }
    }
}
