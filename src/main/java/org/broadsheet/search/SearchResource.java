package org.broadsheet.search;

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
import org.broadsheet.platform.cache.PageKeys;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.search.index.ReaderIndex;
import org.broadsheet.search.query.Finder;
import org.broadsheet.search.query.Found;
import org.broadsheet.search.text.SearchWords;
import org.broadsheet.site.Site;

/** {@code /api/search?q=}: what readers find. */
@Path("search")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {
    @Inject
    Finder finder;

    @Inject
    ReaderIndex index;

    @Inject
    Settings settings;

    @Inject
    PageKeys keys;

    @Inject
    Site site;

    @GET
    public Response search(@Context UriInfo uri) {
        Paging paging = Paging.of(uri, settings.absolute("/api/search"));
        String typed = uri.getQueryParameters().getFirst("q");
        if (typed == null || typed.isBlank()) {
            throw new Invalid("q", "has to hold what to search for");
        }
        keys.asOf(index.number());
        Found found = finder.find(
                SearchFilters.question(
                        SearchWords.of(typed),
                        name -> Optional.ofNullable(uri.getQueryParameters().getFirst(name)),
                        site.getTimeZone()),
                paging.request());
        if (index.isWhole()) {
            keys.madeOf("lists", "search");
        }
        SearchJson shown = SearchJson.of(found, settings);
        return paging.answer(found.page())
                .entity(
                        paging.request().after().isPresent()
                                ? SearchCursorJson.of(shown, found.page().next().orElse(null))
                                : shown)
                .build();
    }
}
