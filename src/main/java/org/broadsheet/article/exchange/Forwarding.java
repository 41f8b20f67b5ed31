package org.broadsheet.article.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.broadsheet.article.Article;
import org.broadsheet.article.Rights;
import org.broadsheet.article.Slugs;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.user.CurrentCaller;

/**
 * Leads from an old slug to where the article is now: {@code forwarding.reading(slug, uri, () -> …)} with 301, {@code writing}
 * with 308, so that the same is sent again.
 */
@ApplicationScoped
public class Forwarding {
    private static final int MOVED_PERMANENTLY = 301;
    private static final int PERMANENT_REDIRECT = 308;

    @Inject
    Slugs slugs;

    @Inject
    CurrentCaller current;

    @Inject
    Settings settings;

    <T> T reading(String slug, UriInfo uri, Supplier<T> work) {
        return forwarded(MOVED_PERMANENTLY, slug, uri, work);
    }

    <T> T writing(String slug, UriInfo uri, Supplier<T> work) {
        return forwarded(PERMANENT_REDIRECT, slug, uri, work);
    }

    private <T> T forwarded(int status, String slug, UriInfo uri, Supplier<T> work) {
        try {
            return work.get();
        } catch (NotFound missing) {
            Optional<Article> successor =
                    slugs.successor(slug).filter(found -> !found.getSlug().equals(slug));
            successor.ifPresent(found -> Rights.requireSight(current.find(), found));
            throw successor
                    .<RuntimeException>map(found -> new RedirectionException(status, address(found.getSlug(), uri)))
                    .orElse(missing);
        }
    }

    /** The same address with the slug in the place of the old one. */
    private URI address(String slug, UriInfo uri) {
        List<PathSegment> segments = uri.getPathSegments(false);
        String below = segments.stream()
                .skip(2)
                .map(segment -> "/" + segment.getPath())
                .collect(Collectors.joining());
        String query = uri.getRequestUri().getRawQuery();
        return URI.create(settings.absolute("/api/articles/" + slug + below) + (query == null ? "" : "?" + query));
    }
}
