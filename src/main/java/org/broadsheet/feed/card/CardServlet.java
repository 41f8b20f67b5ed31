package org.broadsheet.feed.card;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.platform.http.Redirect;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.route.PathValues;

/** {@code /card/ID-HASH.png}, which routes.txt leads here: the card that the article has now; one that it had leads on to it. */
@WebServlet("/WEB-INF/card")
public class CardServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern NAME = Pattern.compile("([\\w-]{1,24})-([0-9a-f]{12})");

    @Inject
    transient ArticleRepository articles;

    @Inject
    transient Cards cards;

    @Inject
    transient PathValues path;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Matcher> name = path.get("card").map(NAME::matcher).filter(Matcher::matches);
        Article article = name.flatMap(parts -> articles.byPublicId(parts.group(1)))
                .filter(Article::isPublic)
                .orElseThrow(() -> new NotFound("There is no such card."));
        String current = cards.path(article).orElseThrow(() -> new NotFound("There is no such card."));
        if (!current.equals("/card/" + path.get("card").orElse("") + ".png")) {
            Redirect.to(response, current);
            return;
        }
        String tag = "\"" + name.get().group(2) + "\"";
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] png = cards.png(article);
        response.setContentType("image/png");
        response.setContentLength(png.length);
        response.getOutputStream().write(png);
    }
}
