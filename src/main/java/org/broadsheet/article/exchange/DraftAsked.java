package org.broadsheet.article.exchange;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.broadsheet.platform.Invalid;

/** Whether an address means the working draft: {@code ?draft=true}. A misspelt parameter would mean what readers see. */
final class DraftAsked {
    private static final String NAME = "draft";

    private DraftAsked() {}

    static boolean in(UriInfo uri) {
        return in(uri, Set.of());
    }

    /** The same at an address that knows other parameters too. */
    static boolean in(UriInfo uri, Set<String> others) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        query.keySet().stream()
                .filter(name -> !name.equals(NAME) && !others.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Invalid(name, "is not a parameter of this address");
                });
        List<String> values = query.getOrDefault(NAME, List.of("false"));
        if (values.size() != 1 || !values.get(0).matches("true|false")) {
            throw new Invalid(NAME, "has to be true or false");
        }
        return Boolean.parseBoolean(values.get(0));
    }
}
