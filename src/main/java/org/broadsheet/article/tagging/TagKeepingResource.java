package org.broadsheet.article.tagging;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.broadsheet.api.JsonFields;
import org.broadsheet.api.JsonReader;
import org.broadsheet.api.Problem;
import org.broadsheet.api.Represented;
import org.broadsheet.article.listing.CountedSubjects;
import org.broadsheet.article.tagging.TagKeeping.TagText;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.tag.Tag;
import org.broadsheet.tag.TagRepository;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.access.Operation;

/** {@code /api/tags}, as far as editors change them. */
@Path("tags")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TagKeepingResource {
    @Inject
    TagKeeping keeping;

    @Inject
    TagRepository tags;

    @Inject
    CountedSubjects shown;

    @Inject
    CurrentCaller current;

    @Inject
    Settings settings;

    @Context
    Request request;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(JsonFields sent) {
        current.require().require(Operation.KEEP_TAGS);
        JsonFields fields = JsonFields.orNone(sent);
        String name = fields.text("name").orElse("");
        Optional<String> slug = fields.text("slug");
        String description = fields.text("description").orElse("");
        fields.finish();
        Tag tag = keeping.create(current.require(), name, slug, description);
        return answer(tag, Response.created(address(tag.getSlug())));
    }

    /** Changes the fields that are sent; an address that the tag had once leads to the one it has. */
    @PATCH
    @Path("{slug}")
    @Consumes({MediaType.APPLICATION_JSON, JsonReader.MERGE_PATCH})
    public Response change(@PathParam("slug") String slug, JsonFields sent) {
        current.require().require(Operation.KEEP_TAGS);
        if (tags.bySlug(slug).isEmpty()) {
            return tags.successor(slug)
                    .map(tag -> Response.status(Response.Status.PERMANENT_REDIRECT)
                            .location(address(tag.getSlug()))
                            .build())
                    .orElseThrow(TagKeepingResource::unknown);
        }
        JsonFields fields = JsonFields.orNone(sent);
        Optional<String> name = fields.patched("name");
        Optional<String> address = fields.patched("slug");
        Optional<String> description = fields.patched("description");
        fields.finish();
        Tag tag = keeping.change(
                current.require(),
                slug,
                this::requireMatch,
                now -> new TagText(
                        name.orElse(now.name()), address.orElse(now.slug()), description.orElse(now.description())));
        return answer(tag, Response.ok());
    }

    /** Merges the tag with the one that shall be in its place, and answers with that; once more changes nothing. */
    @PUT
    @Path("{slug}/successor")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response merge(@PathParam("slug") String slug, JsonFields sent) {
        current.require().require(Operation.KEEP_TAGS);
        JsonFields fields = JsonFields.orNone(sent);
        String into = fields.text("slug").orElse("");
        fields.finish();
        Optional<Tag> done = tags.bySlug(slug).isPresent()
                ? Optional.empty()
                : tags.successor(slug).filter(tag -> tag.getSlug().equals(into));
        Tag target = done.orElseGet(() -> keeping.merge(current.require(), slug, this::requireMatch, "slug", into));
        return answer(target, Response.ok());
    }

    /** Deletes a tag that no article has. */
    @DELETE
    @Path("{slug}")
    @Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
    public void delete(@PathParam("slug") String slug) {
        keeping.delete(current.require(), slug, this::requireMatch);
    }

    private void requireMatch(Tag tag) {
        Represented.requireMatch(request, shown.json(tag, current.find()));
    }

    private Response answer(Tag tag, Response.ResponseBuilder answer) {
        return Represented.written(answer, shown.json(tag, current.find())).build();
    }

    private URI address(String slug) {
        return URI.create(settings.absolute("/api/tags/" + slug));
    }

    private static NotFound unknown() {
        return new NotFound("There is no such tag.");
    }
}
