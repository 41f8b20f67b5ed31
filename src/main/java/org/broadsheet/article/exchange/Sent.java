package org.broadsheet.article.exchange;

import java.util.Optional;
import java.util.function.Function;
import org.broadsheet.api.JsonFields;

/**
 * A field as a program sent it: with a value, reset ({@code null}, or left out of a whole), or not spoken of (left out of a patch).
 *
 * @param spokenOf whether the field shall be as sent
 */
record Sent<T>(boolean spokenOf, Optional<T> value) {
    /**
     * Reads the field.
     *
     * @param whole whether what is left out is reset
     */
    static <T> Sent<T> of(JsonFields fields, String name, boolean whole, Function<String, Optional<T>> type) {
        Optional<T> value = type.apply(name);
        return new Sent<>(whole || fields.has(name), value);
    }

    /** What becomes of the field, which is empty where it is reset. */
    Optional<T> over(T present) {
        return spokenOf ? value : Optional.of(present);
    }
}
