package org.broadsheet.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.platform.Invalid;
import org.broadsheet.platform.Page;
import org.broadsheet.platform.Plain;

/**
 * The page of a list that a caller asks for: {@code Paging.of(uri, known)}, then {@link #answer}.
 *
 * <p>{@code page} and {@code per_page} are whole numbers within their bounds or 400; query parameters that the list does not
 * know are 400 too, so that a misspelt filter is not silently no filter.
 */
public record Paging(UriInfo uri, String base, Page.Request request) {
    private static final int LARGEST = 100;

    /**
     * Reads the query parameters.
     *
     * @param base the absolute address of the list, because the Host header is not to be trusted
     * @param known the names of the parameters that the list knows besides its page
     */
    public static Paging of(UriInfo uri, String base, Set<String> known) {
        for (String name : uri.getQueryParameters().keySet()) {
            if (!known.contains(name) && !name.equals("page") && !name.equals("per_page")) {
                throw new Invalid(name, "is not a parameter of this list");
            }
            if (uri.getQueryParameters().get(name).size() > 1) {
                throw new Invalid(name, "is given more than once");
            }
            if (!Plain.isStorable(uri.getQueryParameters().getFirst(name))) {
                throw new Invalid(name, "holds a character that is not text");
            }
        }
        return new Paging(
                uri,
                base,
                new Page.Request(
                        Page.number("page", uri.getQueryParameters().getFirst("page"), 1, Integer.MAX_VALUE),
                        Page.number("per_page", uri.getQueryParameters().getFirst("per_page"), 20, LARGEST)));
    }

    /** The list with its {@code Link} header (RFC 8288). */
    public Response.ResponseBuilder answer(Page<? extends Record> page) {
        String links = Stream.of(
                        link("first", 1, page.pages() > 0),
                        link("prev", page.number() - 1, page.number() > 1),
                        link("next", page.number() + 1, page.number() < page.pages()),
                        link("last", page.pages(), page.pages() > 0))
                .flatMap(List::stream)
                .collect(Collectors.joining(", "));
        Response.ResponseBuilder answer =
                Response.ok(new Listing<>(page.items(), page.total(), page.number(), page.pages()));
        return links.isEmpty() ? answer : answer.header("Link", links);
    }

    private List<String> link(String relation, int number, boolean exists) {
        if (!exists) {
            return List.of();
        }
        UriBuilder address = UriBuilder.fromUri(base);
        uri.getQueryParameters().forEach((name, values) -> {
            if (!name.equals("page")) {
                address.queryParam(name, "{" + name + "}").resolveTemplate(name, values.get(0));
            }
        });
        return List.of("<" + address.queryParam("page", number).build() + ">; rel=\"" + relation + "\"");
    }
}
