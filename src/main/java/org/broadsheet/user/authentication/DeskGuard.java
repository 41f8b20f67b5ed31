package org.broadsheet.user.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.broadsheet.api.DeskEndpoint;
import org.broadsheet.platform.http.OwnPages;
import org.broadsheet.platform.refusal.Forbidden;
import org.broadsheet.platform.refusal.Unauthenticated;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.login.DeskSessionResource;
import org.broadsheet.user.session.FormToken;

/**
 * Lets only the site's own pages call what is a {@link DeskEndpoint}, however its address is written, and only for somebody who is
 * logged in.
 *
 * <p>A browser says in {@code Sec-Fetch-Site} and {@code Origin} whose page it shows; and the {@link FormToken} in a header, which
 * another site's page can neither read nor send. Without a session it is 401, so that a script can ask for the password and go on.
 */
@Provider
@DeskEndpoint
@ApplicationScoped
public class DeskGuard implements ContainerRequestFilter {
    static final String HEADER = "Form-Token";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentCaller current;

    @Inject
    FormToken token;

    @Inject
    Settings settings;

    @Override
    public void filter(ContainerRequestContext context) {
        boolean makesSession = context.getUriInfo().getPath().equals(DeskSessionResource.PATH);
        if (!OwnPages.sent(request, settings)) {
            throw new Forbidden("Only the site's own pages may do this.");
        }
        if (!makesSession && !current.isLoggedIn()) {
            throw new Unauthenticated("Session", "Your session has ended: log in again.");
        }
        String sent = request.getHeader(HEADER);
        boolean proven = makesSession ? sent != null : token.is(sent);
        if (!SAFE.contains(request.getMethod()) && !proven) {
            throw new Forbidden("The page is older than your session: its form token is not the one of this session.");
        }
    }
}
