package org.broadsheet.article.preview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.broadsheet.api.DeskEndpoint;
import org.broadsheet.api.JsonFields;
import org.broadsheet.article.link.LinkTargets;
import org.broadsheet.platform.markdown.Rendered;
import org.broadsheet.platform.markdown.Typesetting;

/** {@code /desk/json/previews}: a text exactly as it would be published. */
@Path("previews")
@DeskEndpoint
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DeskPreviewsResource {
    @Inject
    Typesetting typesetting;

    @Inject
    LinkTargets links;

    /** The text as HTML, and how long it takes to read. */
    public record PreviewJson(String html, int readingMinutes) {}

    @POST
    public Response render(JsonFields sent) {
        JsonFields fields = JsonFields.orNone(sent);
        String body = fields.text("body").orElse("");
        fields.finish();
        Rendered rendered = typesetting.render("body", body);
        return Response.ok(new PreviewJson(links.resolved(rendered.html()), rendered.readingMinutes()))
                .header("Cache-Control", "no-store")
                .build();
    }
}
