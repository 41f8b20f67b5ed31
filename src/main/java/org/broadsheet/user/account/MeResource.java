package org.broadsheet.user.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.broadsheet.api.JsonFields;
import org.broadsheet.api.JsonReader;
import org.broadsheet.api.Represented;
import org.broadsheet.user.Caller;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.User;
import org.broadsheet.user.access.Operation;

/** {@code /api/me}. */
@Path("me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
    @Inject
    Profile profile;

    @Inject
    CurrentCaller current;

    @Context
    Request request;

    @GET
    public Response me() {
        return secret(Represented.answer(request, MeJson.of(current.require())));
    }

    /** Changes what readers are told of the caller, and the language of the desk; password and address take a browser. */
    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, JsonReader.MERGE_PATCH})
    public Response change(JsonFields sent) {
        Caller caller = current.require();
        caller.require(Operation.DESCRIBE_SELF);
        JsonFields fields = JsonFields.orNone(sent);
        ProfilePatch patch = new ProfilePatch(
                fields.patched("name"), fields.patched("bio"), fields.patched("language"), fields.patched("picture"));
        fields.finish();
        User user = profile.change(
                caller, now -> Represented.requireMatch(request, MeJson.of(new Caller(now, caller.scopes()))), patch);
        return secret(Represented.written(Response.ok(), MeJson.of(new Caller(user, caller.scopes()))));
    }

    private static Response secret(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-store").build();
    }
}
