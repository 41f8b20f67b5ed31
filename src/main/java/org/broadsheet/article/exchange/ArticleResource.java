package org.broadsheet.article.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.broadsheet.api.JsonFields;
import org.broadsheet.api.JsonReader;
import org.broadsheet.api.Problem;
import org.broadsheet.api.Represented;
import org.broadsheet.api.Sparse;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Copy;
import org.broadsheet.article.ReaderKeys;
import org.broadsheet.article.Rights;
import org.broadsheet.article.listing.ArticleJson;
import org.broadsheet.article.publication.Publishing;
import org.broadsheet.platform.cache.PageKeys;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.user.Caller;
import org.broadsheet.user.CurrentCaller;

/** {@code /api/articles/{slug}}: what readers see, and with {@code draft=true} the working draft. */
@Path("articles/{slug}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ArticleResource {
    @Inject
    Revising revising;

    @Inject
    Publishing publishing;

    @Inject
    ArticleRepository articles;

    @Inject
    ArticleViews views;

    @Inject
    Forwarding forwarding;

    @Inject
    CurrentCaller current;

    @Inject
    Settings settings;

    @Inject
    PageKeys keys;

    @Context
    Request request;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @GET
    public Response read(@PathParam("slug") String slug) {
        boolean draft = DraftAsked.in(uri);
        if (draft) {
            current.require();
        }
        Sparse<ArticleJson> fields =
                Sparse.of(ArticleJson.class, uri.getQueryParameters().getFirst("fields"));
        ArticleView view = forwarding.reading(slug, uri, () -> views.of(seen(slug, draft)));
        Represented.refuseStale(request, view.tag());
        return views.tagged(view, Response.ok(fields.of(view.json(settings)))).build();
    }

    /** Writes all fields; what is left out is reset. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replace(@PathParam("slug") String slug, JsonFields sent) {
        Caller caller = current.require();
        return write(caller, slug, ArticleFields.ofWhole(JsonFields.orNone(sent)));
    }

    /** Writes the fields that are sent. A JSON object that does not say what it is can be nothing but a merge patch. */
    @PATCH
    @Consumes({JsonReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(@PathParam("slug") String slug, JsonFields sent) {
        Caller caller = current.require();
        return write(caller, slug, ArticleFields.ofPatch(JsonFields.orNone(sent)));
    }

    @DELETE
    @Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
    public void delete(@PathParam("slug") String slug) {
        Caller caller = current.require();
        IfMatch match = IfMatch.of(headers);
        forwarding.writing(slug, uri, () -> {
            publishing.trash(caller, slug, views.check(match));
            return slug;
        });
    }

    /** Takes it out of the trash, as a draft. */
    @POST
    @Path("restoration")
    public Response restore(@PathParam("slug") String slug) {
        Caller caller = current.require();
        IfMatch match = IfMatch.of(headers);
        Article article = forwarding.writing(slug, uri, () -> publishing.restore(caller, slug, views.check(match)));
        return views.answer(Copy.shown(article), Response.ok());
    }

    private Response write(Caller caller, String slug, ArticleFields fields) {
        boolean draft = DraftAsked.in(uri);
        IfMatch match = IfMatch.of(headers);
        ArticleView view = forwarding.writing(slug, uri, () -> revising.write(caller, slug, draft, fields, match));
        return views.answer(views.settled(view), Response.ok());
    }

    private Copy seen(String slug, boolean draft) {
        Article article = articles.shown(slug).orElseThrow(() -> new NotFound("There is no article with this slug."));
        keys.madeOf(ReaderKeys.of(article.getPublicId()));
        if (draft) {
            Rights.requireDraft(current.require(), article);
            return Copy.draft(article);
        }
        Rights.requireSight(current.find(), article);
        return Copy.shown(article);
    }
}
