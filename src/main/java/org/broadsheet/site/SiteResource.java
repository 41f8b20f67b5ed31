package org.broadsheet.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.broadsheet.api.JsonFields;
import org.broadsheet.api.JsonReader;
import org.broadsheet.api.Represented;
import org.broadsheet.platform.cache.PageKeys;
import org.broadsheet.site.setting.SiteState;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.access.Operation;

/** {@code /api/site}. */
@Path("site")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SiteResource {
    @Inject
    Site site;

    @Inject
    PageKeys keys;

    @Inject
    Configuring configuring;

    @Inject
    CurrentCaller current;

    @Context
    Request request;

    @GET
    public Response site() {
        keys.madeOf("site");
        return Represented.answer(request, json(site.state())).build();
    }

    /** Changes the settings that are sent; for owners. */
    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, JsonReader.MERGE_PATCH})
    public Response change(JsonFields sent) {
        current.require().require(Operation.CONFIGURE_SITE);
        SitePatch patch = SitePatch.sent(JsonFields.orNone(sent));
        SiteState changed =
                configuring.change(current.require(), now -> Represented.requireMatch(request, json(now)), patch);
        return Represented.written(Response.ok(), json(changed)).build();
    }

    private SiteJson json(SiteState state) {
        return SiteJson.of(state, site.getUrl());
    }
}
