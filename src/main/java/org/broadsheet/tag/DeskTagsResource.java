package org.broadsheet.tag;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.broadsheet.api.DeskEndpoint;
import org.broadsheet.api.SuggestionsJson;
import org.broadsheet.api.SuggestionsJson.Suggestion;
import org.broadsheet.platform.language.Messages;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.text.Plain;

/** {@code /desk/json/tags?q=}: the tags that may be meant, each with the number of its articles. */
@Path("tags")
@DeskEndpoint
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeskTagsResource {
    @Inject
    TagRepository tags;

    @GET
    public Response suggest(@QueryParam("q") @DefaultValue("") String words) {
        String wanted = Plain.line(words);
        if (wanted.length() > SuggestionsJson.LONGEST) {
            throw new Invalid("q", "has at most " + SuggestionsJson.LONGEST + " characters");
        }
        List<TagRepository.Match> found = tags.matching(wanted, SuggestionsJson.MOST);
        List<Suggestion> items = found.stream()
                .map(match -> new Suggestion(match.name(), Messages.text("tag.articles", match.articles())))
                .toList();
        return Response.ok(new SuggestionsJson(items, found.stream().anyMatch(TagRepository.Match::meant)))
                .header("Cache-Control", "no-store")
                .build();
    }
}
