package org.broadsheet.api;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as callers write them (RFC 3339 section 5.6): {@code Rfc3339.time("2030-01-31T09:00:00+01:00")}, in UTC and to the
 * microsecond, which is what databases keep; what is finer is cut off, so that what is answered is what is found later. Seconds may
 * be left out, because Java itself writes none where there are none.
 */
public final class Rfc3339 {
    /** What is wrong with any other text. */
    public static final String REFUSAL = "has to be an RFC 3339 time such as 2030-01-31T08:00:00Z";

    private static final Pattern FORM = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d)?)(?:(?<=:\\d\\d:\\d\\d)(\\.\\d{1,6})\\d*+)?(Z|[+-]\\d\\d:\\d\\d)",
            Pattern.CASE_INSENSITIVE);

    private Rfc3339() {}

    /** The time; nothing where the text is none, or of a day that there is not. */
    public static Optional<OffsetDateTime> time(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String fraction = Optional.ofNullable(parts.group(2)).orElse("");
        try {
            return Optional.of(OffsetDateTime.parse(parts.group(1) + fraction + parts.group(3))
                    .withOffsetSameInstant(ZoneOffset.UTC));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
