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
import org.broadsheet.user.User;

/** {@code GET /api/authors}: who writes here. */
@Path("authors")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuthorsResource {
    @Inject
    CountedSubjects subjects;

    @Inject
    CountedAnswers answers;

    @Inject
    Settings settings;

    @GET
    public Response list(@Context UriInfo uri) {
        Paging paging = Paging.of(uri, settings.absolute("/api/authors"));
        Sparse<CountedAuthorJson> fields =
                Sparse.of(CountedAuthorJson.class, uri.getQueryParameters().getFirst("fields"));
        Page<CountedAuthorJson> page = subjects.authors(answers.isOfAll(), paging.request())
                .map(author -> CountedAuthorJson.of(author, settings));
        return answers.list(paging, page, fields, author -> "author:" + author.username());
    }

    @GET
    @Path("{username}")
    public Response read(@PathParam("username") String username, @QueryParam("fields") String named) {
        Sparse<CountedAuthorJson> fields = Sparse.of(CountedAuthorJson.class, named);
        CountedSubject<User> author = Optional.of(username)
                .filter(Plain::isStorable)
                .flatMap(name -> subjects.author(answers.isOfAll(), name))
                .orElseThrow(() -> new NotFound("There is no such author."));
        return answers.one(CountedAuthorJson.of(author, settings), fields, "author:" + username);
    }
}
