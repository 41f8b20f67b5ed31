package org.broadsheet.media;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.api.Paging;
import org.broadsheet.platform.NotFound;
import org.broadsheet.platform.Settings;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.Scope;

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

    @GET
    public Response list(@Context UriInfo uri) {
        current.require().require(Scope.MEDIA_WRITE);
        Paging paging = Paging.of(uri, settings.absolute("/api/media"), Set.of("q"));
        String words =
                Optional.ofNullable(uri.getQueryParameters().getFirst("q")).orElse("");
        return paging.answer(pictures.list(words, paging.request()).map(media -> MediaJson.of(media, settings)))
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    @GET
    @Path("{id}")
    public MediaJson read(@PathParam("id") String id) {
        current.require().require(Scope.MEDIA_WRITE);
        if (!id.matches("\\d{1,18}")) {
            throw new NotFound("There is no such picture.");
        }
        return MediaJson.of(library.find(Long.valueOf(id)), settings);
    }

    /** Adds the file in the field {@code file}, with the description in {@code alt}. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(List<EntityPart> parts) throws IOException {
        current.require().require(Scope.MEDIA_WRITE);
        PictureForm form = PictureForm.of(parts);
        Media media = library.add(current.require(), form.fileName(), form.content(), form.alt());
        return Response.created(URI.create(settings.absolute("/api/media/" + media.getId())))
                .entity(MediaJson.of(media, settings))
                .build();
    }
}
