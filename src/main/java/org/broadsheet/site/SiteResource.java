package org.broadsheet.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.broadsheet.platform.cache.PageKeys;

/** {@code /api/site}. */
@Path("site")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SiteResource {
    @Inject
    Site site;

    @Inject
    PageKeys keys;

    @GET
    public SiteJson site() {
        keys.madeOf("site");
        return SiteJson.of(site);
    }
}
