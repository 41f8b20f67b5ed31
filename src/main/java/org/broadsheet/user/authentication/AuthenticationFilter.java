package org.broadsheet.user.authentication;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.broadsheet.platform.http.ApiAddress;
import org.broadsheet.user.CurrentCaller;

/**
 * Gives what {@link Authentication} has to say against a request to the API its place among the problems, and lets nobody write
 * there who is not known, before a byte of what they send is read.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class AuthenticationFilter implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentCaller current;

    @Override
    public void filter(ContainerRequestContext context) {
        Authentication.refusal(request).ifPresent(refusal -> {
            throw refusal;
        });
        String address = request.getRequestURI();
        // Who asks for a token gives a name and a password, which TokensResource looks at.
        boolean open = READING.contains(context.getMethod()) || address.equals("/api/tokens");
        if (ApiAddress.includes(address) && !open) {
            current.require();
        }
    }
}
