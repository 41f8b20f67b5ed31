package org.broadsheet.feed.changes;

import static org.broadsheet.testing.ApiAnswer.json;

import com.google.gson.JsonObject;
import org.broadsheet.testing.Visitor;

/** {@code new ToldChanges(reader).since(number)} is the page of the delta feed after a number. */
record ToldChanges(Visitor reader) {
    private static final String PATH = "/api/changes";

    /** The number of the latest change. */
    long now() {
        return json(reader.get(PATH + "?after=now"), 200).get("last").getAsLong();
    }

    JsonObject since(long number) {
        return json(reader.get(PATH + "?after=" + number), 200);
    }
}
