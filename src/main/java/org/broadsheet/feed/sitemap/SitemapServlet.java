package org.broadsheet.feed.sitemap;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.broadsheet.article.series.SeriesLog;
import org.broadsheet.platform.cache.PageKeys;
import org.broadsheet.platform.route.PathValues;

/** {@code /sitemap.xml} and {@code /sitemap-N.xml}, which routes.txt leads here. */
@WebServlet("/WEB-INF/sitemap")
public class SitemapServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Sitemap sitemap;

    @Inject
    transient PathValues path;

    @Inject
    transient PageKeys keys;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String xml = path.get("part").map(sitemap::part).orElseGet(sitemap::whole);
        keys.madeOf("lists", SeriesLog.ANY);
        response.setHeader("Cache-Control", "no-cache");
        response.setContentType("application/xml;charset=utf-8");
        byte[] body = xml.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
