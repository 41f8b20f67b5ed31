package org.broadsheet.platform.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads and sets cookies that are HttpOnly, SameSite=Lax, for the whole site, and Secure where it is reached by https. */
public final class Cookies {
    /** What the names of all cookies of this site begin with. */
    private static final String OURS = "broadsheet_";

    private Cookies() {}

    /** Whether the request carries any cookie of this site, so that it may be answered otherwise than a stranger's. */
    public static boolean areSent(HttpServletRequest request) {
        for (Enumeration<String> headers = request.getHeaders("Cookie"); headers.hasMoreElements(); ) {
            if (headers.nextElement().contains(OURS)) {
                return true;
            }
        }
        return false;
    }

    public static Optional<String> of(HttpServletRequest request, String name) {
        Stream<Cookie> cookies = request.getCookies() == null ? Stream.empty() : Arrays.stream(request.getCookies());
        return cookies.filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** Sets a cookie of letters, digits and {@code -_.~%}; without an age it lasts until the browser closes. */
    public static void put(
            HttpServletResponse response, String name, String value, Optional<Duration> age, boolean secure) {
        response.addHeader(
                "Set-Cookie",
                name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax"
                        + age.map(lasting -> "; Max-Age=" + lasting.toSeconds()).orElse("")
                        + (secure ? "; Secure" : ""));
    }

    public static void drop(HttpServletResponse response, String name, boolean secure) {
        put(response, name, "", Optional.of(Duration.ZERO), secure);
    }
}
