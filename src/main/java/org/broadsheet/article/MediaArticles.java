package org.broadsheet.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.broadsheet.media.use.ShownAsked;
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

    /** Where they are seen, of those that the one who asks may see. */
    void answer(@Observes ShownAsked question) {
        articles.byNumbers(question.articles()).stream()
                .filter(article -> article.isPublic() || Rights.seesDraft(Optional.of(question.caller()), article))
                .map(Article::getPath)
                .forEach(question::answer);
    }
}
