package org.broadsheet.user.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.platform.Secret;
import org.broadsheet.platform.http.ApiAddress;
import org.broadsheet.platform.http.Cookies;
import org.broadsheet.platform.refusal.Refusal;
import org.broadsheet.platform.refusal.Refusals;
import org.broadsheet.platform.refusal.Unauthenticated;
import org.broadsheet.user.BearerToken;
import org.broadsheet.user.Caller;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.User;
import org.broadsheet.user.session.SessionCookie;
import org.broadsheet.user.session.Sessions;
import org.broadsheet.user.token.Tokens;

/**
 * The one authentication mechanism (Jakarta Security 3.0): {@code /api} by bearer token, where cookies mean nothing, everything
 * else by the session cookie.
 *
 * <p>It answers nothing itself, because it runs before the filters that give each answer its form: a refusal waits as an
 * attribute of the request until they ask for it.
 */
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {
    @Inject
    Sessions sessions;

    @Inject
    Tokens tokens;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        try {
            Optional<Caller> caller =
                    ApiAddress.includes(request.getRequestURI()) ? byToken(request) : bySession(request);
            if (caller.isPresent()) {
                CurrentCaller.note(request, caller.get());
                User user = caller.get().user();
                return context.notifyContainerAboutLogin(
                        user.getUsername(), user.getRole().groups());
            }
        } catch (RuntimeException refused) {
            request.setAttribute(Refusal.class.getName(), Refusals.in(refused).orElseThrow(() -> refused));
        }
        return context.doNothing();
    }

    /** Whether the request has anything that somebody could be known by, good or not; without, nobody is. */
    public static boolean bringsCredentials(HttpServletRequest request) {
        return request.getHeader("Authorization") != null || Cookies.areSent(request);
    }

    /** What authentication has to say against the request, for those who answer it. */
    public static Optional<Refusal> refusal(HttpServletRequest request) {
        return Optional.ofNullable((Refusal) request.getAttribute(Refusal.class.getName()));
    }

    private Optional<Caller> byToken(HttpServletRequest request) {
        if (request.getHeader("Authorization") == null || isTokenRequest(request)) {
            return Optional.empty();
        }
        Secret token = BearerToken.of(request)
                .orElseThrow(() -> new Unauthenticated(
                        "Bearer realm=\"Broadsheet\"", "The API takes Authorization: Bearer TOKEN."));
        return Optional.of(tokens.find(token)
                .orElseThrow(() -> new Unauthenticated(
                        "Bearer realm=\"Broadsheet\", error=\"invalid_token\"",
                        "The token is unknown, ended or expired.")));
    }

    private Optional<Caller> bySession(HttpServletRequest request) {
        return SessionCookie.of(request).flatMap(sessions::find).map(Caller::of);
    }

    /** A token is asked for with a name and a password, see {@link org.broadsheet.user.token.TokensResource}. */
    private static boolean isTokenRequest(HttpServletRequest request) {
        return request.getRequestURI().equals("/api/tokens")
                && request.getMethod().equals("POST")
                && request.getHeader("Authorization").toLowerCase(Locale.ROOT).startsWith("basic ");
    }
}
