package org.broadsheet.article.exchange;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Whether a time that comes back is the one that was told: {@code WireTime.isSame(sent, present)}. Programs write the same instant in
 * their own way, and many keep no more of it than milliseconds.
 */
final class WireTime {
    private WireTime() {}

    static boolean isSame(OffsetDateTime sent, OffsetDateTime present) {
        OffsetDateTime told = present.truncatedTo(ChronoUnit.MICROS);
        return sent.isEqual(told) || sent.isEqual(told.truncatedTo(ChronoUnit.MILLIS));
    }

    /** The same of any values, of which other than times have to be equal. */
    static boolean isSame(JsonValue sent, JsonValue present) {
        Optional<OffsetDateTime> told = time(present);
        return sent.equals(present)
                || (told.isPresent()
                        && time(sent).filter(at -> isSame(at, told.get())).isPresent());
    }

    private static Optional<OffsetDateTime> time(JsonValue value) {
        try {
            return value instanceof JsonString text
                    ? Optional.of(OffsetDateTime.parse(text.getString()))
                    : Optional.empty();
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
