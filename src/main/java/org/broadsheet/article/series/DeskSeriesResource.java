package org.broadsheet.article.series;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.broadsheet.api.DeskEndpoint;
import org.broadsheet.api.JsonFields;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.user.Caller;
import org.broadsheet.user.CurrentCaller;

/** {@code /desk/json/series/{id}}: the editor saves by itself which series the article with the id is part of. */
@Path("series")
@DeskEndpoint
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DeskSeriesResource {
    @Inject
    ArticleRepository articles;

    @Inject
    SeriesKeeping keeping;

    @Inject
    CurrentCaller current;

    /** The series that the article is part of now; both are empty for none. */
    public record ChosenSeriesJson(String series, String name) {}

    /** Chooses a series by its slug, none, or by {@code newSeries} one that there may not be yet. */
    @PUT
    @Path("{id}")
    public Response choose(@PathParam("id") String id, JsonFields sent) {
        JsonFields fields = JsonFields.orNone(sent);
        String slug = fields.text("series").orElse("");
        Optional<String> name = fields.text("newSeries").filter(typed -> !typed.isBlank());
        fields.finish();
        return Response.ok(chosen(current.require(), articles.slug(id), slug, name))
                .header("Cache-Control", "no-store")
                .build();
    }

    private ChosenSeriesJson chosen(Caller caller, String article, String slug, Optional<String> name) {
        if (name.isPresent()) {
            Series series = keeping.assign(caller, article, "newSeries", name.get());
            return new ChosenSeriesJson(series.getSlug(), series.getName());
        }
        keeping.assign(caller, article, Optional.of(slug).filter(some -> !some.isEmpty()));
        return new ChosenSeriesJson(slug, "");
    }
}
