package org.broadsheet.feed.webhook;

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
import java.util.List;
import java.util.Optional;
import org.broadsheet.api.JsonFields;
import org.broadsheet.api.Paging;
import org.broadsheet.api.Problem;
import org.broadsheet.api.Represented;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.user.Caller;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.access.Operation;

/** {@code /api/webhooks}: who is told of changes, and how that went; for owners. */
@Path("webhooks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WebhooksResource {
    private static final String PATH = "/api/webhooks";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    @Inject
    Webhooks webhooks;

    @Inject
    CurrentCaller current;

    @Inject
    Settings settings;

    @Context
    Request request;

    @GET
    public Response list(@Context UriInfo uri) {
        List<Webhook> all = webhooks.list(current.require());
        Paging paging = Paging.of(uri, settings.absolute(PATH));
        return paging.answer(Webhooks.OLDEST.page(paging.request(), all).map(WebhookJson::of))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(JsonFields sent) {
        Caller caller = current.require();
        caller.require(Operation.KEEP_WEBHOOKS);
        JsonFields fields = JsonFields.orNone(sent);
        WebhookForm form = WebhookForm.of(fields, settings.webhookHosts());
        form.require(fields);
        fields.finish();
        Webhook webhook = webhooks.create(
                caller,
                form.address().orElseThrow(),
                form.events().orElseThrow(),
                form.secret().orElseGet(WebhookSecret::random));
        return Response.created(URI.create(settings.absolute(PATH + "/" + webhook.getId())))
                .header("Cache-Control", "no-store")
                .entity(WebhookJson.withSecret(webhook))
                .build();
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") String id) {
        return Represented.answer(request, WebhookJson.of(webhooks.find(current.require(), number(id))))
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, MERGE_PATCH})
    public Response change(@PathParam("id") String id, JsonFields sent) {
        Caller caller = current.require();
        JsonFields fields = JsonFields.orNone(sent);
        WebhookForm form = WebhookForm.of(fields, settings.webhookHosts());
        Optional<Boolean> active = fields.flag("active");
        WebhookForm.refuseNulls(fields);
        fields.finish();
        Webhook webhook = webhooks.change(
                caller,
                number(id),
                this::requireMatch,
                new Webhooks.Wish(form.address(), form.events(), form.secret(), active));
        return Represented.written(Response.ok(), WebhookJson.of(webhook)).build();
    }

    @DELETE
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
    public void delete(@PathParam("id") String id) {
        webhooks.delete(current.require(), number(id), this::requireMatch);
    }

    @GET
    @Path("{id}/deliveries")
    public Response deliveries(@PathParam("id") String id, @Context UriInfo uri) {
        Webhook webhook = webhooks.find(current.require(), number(id));
        Paging paging = Paging.of(uri, settings.absolute(PATH + "/" + webhook.getId() + "/deliveries"));
        return paging.answer(webhooks.deliveries(webhook, paging.request()).map(WebhookDeliveryJson::brief))
                .build();
    }

    @GET
    @Path("{id}/deliveries/{delivery}")
    public Response delivery(@PathParam("id") String id, @PathParam("delivery") String delivery) {
        Webhook webhook = webhooks.find(current.require(), number(id));
        return Response.ok(WebhookDeliveryJson.whole(webhooks.delivery(webhook, number(delivery)), webhook))
                .build();
    }

    /** It is sent soon; how that went is what the delivery says then. */
    @POST
    @Path("{id}/deliveries/{delivery}/repetition")
    public Response repeat(@PathParam("id") String id, @PathParam("delivery") String delivery) {
        return Response.accepted(
                        WebhookDeliveryJson.brief(webhooks.repeat(current.require(), number(id), number(delivery))))
                .build();
    }

    private void requireMatch(Webhook webhook) {
        Represented.requireMatch(request, WebhookJson.of(webhook));
    }

    private static long number(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new NotFound("There is no such webhook.");
        }
        return Long.parseLong(id);
    }
}
