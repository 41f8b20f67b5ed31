package org.broadsheet.article.exchange;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.platform.http.Validator;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.PreconditionMissing;
import org.broadsheet.platform.refusal.Stale;

/** The precondition {@code If-Match} (RFC 9110 section 13.1.1), compared strongly: {@code IfMatch.of(headers).require(tag)}. */
record IfMatch(Optional<String> header) {
    private static final Pattern FORM = Pattern.compile("\\*|(?:W/)?\"[^\"]*+\"(?:\\s*+,\\s*+(?:W/)?\"[^\"]*+\")*+");

    IfMatch {
        if (header.filter(text -> !FORM.matcher(text).matches()).isPresent()) {
            throw new Invalid("If-Match has to be an ETag, in its quotation marks.");
        }
    }

    static IfMatch of(HttpHeaders headers) {
        List<String> lines = headers.getRequestHeader(HttpHeaders.IF_MATCH);
        return new IfMatch(
                lines == null || lines.isEmpty()
                        ? Optional.empty()
                        : Optional.of(String.join(",", lines).strip()));
    }

    /** The same of a condition that stands in a body. */
    static IfMatch of(Optional<String> condition) {
        return new IfMatch(condition.map(text -> Validator.understood(text.strip())));
    }

    boolean isSent() {
        return header.isPresent();
    }

    /** The precondition, which somebody who writes over a text has to send. */
    IfMatch required() {
        if (header.isEmpty()) {
            throw new PreconditionMissing(
                    "Send If-Match with the ETag of what you have read, so that nobody's changes are overwritten.");
        }
        return this;
    }

    /** Refuses as {@link Stale} unless one of the tags is named. */
    void require(EntityTag... present) {
        String sent = header.orElse("*");
        List<String> known =
                Stream.of(present).map(tag -> '"' + tag.getValue() + '"').toList();
        if (!sent.equals("*") && Arrays.stream(sent.split("\\s*,\\s*", -1)).noneMatch(known::contains)) {
            throw new Stale("The article was changed since: read it again, and send its new ETag in If-Match.");
        }
    }
}
