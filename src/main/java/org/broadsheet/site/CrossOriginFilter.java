package org.broadsheet.site;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Lets pages of other sites call the API (CORS, as the Fetch standard has it): all of them read what everybody may read; only those
 * in the {@link org.broadsheet.site.setting.Origins} of the settings send tokens, and write.
 *
 * <p>What strangers are answered is the same for every origin, so that it can be kept; the rest says {@code Vary: Origin}.
 */
public class CrossOriginFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String SHOWN =
            "Allow, Deprecation, ETag, Idempotency-Key, Last-Modified, Link, Location, RateLimit, RateLimit-Policy, Retry-After,"
                    + " Sunset, WWW-Authenticate";

    /** Short, because an origin that is taken off the list shall not go on for long. */
    private static final String SECONDS = "600";

    @Inject
    transient Site site;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String origin = request.getHeader("Origin");
        String asked = request.getHeader("Access-Control-Request-Method");
        if (request.getMethod().equals("OPTIONS") && origin != null && asked != null) {
            preflight(request, response, origin, asked);
            return;
        }
        boolean open = READING.contains(request.getMethod()) && request.getHeader("Authorization") == null;
        if (open) {
            allow(response, "*");
        } else {
            response.addHeader("Vary", "Origin");
            site.getOrigins().find(origin).ifPresent(listed -> allow(response, listed));
        }
        chain.doFilter(request, response);
    }

    private static void allow(HttpServletResponse response, String origin) {
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.setHeader("Access-Control-Expose-Headers", SHOWN);
    }

    /** Answers what a browser asks before it sends a request that no form could send; of an origin that may not, nothing is said. */
    private void preflight(HttpServletRequest request, HttpServletResponse response, String origin, String asked) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader("Vary", "Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
        String headers = request.getHeader("Access-Control-Request-Headers");
        Optional<String> listed = site.getOrigins().find(origin);
        boolean open = READING.contains(asked)
                && (headers == null || !headers.toLowerCase(Locale.ROOT).contains("authorization"));
        if (listed.isEmpty() && !open) {
            return;
        }
        response.setHeader("Access-Control-Allow-Origin", listed.orElse("*"));
        response.setHeader(
                "Access-Control-Allow-Methods",
                listed.isPresent() ? "GET, HEAD, POST, PUT, PATCH, DELETE" : "GET, HEAD");
        response.setHeader(
                "Access-Control-Allow-Headers",
                listed.isPresent()
                        ? "Accept, Authorization, Content-Encoding, Content-Type, Idempotency-Key, If-Match, If-None-Match"
                        : "Accept, If-None-Match");
        response.setHeader("Access-Control-Max-Age", SECONDS);
    }
}
