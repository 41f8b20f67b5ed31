package org.broadsheet.article.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.broadsheet.api.Paging;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Copy;
import org.broadsheet.article.Rights;
import org.broadsheet.article.history.History;
import org.broadsheet.article.history.Revision;
import org.broadsheet.article.writing.Writing;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.user.Caller;
import org.broadsheet.user.CurrentCaller;

/** {@code /api/articles/{slug}/revisions}: what was saved and published, latest first, and the way back to it. */
@Path("articles/{slug}/revisions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RevisionsResource {
    @Inject
    ArticleRepository articles;

    @Inject
    History history;

    @Inject
    Writing writing;

    @Inject
    ArticleViews views;

    @Inject
    Forwarding forwarding;

    @Inject
    CurrentCaller current;

    @Inject
    Settings settings;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @GET
    public Response list(@PathParam("slug") String slug) {
        Caller caller = current.require();
        Paging paging = Paging.of(uri, settings.absolute("/api/articles/" + slug + "/revisions"));
        Article article = forwarding.reading(slug, uri, () -> seen(caller, slug));
        return paging.answer(history.page(article, paging.request()).map(RevisionJson.EntryJson::of))
                .build();
    }

    @GET
    @Path("{number}")
    public Response read(@PathParam("slug") String slug, @PathParam("number") String number) {
        Caller caller = current.require();
        Revision revision = forwarding.reading(slug, uri, () -> history.find(seen(caller, slug), number(number)));
        return Response.ok(RevisionJson.of(revision)).build();
    }

    /** Brings the text back into the draft; what readers see stays. */
    @POST
    @Path("{number}/restoration")
    public Response restore(@PathParam("slug") String slug, @PathParam("number") String number) {
        Caller caller = current.require();
        IfMatch match = IfMatch.of(headers);
        Article article =
                forwarding.writing(slug, uri, () -> writing.restore(caller, slug, number(number), views.check(match)));
        return views.answer(Copy.draft(article), Response.ok());
    }

    private Article seen(Caller caller, String slug) {
        Article article = articles.bySlug(slug).orElseThrow(() -> new NotFound("There is no article with this slug."));
        Rights.requireDraft(caller, article);
        return article;
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new NotFound("The article has no such revision.");
        }
        return Integer.parseInt(text);
    }
}
