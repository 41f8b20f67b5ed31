package org.broadsheet.site.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.broadsheet.api.Paging;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.site.Site;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.access.Operation;
import org.broadsheet.user.audit.AuditFilter;
import org.broadsheet.user.audit.AuditLog;

/** {@code /api/audit}: who did what, when, from where, newest first; for owners, with the filters of the desk's page. */
@Path("audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    @Inject
    AuditLog audit;

    @Inject
    CurrentCaller current;

    @Inject
    Site site;

    @Inject
    Settings settings;

    @GET
    public Response list(@Context UriInfo uri) {
        current.require().require(Operation.READ_AUDIT);
        Paging paging = Paging.of(uri, settings.absolute("/api/audit"));
        AuditFilter filter = AuditQuery.filter(
                name -> Optional.ofNullable(uri.getQueryParameters().getFirst(name)), site.getTimeZone());
        return paging.answer(audit.list(filter, paging.request()).map(AuditJson::of))
                .header("Cache-Control", "no-store")
                .build();
    }
}
