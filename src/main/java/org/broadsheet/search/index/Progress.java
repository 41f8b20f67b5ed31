package org.broadsheet.search.index;

import java.util.Map;
import org.broadsheet.platform.change.LoggedChange;

/**
 * How far an index has come: the number of the last change that it holds, and when that was logged, which tells the change from
 * another that has its number in another history.
 */
record Progress(long number, String loggedAt) {
    /** Of the fields of the index, the languages among them, and of what stands in them; a new one has every index built anew. */
    private static final String SCHEMA = "3";

    /** Nothing is known of what the index holds. */
    static final Progress NONE = new Progress(-1, "");

    /** All of a database in which nothing has happened yet. */
    static final Progress EMPTY = new Progress(0, "");

    static Progress of(LoggedChange change) {
        return new Progress(
                change.getNumber(), change.getHappenedAt().toInstant().toString());
    }

    static Progress of(Map<String, String> memo) {
        return SCHEMA.equals(memo.get("schema"))
                ? new Progress(Long.parseLong(memo.get("number")), memo.get("logged_at"))
                : NONE;
    }

    boolean isKnown() {
        return number >= 0;
    }

    Map<String, String> memo() {
        return Map.of("schema", SCHEMA, "number", Long.toString(number), "logged_at", loggedAt);
    }
}
