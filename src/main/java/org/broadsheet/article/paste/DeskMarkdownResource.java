package org.broadsheet.article.paste;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.Semaphore;
import org.broadsheet.api.DeskEndpoint;
import org.broadsheet.api.JsonFields;
import org.broadsheet.platform.refusal.Unavailable;
import org.broadsheet.platform.setting.Settings;

/** {@code /desk/json/markdown}: the Markdown of rich text that somebody pastes; null where its plain form says the same. */
@Path("markdown")
@DeskEndpoint
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DeskMarkdownResource {
    private static final int AT_ONCE = 2;
    private static final Semaphore FREE = new Semaphore(AT_ONCE);

    @Inject
    Settings settings;

    /** What to insert. */
    public record PasteJson(String markdown) {}

    @POST
    public Response convert(JsonFields sent) {
        JsonFields fields = JsonFields.orNone(sent);
        String html = fields.text("html").orElse("");
        fields.finish();
        if (!FREE.tryAcquire()) {
            throw new Unavailable("Too many texts are being pasted: try again in a second.");
        }
        try {
            return Response.ok(
                            new PasteJson(RichText.of(html, settings.siteUrl()).orElse(null)))
                    .header("Cache-Control", "no-store")
                    .build();
        } finally {
            FREE.release();
        }
    }
}
