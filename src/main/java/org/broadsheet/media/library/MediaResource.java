package org.broadsheet.media.library;

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
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.broadsheet.api.JsonFields;
import org.broadsheet.api.JsonReader;
import org.broadsheet.api.Paging;
import org.broadsheet.api.Problem;
import org.broadsheet.api.Represented;
import org.broadsheet.media.Description;
import org.broadsheet.media.Media;
import org.broadsheet.media.MediaRepository;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.access.Operation;

/** {@code /api/media}: pictures, for programs with the scope {@code media:write}. */
@Path("media")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MediaResource {
    @Inject
    MediaLibrary library;

    @Inject
    MediaRepository pictures;

    @Inject
    CurrentCaller current;

    @Inject
    Settings settings;

    @Context
    Request request;

    @GET
    public Response list(@Context UriInfo uri) {
        current.require().require(Operation.SEE_MEDIA);
        Paging paging = Paging.of(uri, settings.absolute("/api/media"));
        String words =
                Optional.ofNullable(uri.getQueryParameters().getFirst("q")).orElse("");
        return paging.answer(pictures.list(words, paging.request()).map(media -> MediaJson.of(media, settings)))
                .build();
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") String id) {
        current.require().require(Operation.SEE_MEDIA);
        return Represented.answer(request, MediaJson.of(library.find(number(id)), settings))
                .build();
    }

    /** Changes the alternative text and where to look, as far as they are sent. */
    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, JsonReader.MERGE_PATCH})
    public Response describe(@PathParam("id") String id, JsonFields sent) {
        current.require().require(Operation.KEEP_MEDIA);
        JsonFields fields = JsonFields.orNone(sent);
        Optional<String> alt = fields.patched("alt");
        Optional<Double> focalX = share(fields, "focal_x");
        Optional<Double> focalY = share(fields, "focal_y");
        fields.finish();
        Media media = library.describe(
                current.require(),
                number(id),
                this::requireMatch,
                now -> Description.checked(
                        alt.orElse(now.alt()), focalX.orElse(now.focalX()), focalY.orElse(now.focalY())));
        return answer(media);
    }

    /** Puts aside what nothing shows; the problem of one that is in use says where. */
    @DELETE
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
    public void delete(@PathParam("id") String id) {
        library.delete(current.require(), number(id), this::requireMatch);
    }

    /** Brings back what was put aside within the last day. */
    @POST
    @Path("{id}/restoration")
    public Response restore(@PathParam("id") String id) {
        return answer(library.restore(current.require(), number(id)));
    }

    private static Optional<Double> share(JsonFields fields, String name) {
        Optional<Double> share = fields.decimal(name);
        if (fields.has(name) && share.filter(value -> value >= 0 && value <= 1).isEmpty()) {
            fields.refuse(name, "has to be a number from 0 to 1");
        }
        return share;
    }

    private static Long number(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new NotFound("There is no such picture.");
        }
        return Long.valueOf(id);
    }

    private void requireMatch(Media media) {
        Represented.requireMatch(request, MediaJson.of(media, settings));
    }

    private Response answer(Media media) {
        return Represented.written(Response.ok(), MediaJson.of(media, settings)).build();
    }

    /** Adds the file in the field {@code file}, with the description in {@code alt}. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(List<EntityPart> parts) throws IOException {
        current.require().require(Operation.ADD_MEDIA);
        PictureForm form = PictureForm.of(parts);
        Media media = library.add(current.require(), form.fileName(), form.content(), form.alt());
        return Represented.written(
                        Response.created(URI.create(settings.absolute("/api/media/" + media.getId()))),
                        MediaJson.of(media, settings))
                .build();
    }
}
