package org.broadsheet.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Gives what {@link Authentication} has to say against a request to the API its place among the problems. */
@Provider
@ApplicationScoped
public class AuthenticationFilter implements ContainerRequestFilter {
    @Inject
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        Authentication.refusal(request).ifPresent(refusal -> {
            throw refusal;
        });
    }
}
