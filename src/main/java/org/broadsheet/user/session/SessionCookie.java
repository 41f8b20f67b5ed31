package org.broadsheet.user.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.broadsheet.platform.Secret;
import org.broadsheet.platform.http.Cookies;

/** The cookie that carries the secret of a session. */
public final class SessionCookie {
    static final String NAME = "broadsheet_session";

    private SessionCookie() {}

    public static Optional<Secret> of(HttpServletRequest request) {
        return Cookies.of(request, NAME).map(Secret::new);
    }

    static void put(HttpServletResponse response, Secret secret, boolean remembered, boolean secure) {
        Cookies.put(
                response,
                NAME,
                secret.text(),
                remembered ? Optional.of(UserSession.REMEMBERED) : Optional.empty(),
                secure);
    }

    static void drop(HttpServletResponse response, boolean secure) {
        Cookies.drop(response, NAME, secure);
    }
}
