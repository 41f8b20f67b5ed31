package org.broadsheet.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.broadsheet.api.JsonFields;
import org.broadsheet.api.Sparse;
import org.broadsheet.platform.NotFound;
import org.broadsheet.platform.Settings;
import org.broadsheet.platform.Stale;
import org.broadsheet.platform.cache.PageKeys;
import org.broadsheet.site.Site;
import org.broadsheet.user.CurrentCaller;

/** {@code /api/articles}. */
@Path("articles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ArticlesResource {
    @Inject
    ArticleRepository articles;

    @Inject
    Slugs slugs;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    CurrentCaller current;

    @Inject
    Site site;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    PageKeys keys;

    @Inject
    ListedArticles listed;

    @Context
    Request request;

    @GET
    public Response list(@Context UriInfo uri) {
        return listed.answer(uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(JsonFields sent) {
        current.require();
        ArticleFields fields =
                ArticleFields.ofCreation(JsonFields.orNone(sent), site.getLanguage(), OffsetDateTime.now(clock));
        Article article = writing.create(current.require(), fields.manuscript(), fields.authors(), fields.move());
        return answer(article, Response.created(URI.create(settings.absolute("/api/articles/" + article.getSlug()))));
    }

    @GET
    @Path("{slug}")
    public Response read(@PathParam("slug") String slug, @QueryParam("fields") String named) {
        Sparse<ArticleJson> fields = Sparse.of(ArticleJson.class, named);
        Optional<Article> found = articles.shown(slug);
        if (found.isEmpty()) {
            Article successor =
                    slugs.successor(slug).orElseThrow(() -> new NotFound("There is no article with this slug."));
            Rights.requireSight(current.find(), successor);
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .header("Location", settings.absolute("/api/articles/" + successor.getSlug()))
                    .build();
        }
        Article article = found.get();
        keys.madeOf(ReaderKeys.of(article.getPublicId()));
        Rights.requireSight(current.find(), article);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag(article));
        if (unchanged == null) {
            return headed(article, Response.ok(fields.of(ArticleJson.of(article, settings))))
                    .build();
        }
        if (unchanged.build().getStatus() == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
            throw stale();
        }
        return headed(article, unchanged).build();
    }

    /** Publishes now, or at the time {@code at}. */
    @PUT
    @Path("{slug}/publication")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response publish(@PathParam("slug") String slug, JsonFields sent) {
        current.require();
        JsonFields fields = JsonFields.orNone(sent);
        Optional<OffsetDateTime> at = fields.time("at");
        fields.finish();
        return answer(publishing.publish(current.require(), slug, at, this::requireMatch), Response.ok());
    }

    /** Withdraws the article, or calls off its planned publication. */
    @DELETE
    @Path("{slug}/publication")
    public Response withdraw(@PathParam("slug") String slug) {
        return answer(publishing.withdraw(current.require(), slug, this::requireMatch), Response.ok());
    }

    private Response answer(Article article, Response.ResponseBuilder answer) {
        return headed(article, answer.entity(ArticleJson.of(article, settings))).build();
    }

    private Response.ResponseBuilder headed(Article article, Response.ResponseBuilder answer) {
        return answer.tag(tag(article)).header("Cache-Control", cacheControl()).header("Vary", "Authorization");
    }

    private String cacheControl() {
        return current.isLoggedIn() ? "private, no-cache" : "no-cache";
    }

    private void requireMatch(Article article) {
        Response.ResponseBuilder failed = request.evaluatePreconditions(tag(article));
        if (failed != null) {
            throw stale();
        }
    }

    private static EntityTag tag(Article article) {
        return new EntityTag(article.getPublicId() + "." + article.getVersion());
    }

    private static Stale stale() {
        return new Stale("The article was changed since: read it again, and send its new ETag in If-Match.");
    }
}
