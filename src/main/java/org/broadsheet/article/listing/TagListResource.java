package org.broadsheet.article.listing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.broadsheet.api.Paging;
import org.broadsheet.api.Sparse;
import org.broadsheet.platform.list.Page;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.platform.text.Plain;
import org.broadsheet.tag.Tag;
import org.broadsheet.tag.TagRepository;

/** {@code GET /api/tags}: what articles are about. */
@Path("tags")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TagListResource {
    @Inject
    CountedSubjects subjects;

    @Inject
    TagRepository tags;

    @Inject
    CountedAnswers answers;

    @Inject
    Settings settings;

    @GET
    public Response list(@Context UriInfo uri) {
        Paging paging = Paging.of(uri, settings.absolute("/api/tags"));
        Sparse<CountedTagJson> fields = fields(uri.getQueryParameters().getFirst("fields"));
        Page<CountedTagJson> page =
                subjects.tags(answers.isOfAll(), paging.request()).map(tag -> CountedTagJson.of(tag, settings));
        return answers.list(paging, page, fields, tag -> "tag:" + tag.slug());
    }

    @GET
    @Path("{slug}")
    public Response read(@PathParam("slug") String slug, @QueryParam("fields") String named) {
        Sparse<CountedTagJson> fields = fields(named);
        boolean all = answers.isOfAll();
        Optional<CountedSubject<Tag>> found = Plain.isStorable(slug) ? subjects.tag(all, slug) : Optional.empty();
        if (found.isEmpty()) {
            return moved(slug, all);
        }
        return answers.one(CountedTagJson.of(found.get(), settings), fields, "tag:" + slug);
    }

    /** Where a tag went that once had the slug. */
    private Response moved(String slug, boolean all) {
        Tag successor = Optional.of(slug)
                .filter(Plain::isStorable)
                .flatMap(tags::successor)
                .filter(tag -> subjects.tag(all, tag.getSlug()).isPresent())
                .orElseThrow(() -> new NotFound("There is no such tag."));
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .header("Location", settings.absolute("/api/tags/" + successor.getSlug()))
                .build();
    }

    private static Sparse<CountedTagJson> fields(String names) {
        return Sparse.of(CountedTagJson.class, names);
    }
}
