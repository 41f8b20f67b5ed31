package org.broadsheet.media.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.broadsheet.api.DeskEndpoint;
import org.broadsheet.api.JsonFields;
import org.broadsheet.api.Listing;
import org.broadsheet.media.Media;
import org.broadsheet.media.MediaRepository;
import org.broadsheet.platform.list.Page;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.user.CurrentCaller;

/** {@code /desk/json/media}: a picture that is dropped into, pasted into or picked for a text. */
@Path("media")
@DeskEndpoint
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeskMediaResource {
    private static final int PAGE = 12;
    private static final int LONGEST_QUERY = 200;

    @Inject
    MediaLibrary library;

    @Inject
    MediaRepository pictures;

    @Inject
    CurrentCaller current;

    /** A page of the library, newest first, to choose from. */
    @GET
    public Response list(@QueryParam("q") @DefaultValue("") String words, @QueryParam("page") String number) {
        if (words.length() > LONGEST_QUERY) {
            throw new Invalid("q", "has at most " + LONGEST_QUERY + " characters");
        }
        Page<Media> page =
                pictures.list(words, new Page.Request(Page.number("page", number, 1, Integer.MAX_VALUE), PAGE));
        List<MediaJson> items = page.items().stream().map(MediaJson::of).toList();
        return Response.ok(new Listing<>(items, page.total(), page.number(), page.pages()))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Changes the alternative text of the picture with the hash. */
    @PUT
    @Path("{hash}/alt")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response describe(@PathParam("hash") String hash, JsonFields sent) {
        JsonFields fields = JsonFields.orNone(sent);
        String alt = fields.text("alt").orElse("");
        fields.finish();
        return Response.ok(MediaJson.of(library.describe(current.require(), hash, alt)))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(List<EntityPart> parts) throws IOException {
        PictureForm form = PictureForm.of(parts);
        Media media = library.add(current.require(), form.fileName(), form.content(), form.alt());
        return Response.ok(MediaJson.of(media))
                .header("Cache-Control", "no-store")
                .build();
    }
}
