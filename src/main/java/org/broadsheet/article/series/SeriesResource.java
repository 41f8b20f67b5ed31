package org.broadsheet.article.series;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.broadsheet.api.JsonFields;
import org.broadsheet.api.JsonReader;
import org.broadsheet.api.Paging;
import org.broadsheet.api.Problem;
import org.broadsheet.api.Represented;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Rights;
import org.broadsheet.article.series.SeriesKeeping.SeriesText;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.platform.text.Plain;
import org.broadsheet.user.Caller;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.User;
import org.broadsheet.user.access.Operation;

/** {@code /api/series}: readers know those with a published part, whoever writes here knows all. */
@Path("series")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SeriesResource {
    @Inject
    SeriesRepository repository;

    @Inject
    SeriesKeeping keeping;

    @Inject
    SeriesOrder order;

    @Inject
    ArticleRepository articles;

    @Inject
    CurrentCaller current;

    @Inject
    Settings settings;

    @Context
    Request request;

    @GET
    public Response list(@Context UriInfo uri) {
        Paging paging = Paging.of(uri, settings.absolute("/api/series"));
        Optional<User> author = current.find()
                .filter(caller -> isWriter() && !caller.reachesAll(Operation.SEE_ARTICLE))
                .map(Caller::user);
        return paging.answer(repository.list(!isWriter(), author, paging.request()))
                .build();
    }

    @GET
    @Path("{slug}")
    public Response read(@PathParam("slug") String slug) {
        return withSeries(slug, Response.Status.MOVED_PERMANENTLY, series -> {
            SeriesJson json = json(series);
            if (!isWriter() && json.articles().isEmpty()) {
                throw unknown();
            }
            return Represented.answer(request, json).build();
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(JsonFields sent) {
        current.require().require(Operation.MAKE_SERIES);
        JsonFields fields = JsonFields.orNone(sent);
        SeriesText text = new SeriesText(
                fields.text("name").orElse(""), fields.text("description").orElse(""));
        fields.finish();
        Series series = keeping.create(current.require(), "name", text);
        return answer(series, Response.created(address(series.getSlug())));
    }

    /** Changes the fields that are sent; another name makes another address. */
    @PATCH
    @Path("{slug}")
    @Consumes({MediaType.APPLICATION_JSON, JsonReader.MERGE_PATCH})
    public Response change(@PathParam("slug") String slug, JsonFields sent) {
        current.require().require(Operation.KEEP_SERIES);
        return withSeries(slug, Response.Status.PERMANENT_REDIRECT, series -> {
            JsonFields fields = JsonFields.orNone(sent);
            Optional<String> name = fields.patched("name");
            Optional<String> description = fields.patched("description");
            fields.finish();
            return answer(
                    keeping.change(
                            current.require(),
                            slug,
                            this::requireMatch,
                            now -> new SeriesText(name.orElse(now.name()), description.orElse(now.description()))),
                    Response.ok());
        });
    }

    /** Brings the articles into this order; those that are not named leave. */
    @PUT
    @Path("{slug}/articles")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response arrange(@PathParam("slug") String slug, JsonFields sent) {
        current.require().require(Operation.KEEP_SERIES);
        JsonFields fields = JsonFields.orNone(sent);
        Optional<List<String>> ids = fields.texts("articles");
        if (ids.isEmpty()) {
            fields.refuse("articles", "has to list the ids of the articles in their order");
        }
        fields.finish();
        return withSeries(
                slug,
                Response.Status.PERMANENT_REDIRECT,
                series -> answer(
                        order.arrange(current.require(), slug, this::requireMatch, ids.orElseThrow()), Response.ok()));
    }

    /** Makes the article the last part, and of no other series any more. */
    @PUT
    @Path("{slug}/articles/{id}")
    public Response join(@PathParam("slug") String slug, @PathParam("id") String id) {
        current.require().require(Operation.ARRANGE_ARTICLE);
        return withSeries(slug, Response.Status.PERMANENT_REDIRECT, series -> {
            keeping.assign(current.require(), article(id), Optional.of(slug));
            return answer(series, Response.ok());
        });
    }

    /** Takes the article out of the series, and changes it in nothing else. */
    @DELETE
    @Path("{slug}/articles/{id}")
    @Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
    public void leave(@PathParam("slug") String slug, @PathParam("id") String id) {
        current.require().require(Operation.ARRANGE_ARTICLE);
        order.leave(current.require(), slug, article(id));
    }

    /** Deletes the series and none of its articles. */
    @DELETE
    @Path("{slug}")
    @Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
    public void delete(@PathParam("slug") String slug) {
        keeping.delete(current.require(), slug, this::requireMatch);
    }

    @POST
    @Path("{slug}/restoration")
    public Response restore(@PathParam("slug") String slug) {
        return answer(keeping.restore(current.require(), slug), Response.ok());
    }

    /** The slug of the article; one that is not there is refused in the words of one that the caller may not see. */
    private String article(String id) {
        return Optional.of(id)
                .filter(Plain::isStorable)
                .flatMap(articles::standing)
                .orElseThrow(() -> new NotFound("There is no article with this slug."))
                .slug();
    }

    /** Answers about the series; an address that it had once leads to the one it has. */
    private Response withSeries(String slug, Response.Status moved, Function<Series, Response> answer) {
        Optional<Series> series = repository.bySlug(slug).filter(known -> !known.isDeleted());
        return series.map(answer)
                .orElseGet(() -> Response.status(moved)
                        .location(address(
                                repository.successor(slug).filter(this::isKnown).orElseThrow(SeriesResource::unknown)))
                        .build());
    }

    /** Whether the caller may know that there is a series with that slug. */
    private boolean isKnown(String slug) {
        return isWriter()
                || repository
                        .bySlug(slug)
                        .filter(series -> !repository.publishedIds(series).isEmpty())
                        .isPresent();
    }

    private boolean isWriter() {
        return current.find()
                .filter(caller -> caller.may(Operation.SEE_ARTICLE))
                .isPresent();
    }

    private SeriesJson json(Series series) {
        List<Article> parts = isWriter()
                ? repository.articles(series).stream()
                        .filter(article -> article.isPublic() || Rights.seesDraft(current.find(), article))
                        .toList()
                : repository.published(series);
        return SeriesJson.of(series, parts, settings);
    }

    private void requireMatch(Series series) {
        Represented.requireMatch(request, json(series));
    }

    private Response answer(Series series, Response.ResponseBuilder answer) {
        return Represented.written(answer, json(series)).build();
    }

    private URI address(String slug) {
        return URI.create(settings.absolute("/api/series/" + slug));
    }

    private static NotFound unknown() {
        return new NotFound("There is no such series.");
    }
}
