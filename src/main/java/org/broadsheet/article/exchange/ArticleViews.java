package org.broadsheet.article.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;
import org.broadsheet.article.Article;
import org.broadsheet.article.Copy;
import org.broadsheet.article.listing.Memberships;
import org.broadsheet.platform.setting.Settings;

/** Looks at articles for programs: {@code views.answer(Copy.shown(article), Response.ok())}. */
@ApplicationScoped
public class ArticleViews {
    @Inject
    Memberships memberships;

    @Inject
    BesideText beside;

    @Inject
    Settings settings;

    ArticleView of(Copy copy) {
        return new ArticleView(copy, memberships.of(copy.article()));
    }

    /** The answer that shows the text. */
    Response answer(Copy copy, Response.ResponseBuilder answer) {
        return answer(of(copy), answer);
    }

    Response answer(ArticleView view, Response.ResponseBuilder answer) {
        return tagged(view, answer.entity(view.json(settings))).build();
    }

    Response.ResponseBuilder tagged(ArticleView view, Response.ResponseBuilder answer) {
        return answer.tag(view.tag());
    }

    /** A text that was just written, as it is now: the series is looked for only where it may be another. */
    ArticleView settled(ArticleView view) {
        return beside.isMoved() ? of(view.copy()) : view;
    }

    /** Holds an article against a precondition: who saw what readers see, or the draft, saw the article. */
    Consumer<Article> check(IfMatch match) {
        return article -> {
            if (match.isSent()) {
                ArticleView shown = of(Copy.shown(article));
                match.require(shown.tag(), new ArticleView(Copy.draft(article), shown.series()).tag());
            }
        };
    }
}
