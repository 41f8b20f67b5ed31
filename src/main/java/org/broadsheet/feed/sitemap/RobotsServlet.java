package org.broadsheet.feed.sitemap;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.platform.cache.PageKeys;
import org.broadsheet.platform.setting.Settings;

/**
 * {@code /robots.txt}: programs may read what readers read. What needs a login, a secret link or a body is left out, so that it
 * costs nobody anything; that is no protection.
 */
@WebServlet("/WEB-INF/robots")
public class RobotsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final List<String> CLOSED =
            List.of("/desk", "/article/new$", "/login", "/setup", "/preview/", "/invite/", "/reset/", "/api/");

    @Inject
    transient Settings settings;

    @Inject
    transient PageKeys keys;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        keys.madeOf("site");
        String rules = CLOSED.stream().map(path -> "Disallow: " + path + "\n").collect(Collectors.joining());
        String text = "User-agent: *\n" + rules + "\nSitemap: " + settings.absolute("/sitemap.xml") + "\n";
        response.setHeader("Cache-Control", "no-cache");
        response.setContentType("text/plain;charset=utf-8");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
