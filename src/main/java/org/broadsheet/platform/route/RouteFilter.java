package org.broadsheet.platform.route;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.platform.form.StatelessForms;
import org.broadsheet.platform.http.ApiAddress;
import org.broadsheet.platform.http.OwnPages;
import org.broadsheet.platform.setting.Settings;

/**
 * Leads the addresses in {@code WEB-INF/routes.txt} to their pages and servlets, and those who have to log in first to the login page and
 * back. What is no page's address goes on to the API and the static files.
 */
public class RouteFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** What may be asked of addresses that are neither pages nor the API's; POST is for logging out. */
    private static final Set<String> FILES = Set.of("GET", "HEAD", "POST");

    @Inject
    transient Settings settings;

    private transient List<Route> routes = List.of();

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                config.getServletContext().getResourceAsStream("/WEB-INF/routes.txt"), StandardCharsets.UTF_8))) {
            routes = reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Route::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new ServletException(unreadable);
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getRequestURI().startsWith("//")) {
            // A form on that page would post to another host.
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        if (ApiAddress.speaksJson(path) != ApiAddress.speaksJson(request.getRequestURI())) {
            // Written otherwise, the API would not be known as the API: cookies would mean something there. And a page
            // of
            // another site that calls the desk's own addresses would not be asked for anything.
            request.setAttribute(ApiAddress.MISSPELT, true);
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        TreeSet<String> allowed = new TreeSet<>();
        for (Route route : routes) {
            Optional<Map<String, String>> values = route.match(path);
            if (values.isPresent() && route.takes(request.getMethod())) {
                lead(route, values.get(), request, response);
                return;
            }
            values.ifPresent(other -> allowed.addAll(route.methods()));
        }
        if (allowed.isEmpty()
                && (ApiAddress.speaksJson(request.getRequestURI()) || FILES.contains(request.getMethod()))) {
            chain.doFilter(request, response);
            return;
        }
        if (allowed.isEmpty() || allowed.contains("GET")) {
            allowed.addAll(List.of("GET", "HEAD"));
        }
        response.setHeader("Allow", String.join(", ", allowed));
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    private void lead(Route route, Map<String, String> values, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (route.isServed()) {
            request.setAttribute(PathValues.ATTRIBUTE, values);
            request.setAttribute(PathValues.ADDRESS, wanted(request));
            request.getRequestDispatcher(route.view()).forward(request, response);
            return;
        }
        boolean own = OwnPages.sent(request, settings);
        if (route.login() && request.getUserPrincipal() == null) {
            KeptForm.askForLogin(wanted(request), request, response, own);
            return;
        }
        HttpServletRequest asked = route.login() ? KeptForm.returned(request, own) : request;
        show(route.view(), values, wanted(request), asked, response);
    }

    /** Answers with a page, as the one at the address; for servlets that take what a page cannot, such as files. */
    public static void show(
            String view,
            Map<String, String> values,
            String address,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        // A page for one person is for no other; every page is asked for again, because it may have changed.
        response.setHeader("Cache-Control", request.getUserPrincipal() == null ? "no-cache" : "private, no-cache");
        response.setHeader("Vary", "Cookie");
        request.setAttribute(PathValues.ATTRIBUTE, values);
        request.setAttribute(PathValues.ADDRESS, address);
        request.getRequestDispatcher("/WEB-INF/pages/" + view + ".xhtml")
                .forward(new StatelessForms(request), new WholeAnswer(response));
    }

    private static String wanted(HttpServletRequest request) {
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }
}
