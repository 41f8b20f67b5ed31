package org.broadsheet.site.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.net.URI;
import java.util.Optional;
import org.broadsheet.api.JsonFields;
import org.broadsheet.api.JsonReader;
import org.broadsheet.api.Paging;
import org.broadsheet.api.Problem;
import org.broadsheet.api.Represented;
import org.broadsheet.platform.cache.PageKeys;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.platform.text.Plain;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.access.Operation;

/** {@code /api/pages}: the owner's own pages, which everybody reads and owners change. */
@Path("pages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SitePagesResource {
    @Inject
    SitePageRepository repository;

    @Inject
    SitePages pages;

    @Inject
    CurrentCaller current;

    @Inject
    PageKeys keys;

    @Inject
    Settings settings;

    @Context
    Request request;

    @GET
    public Response list(@Context UriInfo uri) {
        keys.madeOf("site");
        Paging paging = Paging.of(uri, settings.absolute("/api/pages"));
        return paging.answer(repository.list(paging.request()).map(page -> SitePageJson.PageItem.of(page, settings)))
                .build();
    }

    @GET
    @Path("{slug}")
    public Response read(@PathParam("slug") String slug) {
        SitePage page = Optional.of(slug)
                .filter(Plain::isStorable)
                .flatMap(repository::bySlug)
                .orElseThrow(() -> new NotFound("There is no such page."));
        keys.madeOf("page:" + slug);
        return Represented.answer(request, SitePageJson.of(page, settings)).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(JsonFields sent) {
        current.require().require(Operation.KEEP_PAGES);
        JsonFields fields = JsonFields.orNone(sent);
        Optional<String> slug = fields.text("slug");
        String title = fields.text("title").orElse("");
        String body = fields.text("body").orElse("");
        fields.finish();
        SitePage page = pages.create(current.require(), slug, title, body);
        return answer(page, Response.created(URI.create(settings.absolute("/api/pages/" + page.getSlug()))));
    }

    /** Changes the fields that are sent. */
    @PATCH
    @Path("{slug}")
    @Consumes({MediaType.APPLICATION_JSON, JsonReader.MERGE_PATCH})
    public Response change(@PathParam("slug") String slug, JsonFields sent) {
        current.require().require(Operation.KEEP_PAGES);
        JsonFields fields = JsonFields.orNone(sent);
        Optional<String> title = fields.patched("title");
        Optional<String> body = fields.patched("body");
        fields.finish();
        return answer(pages.write(current.require(), slug, this::requireMatch, title, body), Response.ok());
    }

    @DELETE
    @Path("{slug}")
    @Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
    public void delete(@PathParam("slug") String slug) {
        pages.delete(current.require(), slug, this::requireMatch);
    }

    private void requireMatch(SitePage page) {
        Represented.requireMatch(request, SitePageJson.of(page, settings));
    }

    private Response answer(SitePage page, Response.ResponseBuilder answer) {
        return Represented.written(answer, SitePageJson.of(page, settings)).build();
    }
}
