package org.broadsheet.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.broadsheet.api.DeskEndpoint;
import org.broadsheet.api.SuggestionsJson;
import org.broadsheet.api.SuggestionsJson.Suggestion;
import org.broadsheet.platform.refusal.Invalid;

/** {@code /desk/json/authors?q=}: who may be meant, by the beginning of a username or of a part of a name. */
@Path("authors")
@DeskEndpoint
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeskAuthorsResource {
    @Inject
    UserRepository users;

    @GET
    public Response suggest(@QueryParam("q") @DefaultValue("") String words) {
        if (words.length() > SuggestionsJson.LONGEST) {
            throw new Invalid("q", "has at most " + SuggestionsJson.LONGEST + " characters");
        }
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        List<User> found = users.suggested(wanted, SuggestionsJson.MOST);
        List<Suggestion> items = found.stream()
                .map(user -> new Suggestion(user.getUsername(), user.getName()))
                .toList();
        boolean known = found.stream().anyMatch(user -> user.getUsername().equals(wanted));
        return Response.ok(new SuggestionsJson(items, known))
                .header("Cache-Control", "no-store")
                .build();
    }
}
