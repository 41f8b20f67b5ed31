package org.broadsheet.api.description;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.broadsheet.platform.cache.PageKeys;

/** {@code /api/openapi.json}. */
@Path("openapi.json")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OpenApiResource {
    @Inject
    ApiDescription description;

    @Inject
    PageKeys keys;

    @GET
    public Response read() {
        keys.madeOf("api");
        return Response.ok(description.document().toString().getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
