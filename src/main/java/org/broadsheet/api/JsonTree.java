package org.broadsheet.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import org.broadsheet.platform.refusal.Invalid;

/**
 * Reads the text of one JSON object (RFC 8259), and is strict where a parser would choose for the caller: {@code JsonTree.read(text)}.
 *
 * <p>A name that stands twice in an object, what is nested more than 64 deep, a number of more than 100 characters and a byte order mark
 * are {@link Invalid}, beside all that is not well-formed. It goes through the text once and calls itself nowhere, so that no nesting
 * costs stack.
 */
final class JsonTree {
    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 100;
    private static final int SHOWN = 100;

    private final JsonParser parser;
    private final Deque<Level> open = new ArrayDeque<>();
    private String name = "";

    private JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /** An object or an array that has not ended, and the name that it has in the one around it. */
    private record Level(String name, JsonObjectBuilder object, JsonArrayBuilder array, Set<String> names) {
        JsonValue end() {
            return object == null ? array.build() : object.build();
        }
    }

    static JsonObject read(String text) {
        if (text.startsWith("\uFEFF")) {
            throw new Invalid("The body begins with a byte order mark.");
        }
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            if (new JsonTree(parser).value() instanceof JsonObject object && !parser.hasNext()) {
                return object;
            }
        } catch (JsonException
                | IllegalStateException
                | NoSuchElementException
                | NumberFormatException
                | UnsupportedOperationException malformed) {
            throw new Invalid("The body is not well-formed JSON.");
        }
        throw new Invalid("The body is not a JSON object.");
    }

    private JsonValue value() {
        JsonValue ended = null;
        while (ended == null) {
            switch (parser.next()) {
                case KEY_NAME -> name(parser.getString());
                case START_OBJECT -> begin(new Level(name, Json.createObjectBuilder(), null, new HashSet<>()));
                case START_ARRAY -> begin(new Level(name, null, Json.createArrayBuilder(), Set.of()));
                case END_OBJECT, END_ARRAY -> {
                    Level level = open.pop();
                    name = level.name();
                    ended = add(level.end());
                }
                case VALUE_NUMBER -> {
                    if (parser.getString().length() > LONGEST_NUMBER) {
                        throw new Invalid(shown(name), "is a number of more than " + LONGEST_NUMBER + " characters");
                    }
                    ended = add(parser.getValue());
                }
                default -> ended = add(parser.getValue());
            }
        }
        return ended;
    }

    private void name(String text) {
        name = text;
        if (!open.element().names().add(text)) {
            throw new Invalid(shown(text), "is there more than once");
        }
    }

    private void begin(Level level) {
        if (open.size() == DEEPEST) {
            throw new Invalid("The body is too deeply nested.");
        }
        open.push(level);
    }

    /** Adds it to what is open; it is the whole where nothing is. */
    private JsonValue add(JsonValue value) {
        Level around = open.peek();
        if (around == null) {
            return value;
        }
        if (around.object() == null) {
            around.array().add(value);
        } else {
            around.object().add(name, value);
        }
        return null;
    }

    /** As much of a name as an answer repeats. */
    static String shown(String name) {
        return name.substring(0, Math.min(name.length(), SHOWN));
    }
}
