package org.broadsheet.article.exchange;

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
import org.broadsheet.api.JsonFields;
import org.broadsheet.api.Paging;
import org.broadsheet.api.Problem;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Rights;
import org.broadsheet.article.preview.PreviewLink;
import org.broadsheet.article.preview.PreviewLinks;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.user.Caller;
import org.broadsheet.user.CurrentCaller;

/** {@code /api/articles/{slug}/previews}: the links that show the draft to people without an account. */
@Path("articles/{slug}/previews")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PreviewsResource {
    private static final long USUAL_DAYS = 7;

    @Inject
    ArticleRepository articles;

    @Inject
    PreviewLinks previews;

    @Inject
    Forwarding forwarding;

    @Inject
    CurrentCaller current;

    @Inject
    Settings settings;

    @Context
    UriInfo uri;

    @GET
    public Response list(@PathParam("slug") String slug) {
        Caller caller = current.require();
        Paging paging = Paging.of(uri, settings.absolute(address(slug)));
        List<PreviewLink> all = forwarding.reading(slug, uri, () -> previews.of(written(caller, slug)));
        return paging.answer(PreviewLinks.NEWEST.page(paging.request(), all).map(PreviewLinkJson::of))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Makes a link that lasts some {@code days}. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(@PathParam("slug") String slug, JsonFields sent) {
        Caller caller = current.require();
        JsonFields fields = JsonFields.orNone(sent);
        long days = fields.number("days").orElse(USUAL_DAYS);
        fields.finish();
        int bounded = (int) Math.max(0, Math.min(Integer.MAX_VALUE, days));
        PreviewLinks.Made made = forwarding.writing(slug, uri, () -> previews.make(caller, slug, bounded));
        return Response.created(URI.create(
                        settings.absolute(address(slug) + "/" + made.link().getId())))
                .header("Cache-Control", "no-store")
                .entity(PreviewLinkJson.of(made, settings))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
    public void revoke(@PathParam("slug") String slug, @PathParam("id") String id) {
        Caller caller = current.require();
        boolean ended = forwarding.writing(
                slug, uri, () -> previews.revoke(caller, slug, id.matches("\\d{1,18}") ? Long.parseLong(id) : 0));
        if (!ended) {
            throw new NotFound("The article has no such preview link.");
        }
    }

    private Article written(Caller caller, String slug) {
        Article article = articles.bySlug(slug).orElseThrow(() -> new NotFound("There is no article with this slug."));
        Rights.requireWriting(caller, article);
        return article;
    }

    private static String address(String slug) {
        return "/api/articles/" + slug + "/previews";
    }
}
