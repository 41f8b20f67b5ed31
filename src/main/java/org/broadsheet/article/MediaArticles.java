package org.broadsheet.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.broadsheet.user.CurrentCaller;

/** The articles that show a picture, of which media knows the numbers only: {@code #{mediaArticles.of(numbers)}}. */
@RequestScoped
@Named
public class MediaArticles {
    @Inject
    ArticleRepository articles;

    @Inject
    CurrentCaller current;

    /** Those among the articles that the caller may see. */
    public List<Article> of(List<Long> numbers) {
        return articles.byNumbers(numbers).stream()
                .filter(article -> article.isPublic() || Rights.seesDraft(current.find(), article))
                .toList();
    }
}
