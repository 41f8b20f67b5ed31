package org.broadsheet.api.description;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.broadsheet.api.Json;

/**
 * What people wrote about the API, beside this class: {@code api.json} names the parts, in their order, and holds what many calls share;
 * each part tells of its calls by method and path, and of the shapes that they take and give.
 */
final class DescriptionFiles {
    private final JsonObject shared = read("api");
    private final List<JsonObject> parts = shared.getJsonArray("parts").getValuesAs(JsonString::getString).stream()
            .map(DescriptionFiles::read)
            .toList();

    JsonObject shared() {
        return shared;
    }

    /** Each with its {@code tag}, {@code calls} and {@code schemas}. */
    List<JsonObject> parts() {
        return parts;
    }

    /** Everything that is told of a call, by the call's name. */
    Map<String, JsonObject> calls() {
        return all("calls");
    }

    /** The names of the query parameters of each call, by the call's name. */
    Map<String, Set<String>> queries() {
        JsonObject parameters = shared.getJsonObject("parameters");
        return calls().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        call -> RecordShape.names(call.getValue(), "parameters").stream()
                                .map(parameters::getJsonObject)
                                .filter(parameter -> parameter.getString("in").equals("query"))
                                .map(parameter -> parameter.getString("name"))
                                .collect(Collectors.toSet())));
    }

    Map<String, JsonObject> schemas() {
        Map<String, JsonObject> schemas = all("schemas");
        shared.getJsonObject("schemas").forEach((name, schema) -> schemas.put(name, schema.asJsonObject()));
        return schemas;
    }

    private Map<String, JsonObject> all(String kind) {
        Map<String, JsonObject> all = new TreeMap<>();
        for (JsonObject part : parts) {
            for (Map.Entry<String, JsonValue> told : part.getOrDefault(kind, JsonValue.EMPTY_JSON_OBJECT)
                    .asJsonObject()
                    .entrySet()) {
                if (all.put(told.getKey(), told.getValue().asJsonObject()) != null) {
                    throw new IllegalStateException(told.getKey() + " is told twice");
                }
            }
        }
        return all;
    }

    private static JsonObject read(String name) {
        InputStream file = Objects.requireNonNull(DescriptionFiles.class.getResourceAsStream(name + ".json"), name);
        try (JsonReader reader = Json.createReader(file)) {
            return reader.readObject();
        }
    }
}
