package org.broadsheet.platform.cache;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The request of some reader, without all that would make the answer one for this reader alone: no cookie, no header but
 * {@code Accept}, no query parameter that the address does not know, GET for HEAD.
 */
final class PlainRequest extends HttpServletRequestWrapper {
    private static final String ACCEPT = "Accept";

    private final Query query;

    PlainRequest(HttpServletRequest request, Query query) {
        super(request);
        this.query = query;
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public String getQueryString() {
        return query.raw();
    }

    @Override
    public String getParameter(String name) {
        return query.values().get(name);
    }

    @Override
    public String[] getParameterValues(String name) {
        return Optional.ofNullable(getParameter(name))
                .map(value -> new String[] {value})
                .orElse(null);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(query.values().keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return query.values().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new String[] {entry.getValue()}));
    }

    @Override
    public Cookie[] getCookies() {
        return null; // as the container says where there are none
    }

    @Override
    public String getHeader(String name) {
        return ACCEPT.equalsIgnoreCase(name) ? super.getHeader(name) : null;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return ACCEPT.equalsIgnoreCase(name) ? super.getHeaders(name) : Collections.emptyEnumeration();
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return super.getHeader(ACCEPT) == null
                ? Collections.emptyEnumeration()
                : Collections.enumeration(Collections.singleton(ACCEPT));
    }
}
