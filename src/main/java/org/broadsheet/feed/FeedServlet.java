package org.broadsheet.feed;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.broadsheet.platform.http.Redirect;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.route.PathValues;
import org.broadsheet.platform.text.Plain;
import org.broadsheet.tag.Tag;
import org.broadsheet.tag.TagRepository;

/** Answers the feeds' addresses, which routes.txt leads here; a tag that has another slug now leads on, as its page does. */
@WebServlet({FeedServlet.ATOM, FeedServlet.JSON})
public class FeedServlet extends HttpServlet {
    static final String ATOM = "/WEB-INF/feed/atom";
    static final String JSON = "/WEB-INF/feed/json";

    private static final long serialVersionUID = 1L;

    @Inject
    transient Feeds feeds;

    @Inject
    transient TagRepository tags;

    @Inject
    transient PathValues path;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean json = request.getServletPath().equals(JSON);
        Optional<String> tag = path.get("tag");
        Optional<Feed> feed = feeds.find(tag, path.get("author"), path.query("page"));
        if (feed.isEmpty()) {
            Tag successor = tag.filter(Plain::isStorable)
                    .flatMap(tags::successor)
                    .orElseThrow(() -> new NotFound("There is nothing here."));
            Redirect.forGood(response, "/tag/" + successor.getSlug() + (json ? "/feed.json" : "/feed.atom"));
            return;
        }
        response.setHeader("Cache-Control", "no-cache");
        String self = feed.get().self(json ? JsonFeed.ENDING : AtomFeed.ENDING);
        feed.get()
                .hub()
                .ifPresent(
                        hub -> response.setHeader("Link", "<" + hub + ">; rel=\"hub\", <" + self + ">; rel=\"self\""));
        response.setContentType(json ? JsonFeed.TYPE : AtomFeed.TYPE);
        byte[] body = (json ? JsonFeed.of(feed.get()) : AtomFeed.of(feed.get())).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
