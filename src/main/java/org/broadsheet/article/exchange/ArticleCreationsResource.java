package org.broadsheet.article.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.broadsheet.api.JsonFields;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.user.Caller;
import org.broadsheet.user.CurrentCaller;

/** {@code POST /api/articles}. */
@Path("articles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ArticleCreationsResource {
    @Inject
    Revising revising;

    @Inject
    ArticleViews views;

    @Inject
    CurrentCaller current;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(JsonFields sent) {
        Caller caller = current.require();
        ArticleView made = views.settled(
                revising.create(caller, ArticleFields.ofCreation(JsonFields.orNone(sent), OffsetDateTime.now(clock))));
        return views.answer(
                made,
                Response.created(URI.create(
                        settings.absolute("/api/articles/" + made.copy().slug()))));
    }
}
