package org.broadsheet.article.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.api.JsonFields;
import org.broadsheet.api.Problem;
import org.broadsheet.api.ProblemMapper;
import org.broadsheet.platform.refusal.Unavailable;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.user.Caller;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.access.Operation;

/**
 * {@code POST /api/articles/batch}: many creations and updates, each kept or refused by itself. All of them have the time of one
 * request: what is not reached is answered 503, and can be sent again.
 */
@Path("articles/batch")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ArticleBatchResource {
    private static final int MOST = 100;
    private static final Duration BUDGET = Duration.ofSeconds(10);

    @Inject
    Revising revising;

    @Inject
    ArticleViews views;

    @Inject
    Forwarding forwarding;

    @Inject
    CurrentCaller current;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Context
    UriInfo uri;

    private final ProblemMapper problems = new ProblemMapper();

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response write(JsonFields sent) {
        Caller caller = current.require();
        caller.require(Operation.CREATE_ARTICLE);
        JsonFields fields = JsonFields.orNone(sent);
        List<JsonFields> items = fields.objects("items").orElse(List.of());
        if (items.isEmpty() || items.size() > MOST) {
            fields.refuse("items", "has to have 1 to " + MOST + " items");
        }
        fields.finish();
        Instant end = clock.instant().plus(BUDGET);
        List<BatchItemJson> answers = new ArrayList<>();
        for (JsonFields item : items) {
            answers.add(clock.instant().isBefore(end) ? answer(caller, item) : late());
        }
        return Response.ok(new BatchItemJson.BatchJson(answers))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Whatever one item meets is answered for that item alone. */
    private BatchItemJson answer(Caller caller, JsonFields sent) {
        try {
            BatchItem item = BatchItem.of(sent);
            ArticleView view = views.settled(written(caller, item));
            return BatchItemJson.of(item.slug().isPresent() ? 200 : 201, view, settings);
        } catch (RedirectionException moved) {
            return BatchItemJson.moved(moved.getResponse().getStatus(), moved.getLocation());
        } catch (RuntimeException refused) {
            return BatchItemJson.of((Problem) problems.toResponse(refused).getEntity());
        }
    }

    private ArticleView written(Caller caller, BatchItem item) {
        if (item.slug().isEmpty()) {
            return revising.create(caller, ArticleFields.ofCreation(item.article(), OffsetDateTime.now(clock)));
        }
        String slug = item.slug().get();
        ArticleFields fields = ArticleFields.ofPatch(item.article());
        return forwarding.writing(slug, uri, () -> revising.write(caller, slug, item.draft(), fields, item.match()));
    }

    private static BatchItemJson late() {
        return BatchItemJson.of(Problem.of(new Unavailable("The time of the request was over: send this item again.")));
    }
}
