package org.broadsheet.user.token;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.User;
import org.broadsheet.user.login.BasicCredentials;
import org.broadsheet.user.login.Credentials;

/** Who asks for a token with a name and a password: {@code tokenRequest.user(request)}. */
@RequestScoped
public class TokenRequest {
    @Inject
    Credentials credentials;

    @Inject
    CurrentCaller current;

    private Optional<User> user = Optional.empty();

    /** The person, once the password has been checked; nothing for any other request. */
    public Optional<User> user(HttpServletRequest request) {
        return request.getRequestURI().equals("/api/tokens")
                ? Optional.of(check(request.getHeader("Authorization")))
                : Optional.empty();
    }

    /** The person, or a refusal; a request costs one check, however many ask. */
    User check(String authorization) {
        if (user.isEmpty()) {
            user = Optional.of(BasicCredentials.of(authorization).check(credentials, current.address()));
        }
        return user.get();
    }
}
