package org.broadsheet.article.byline;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.broadsheet.api.DeskEndpoint;
import org.broadsheet.api.JsonFields;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.user.CurrentCaller;

/** {@code /desk/json/bylines/{id}}: the editor saves the names of the authors by itself. */
@Path("bylines")
@DeskEndpoint
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DeskBylinesResource {
    @Inject
    ArticleRepository articles;

    @Inject
    Authorship authorship;

    @Inject
    CurrentCaller current;

    /** All who are named now, as the field of the editor has them. */
    public record BylineJson(String authors) {}

    /** Names them as {@code wanted} has it, for somebody who saw {@code shown}. */
    @PUT
    @Path("{id}")
    public Response name(@PathParam("id") String id, JsonFields sent) {
        JsonFields fields = JsonFields.orNone(sent);
        Naming naming =
                Naming.of(fields.text("shown").orElse(""), fields.text("wanted").orElse(""));
        fields.finish();
        String names = String.join(", ", authorship.change(current.require(), articles.slug(id), naming));
        return Response.ok(new BylineJson(names))
                .header("Cache-Control", "no-store")
                .build();
    }
}
