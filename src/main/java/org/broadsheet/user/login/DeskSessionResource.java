package org.broadsheet.user.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.broadsheet.api.DeskEndpoint;
import org.broadsheet.api.JsonFields;
import org.broadsheet.platform.refusal.Forbidden;
import org.broadsheet.platform.refusal.Unauthenticated;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.User;
import org.broadsheet.user.session.Doorkeeper;
import org.broadsheet.user.session.FormToken;

/** {@code /desk/json/session}: renews a session that lapsed while somebody was writing, without leaving the page. */
@Path(DeskSessionResource.PATH)
@DeskEndpoint
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeskSessionResource {
    public static final String PATH = "session";

    @Inject
    Credentials credentials;

    @Inject
    Doorkeeper door;

    @Inject
    CurrentCaller current;

    @Inject
    FormToken token;

    @Context
    HttpServletResponse response;

    /**
     * Who is logged in.
     *
     * @param formToken what proves the forms of this session
     */
    public record SessionJson(String username, String formToken) {}

    /** The session that this browser has by now, perhaps from another tab. */
    @GET
    public Response show() {
        if (!current.isLoggedIn()) {
            throw new Unauthenticated("Session", "Your session has ended: log in again.");
        }
        return answer(new SessionJson(current.getUser().getUsername(), token.getValue()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(JsonFields sent) {
        JsonFields fields = JsonFields.orNone(sent);
        String username = fields.text("username").orElse("");
        String password = fields.text("password").orElse("");
        fields.finish();
        User user = credentials
                .check(username, password, current.address())
                .orElseThrow(() -> new Forbidden("Name and password don't fit."));
        return answer(new SessionJson(user.getUsername(), FormToken.token(door.letIn(response, user, false))));
    }

    private static Response answer(SessionJson session) {
        return Response.ok(session).header("Cache-Control", "no-store").build();
    }
}
