package org.broadsheet.article.listing;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.api.Rfc3339;
import org.broadsheet.api.Sparse;
import org.broadsheet.article.state.ArticleStatus;
import org.broadsheet.platform.refusal.Forbidden;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.text.StorableTime;
import org.broadsheet.user.Caller;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.access.Operation;

/**
 * What a caller of {@code GET /api/articles} asks for besides a page.
 *
 * @param include {@code body}, {@code body_html}, both or none
 * @param fields what each item tells, the bodies among it where they are named
 */
record ArticleQuery(ArticleFilter filter, Set<String> include, Sparse<ArticleJson> fields) {
    private static final int LONGEST_WORDS = 200;
    private static final Set<String> BODIES = Set.of("body", "body_html");

    /**
     * Reads the parameters; articles that are not public are for callers with a token, authors see their own.
     *
     * @param search finds the published articles that hold some words
     */
    static ArticleQuery of(
            MultivaluedMap<String, String> parameters, CurrentCaller current, Function<String, List<Long>> search) {
        ArticleStatus status = Optional.ofNullable(parameters.getFirst("status"))
                .map(word -> ArticleStatus.of(word)
                        .orElseThrow(() -> new Invalid(
                                "status", "has to be draft, submitted, scheduled, published, withdrawn or trashed")))
                .orElse(ArticleStatus.PUBLISHED);
        ArticleFilter filter = ArticleFilter.of(status)
                .taggedWith(Optional.ofNullable(parameters.getFirst("tag")))
                .by(author(Optional.ofNullable(parameters.getFirst("author")), status, current))
                .updatedSince(Optional.ofNullable(parameters.getFirst("updated_since"))
                        .map(ArticleQuery::time));
        String words = parameters.getFirst("q");
        if (words != null) {
            filter = holding(words, filter, search);
        }
        String sort = parameters.getFirst("sort");
        return new ArticleQuery(
                filter.in(ArticleOrder.of(sort == null ? "-published_at" : sort)),
                include(parameters.getFirst("include")),
                Sparse.of(ArticleJson.class, parameters.getFirst("fields")));
    }

    boolean wants(String body) {
        return fields.names(body) || (include.contains(body) && fields.has(body));
    }

    boolean wantsBodies() {
        return BODIES.stream().anyMatch(this::wants);
    }

    /** What readers see is searched; what they do not see is known by its title. */
    private static ArticleFilter holding(String words, ArticleFilter filter, Function<String, List<Long>> search) {
        String typed = words.strip();
        if (typed.isEmpty() || typed.length() > LONGEST_WORDS) {
            throw new Invalid("q", "has 1 to " + LONGEST_WORDS + " characters that are not blanks");
        }
        return filter.status() == ArticleStatus.PUBLISHED ? filter.among(search.apply(typed)) : filter.titled(typed);
    }

    private static Optional<String> author(Optional<String> asked, ArticleStatus status, CurrentCaller current) {
        if (status == ArticleStatus.PUBLISHED) {
            return asked;
        }
        Caller caller = current.require();
        caller.require(Operation.LIST_ARTICLES);
        String own = caller.user().getUsername();
        if (caller.reachesAll(Operation.LIST_ARTICLES)) {
            return asked;
        }
        if (asked.filter(username -> !username.equals(own)).isPresent()) {
            throw new Forbidden("Your role shows you only your own articles before they are public.");
        }
        return Optional.of(own);
    }

    private static Set<String> include(String words) {
        Set<String> wanted = words == null || words.isEmpty()
                ? Set.of()
                : Arrays.stream(words.split(",", -1)).collect(Collectors.toUnmodifiableSet());
        if (!BODIES.containsAll(wanted)) {
            throw new Invalid("include", "has to name body, body_html or both");
        }
        return wanted;
    }

    private static OffsetDateTime time(String text) {
        return Rfc3339.time(text)
                .filter(StorableTime::isStorable)
                .orElseThrow(() -> new Invalid("updated_since", Rfc3339.REFUSAL));
    }
}
