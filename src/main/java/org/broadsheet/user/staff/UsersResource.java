package org.broadsheet.user.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.broadsheet.api.JsonFields;
import org.broadsheet.api.JsonReader;
import org.broadsheet.api.Paging;
import org.broadsheet.api.Represented;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.access.Operation;
import org.broadsheet.user.access.Role;
import org.broadsheet.user.invitation.InvitationsResource;
import org.broadsheet.user.invitation.PasswordResets;
import org.broadsheet.user.invitation.ResetJson;

/** {@code /api/users}: who has an account and what they may do, for owners. */
@Path("users")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {
    @Inject
    Staff staff;

    @Inject
    PasswordResets resets;

    @Inject
    CurrentCaller current;

    @Inject
    Settings settings;

    @Context
    Request request;

    /** How many articles have changed hands. */
    public record HandedOverJson(int articles) {}

    @GET
    public Response list(@Context UriInfo uri) {
        current.require().require(Operation.KEEP_PEOPLE);
        Paging paging = Paging.of(uri, settings.absolute("/api/users"));
        return secret(
                paging.answer(staff.list(current.require(), paging.request()).map(UserJson::of)));
    }

    @GET
    @Path("{username}")
    public Response read(@PathParam("username") String username) {
        return secret(Represented.answer(request, json(username)));
    }

    /** Changes the role, or whether the person may log in; what is written stays. */
    @PATCH
    @Path("{username}")
    @Consumes({MediaType.APPLICATION_JSON, JsonReader.MERGE_PATCH})
    public Response decide(@PathParam("username") String username, JsonFields sent) {
        current.require().require(Operation.KEEP_PEOPLE);
        JsonFields fields = JsonFields.orNone(sent);
        Optional<Role> role = InvitationsResource.role(fields, fields.has("role"));
        Optional<Boolean> disabled = fields.flag("disabled");
        if (fields.has("disabled") && disabled.isEmpty()) {
            fields.refuse("disabled", "has to be true or false");
        }
        fields.finish();
        staff.decide(
                current.require(), username, user -> Represented.requireMatch(request, json(username)), role, disabled);
        return secret(Represented.written(Response.ok(), json(username)));
    }

    /** Makes a link to a new password, which ends those before it. */
    @POST
    @Path("{username}/password-reset")
    public Response reset(@PathParam("username") String username) {
        PasswordResets.Offered offered = resets.make(current.require(), username);
        return secret(Response.status(Response.Status.CREATED)
                .entity(new ResetJson(
                        settings.absolute("/reset/" + offered.secret().text()),
                        offered.link().getExpiresAt())));
    }

    /** Makes the person's articles those of the one with the username {@code to}. */
    @POST
    @Path("{username}/handover")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response handOver(@PathParam("username") String username, JsonFields sent) {
        current.require().require(Operation.KEEP_PEOPLE);
        JsonFields fields = JsonFields.orNone(sent);
        String heir = fields.text("to").orElse("");
        fields.finish();
        return secret(Response.ok(new HandedOverJson(staff.handOver(current.require(), username, "to", heir))));
    }

    private UserJson json(String username) {
        return UserJson.of(staff.member(current.require(), username));
    }

    private static Response secret(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-store").build();
    }
}
