package org.broadsheet.article.advice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.broadsheet.api.DeskEndpoint;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Rights;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.user.CurrentCaller;

/** {@code /desk/json/advice}: what could be better about a draft as it is saved. */
@Path("advice")
@DeskEndpoint
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeskAdviceResource {
    @Inject
    ArticleRepository articles;

    @Inject
    Advising advising;

    @Inject
    CurrentCaller current;

    @GET
    @Path("{id}")
    public Response show(@PathParam("id") String id) {
        Article article = articles.byPublicId(id).orElseThrow(() -> new NotFound("There is no such article."));
        Rights.requireWriting(current.require(), article);
        return Response.ok(advising.advice(
                        article.getDraft().toCheck(), article.getPlan().showsDraft()))
                .header("Cache-Control", "no-store")
                .build();
    }
}
