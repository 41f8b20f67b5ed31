package org.broadsheet.api;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;

/**
 * What somebody may want to go on to type.
 *
 * @param known whether what was typed is something that there is
 */
@JsonbPropertyOrder({"items", "known"})
public record SuggestionsJson(List<Suggestion> items, boolean known) {
    /** The longest beginning that is looked for. */
    public static final int LONGEST = 100;

    /** How many there are at most. */
    public static final int MOST = 10;

    /**
     * A value to type, and what it is.
     *
     * @param detail a few words beside the value
     */
    @JsonbPropertyOrder({"value", "detail"})
    public record Suggestion(String value, String detail) {}
}
