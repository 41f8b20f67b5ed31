package org.broadsheet.article.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.broadsheet.api.JsonFields;
import org.broadsheet.article.Article;
import org.broadsheet.article.Copy;
import org.broadsheet.article.publication.Publishing;
import org.broadsheet.user.Caller;
import org.broadsheet.user.CurrentCaller;

/** {@code /api/articles/{slug}/publication}. */
@Path("articles/{slug}/publication")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PublicationResource {
    @Inject
    Publishing publishing;

    @Inject
    ArticleViews views;

    @Inject
    Forwarding forwarding;

    @Inject
    CurrentCaller current;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    /** Publishes now, or at the time {@code at}. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response publish(@PathParam("slug") String slug, JsonFields sent) {
        Caller caller = current.require();
        JsonFields fields = JsonFields.orNone(sent);
        Optional<OffsetDateTime> at = fields.time("at");
        fields.finish();
        IfMatch match = IfMatch.of(headers);
        return answer(slug, () -> publishing.publish(caller, slug, at, views.check(match)));
    }

    /** Withdraws the article, or calls off its planned publication. */
    @DELETE
    public Response withdraw(@PathParam("slug") String slug) {
        Caller caller = current.require();
        IfMatch match = IfMatch.of(headers);
        return answer(slug, () -> publishing.withdraw(caller, slug, views.check(match)));
    }

    private Response answer(String slug, Supplier<Article> work) {
        return views.answer(Copy.shown(forwarding.writing(slug, uri, work)), Response.ok());
    }
}
