package org.broadsheet.user;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.platform.Secret;

/** The token that a request bears, good or not, however its header is written (RFC 6750): {@code BearerToken.of(request)}. */
public final class BearerToken {
    private static final String BEARER = "bearer ";

    private BearerToken() {}

    public static Optional<Secret> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(BEARER))
                .map(header -> new Secret(header.substring(BEARER.length()).strip()));
    }
}
