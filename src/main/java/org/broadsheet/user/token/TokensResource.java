package org.broadsheet.user.token;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.api.JsonFields;
import org.broadsheet.api.Paging;
import org.broadsheet.api.Problem;
import org.broadsheet.api.Represented;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.platform.text.Plain;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.User;
import org.broadsheet.user.access.Scope;

/** {@code /api/tokens}: a token for a name and a password, and the list of one's own. */
@Path("tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {
    private static final Period LASTS = Period.ofYears(1);

    @Inject
    Tokens tokens;

    @Inject
    TokenRequest asking;

    @Inject
    CurrentCaller current;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Context
    Request request;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response issue(@HeaderParam("Authorization") String authorization, JsonFields sent) {
        User user = asking.check(authorization);
        JsonFields fields = JsonFields.orNone(sent);
        String name = Plain.line(fields.text("name").orElse(""));
        if (name.isEmpty() || name.length() > Tokens.LONGEST_NAME) {
            fields.refuse("name", "has to have 1 to " + Tokens.LONGEST_NAME + " characters");
        }
        Set<Scope> scopes = scopes(fields);
        OffsetDateTime now = OffsetDateTime.now(clock);
        OffsetDateTime expiresAt = fields.time("expires_at").orElse(now.plus(LASTS));
        if (!expiresAt.isAfter(now)) {
            fields.refuse("expires_at", "has to be in the future");
        }
        fields.finish();
        Tokens.Issued issued = tokens.issue(user, name, scopes, expiresAt);
        return Response.created(URI.create(
                        settings.absolute("/api/tokens/" + issued.token().getId())))
                .header("Cache-Control", "no-store")
                .entity(TokenJson.of(issued))
                .build();
    }

    @GET
    public Response list(@Context UriInfo uri) {
        List<ApiToken> own = tokens.of(current.require().user());
        Paging paging = Paging.of(uri, settings.absolute("/api/tokens"));
        return paging.answer(Tokens.NEWEST.page(paging.request(), own).map(TokenJson::of))
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") String id) {
        User user = current.require().user();
        return Represented.answer(request, TokenJson.of(tokens.own(user, number(id))))
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
    public void end(@PathParam("id") String id) {
        User user = current.require().user();
        tokens.end(user, number(id));
    }

    private static long number(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new NotFound("You have no such token.");
        }
        return Long.parseLong(id);
    }

    private static Set<Scope> scopes(JsonFields fields) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String word : fields.texts("scopes").orElse(List.of())) {
            Scope.of(word).ifPresentOrElse(scopes::add, () -> fields.refuse("scopes", "holds an unknown scope"));
        }
        if (scopes.isEmpty()) {
            fields.refuse("scopes", "has to name at least one scope, such as articles:read");
        }
        return scopes;
    }
}
