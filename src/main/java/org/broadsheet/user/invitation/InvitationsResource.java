package org.broadsheet.user.invitation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.broadsheet.api.JsonFields;
import org.broadsheet.api.Paging;
import org.broadsheet.api.Problem;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.access.Operation;
import org.broadsheet.user.access.Role;
import org.broadsheet.user.account.AccountLink;
import org.broadsheet.user.account.AccountLinks;

/** {@code /api/invitations}: links that make an account, for owners; each is shown once. */
@Path("invitations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InvitationsResource {
    @Inject
    Invitations invitations;

    @Inject
    CurrentCaller current;

    @Inject
    Settings settings;

    /** Those that can still be used, newest first. */
    @GET
    public Response list(@Context UriInfo uri) {
        List<AccountLink> all = invitations.pending(current.require());
        Paging paging = Paging.of(uri, settings.absolute("/api/invitations"));
        return paging.answer(AccountLinks.NEWEST.page(paging.request(), all).map(InvitationJson::of))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response invite(JsonFields sent) {
        current.require().require(Operation.KEEP_PEOPLE);
        JsonFields fields = JsonFields.orNone(sent);
        Optional<Role> role = role(fields, true);
        String label = fields.text("label").orElse("");
        fields.finish();
        Invitations.Invited invited = invitations.make(current.require(), role.orElseThrow(), label);
        return Response.created(URI.create(
                        settings.absolute("/api/invitations/" + invited.link().getId())))
                .entity(InvitationJson.of(invited, settings))
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
    public void revoke(@PathParam("id") String id) {
        current.require().require(Operation.KEEP_PEOPLE);
        if (!id.matches("\\d{1,18}")) {
            throw new NotFound("The invitation was used or revoked, or has expired.");
        }
        invitations.revoke(current.require(), Long.parseLong(id));
    }

    /** The role in the field, or an error of it where there has to be one. */
    public static Optional<Role> role(JsonFields fields, boolean needed) {
        Optional<Role> role = fields.text("role").flatMap(Role::of);
        if (needed && role.isEmpty()) {
            fields.refuse("role", "has to be author, editor or owner");
        }
        return role;
    }
}
