package org.broadsheet.article.exchange;

import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.broadsheet.platform.refusal.Invalid;

/** Whether an address means the working draft: {@code ?draft=true}. */
final class DraftAsked {
    private static final String NAME = "draft";

    private DraftAsked() {}

    static boolean in(UriInfo uri) {
        String value =
                Optional.ofNullable(uri.getQueryParameters().getFirst(NAME)).orElse("false");
        if (!value.matches("true|false")) {
            throw new Invalid(NAME, "has to be true or false");
        }
        return Boolean.parseBoolean(value);
    }
}
