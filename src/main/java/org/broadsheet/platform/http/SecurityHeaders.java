package org.broadsheet.platform.http;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.broadsheet.platform.setting.Settings;

/** Puts on every answer, errors included, what the browser shall not do with it. */
public class SecurityHeaders extends HttpFilter {
    private static final long serialVersionUID = 1L;
    public static final String POLICY_NAME = "Content-Security-Policy";
    private static final String SCRIPTS = "script-src 'self'";
    private static final String POLICY =
            "default-src 'none'; " + SCRIPTS + "; style-src 'self'; font-src 'self'; img-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Inject
    transient Settings settings;

    /** The policy of a page that carries the script with that digest. */
    public static String allowing(String digest) {
        return POLICY.replace(SCRIPTS, SCRIPTS + " 'sha256-" + digest + "'");
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(POLICY_NAME, POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), interest-cohort=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (settings.secure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            // Once, before anything is read: on the way to an error page it is too late, and the server warns.
            request.setCharacterEncoding("UTF-8");
        }
        chain.doFilter(request, response);
    }
}
