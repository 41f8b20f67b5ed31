package org.broadsheet.api;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.platform.list.Page;
import org.broadsheet.platform.refusal.Invalid;

/**
 * The page of a list that a caller asks for: {@code Paging.of(uri, base)}, then {@link #answer}.
 *
 * <p>{@code page} and {@code per_page} are whole numbers within their bounds or 400.
 *
 * <p>{@code after} in place of {@code page} goes through the list by cursors: empty for the beginning, then the {@code next} of each
 * answer, until there is none. Nothing comes twice and nothing is left out while items are added or taken away.
 */
public record Paging(UriInfo uri, String base, Page.Request request) {
    private static final int LARGEST = 100;

    /**
     * Reads the query parameters.
     *
     * @param base the absolute address of the list, because the Host header is not to be trusted
     */
    public static Paging of(UriInfo uri, String base) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        Optional<String> after = Optional.ofNullable(parameters.getFirst("after"));
        if (after.isPresent() && parameters.containsKey("page")) {
            throw new Invalid("page", "cannot be asked for together with after");
        }
        return new Paging(
                uri,
                base,
                new Page.Request(
                        Page.number("page", parameters.getFirst("page"), 1, Integer.MAX_VALUE),
                        Page.number("per_page", parameters.getFirst("per_page"), 20, LARGEST),
                        after));
    }

    /** The list with its {@code Link} header (RFC 8288). */
    public Response.ResponseBuilder answer(Page<?> page) {
        Response.ResponseBuilder answer = Response.ok(
                request.after().isPresent()
                        ? new CursorListing<>(
                                page.items(), page.total(), page.next().orElse(null))
                        : new Listing<>(page.items(), page.total(), page.number(), page.pages()));
        String links = links(page);
        return links.isEmpty() ? answer : answer.header("Link", links);
    }

    private String links(Page<?> page) {
        Stream<Optional<String>> links = request.after().isPresent()
                ? Stream.of(
                        link("first", "after", "", page.total() > 0),
                        page.next().flatMap(cursor -> link("next", "after", cursor, true)))
                : Stream.of(
                        link("first", "page", 1, page.pages() > 0),
                        link("prev", "page", page.number() - 1, page.number() > 1),
                        link("next", "page", page.number() + 1, page.number() < page.pages()),
                        link("last", "page", page.pages(), page.pages() > 0));
        return links.flatMap(Optional::stream).collect(Collectors.joining(", "));
    }

    private Optional<String> link(String relation, String parameter, Object value, boolean exists) {
        if (!exists) {
            return Optional.empty();
        }
        UriBuilder address = UriBuilder.fromUri(base);
        uri.getQueryParameters().forEach((name, values) -> {
            if (!name.equals(parameter)) {
                address.queryParam(name, "{" + name + "}").resolveTemplate(name, values.get(0));
            }
        });
        return Optional.of("<" + address.queryParam(parameter, value).build() + ">; rel=\"" + relation + "\"");
    }
}
