package org.broadsheet.api.description;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.api.Json;
import org.broadsheet.api.Problem;

/**
 * The answers of a call: those that its file tells, and those that all such calls share.
 *
 * @param shared what {@code api.json} says of problems, by their status
 * @param examples an example of each schema
 */
record DescribedAnswers(JsonObject shared, Map<String, JsonValue> examples) {
    JsonObject of(ApiCall call, JsonObject told) {
        Map<String, JsonValue> answers = new TreeMap<>();
        everyCall(call, told)
                .forEach(status -> answers.put(status, Schemas.reference("responses", "Problem" + status)));
        if (call.method().equals("GET")) {
            answers.put("304", Schemas.reference("responses", "NotModified"));
        }
        told.getJsonObject("answers").forEach((status, answer) -> answers.put(status, answer(status, answer)));
        JsonObjectBuilder all = Json.createObjectBuilder();
        answers.forEach(all::add);
        return all.build();
    }

    /** A sentence is the detail of a problem. */
    JsonObject answer(String status, JsonValue told) {
        if (told instanceof JsonString detail) {
            return problem(status, detail.getString(), JsonValue.EMPTY_JSON_ARRAY);
        }
        JsonObject answer = told.asJsonObject();
        if (answer.containsKey("detail")) {
            return problem(
                    status,
                    answer.getString("detail"),
                    answer.getOrDefault("errors", JsonValue.EMPTY_JSON_ARRAY).asJsonArray());
        }
        JsonObjectBuilder described = Json.createObjectBuilder().add("description", answer.getString("says"));
        JsonArray headers =
                answer.getOrDefault("headers", JsonValue.EMPTY_JSON_ARRAY).asJsonArray();
        if (!headers.isEmpty()) {
            JsonObjectBuilder named = Json.createObjectBuilder();
            headers.getValuesAs(JsonString::getString)
                    .forEach(name -> named.add(name, Schemas.reference("headers", name)));
            described.add("headers", named);
        }
        if (answer.containsKey("schema")) {
            String schema = answer.getString("schema");
            described.add(
                    "content",
                    content(
                            "application/json",
                            Schemas.named(schema),
                            answer.getOrDefault("example", example(schema))));
        }
        return described.build();
    }

    private JsonValue example(String schema) {
        JsonValue item = examples.get(Schemas.itemName(schema));
        return !Schemas.isList(schema)
                ? item
                : Json.createObjectBuilder()
                        .add("items", Json.createArrayBuilder().add(item))
                        .add("total", 1)
                        .add("page", 1)
                        .add("pages", 1)
                        .build();
    }

    private JsonObject problem(String status, String detail, JsonArray errors) {
        JsonObject words = shared.getJsonObject(status);
        JsonObjectBuilder example = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add(
                        "title",
                        Problem.of(Integer.parseInt(status), detail, List.of()).title())
                .add("status", Integer.parseInt(status))
                .add("detail", detail);
        if (!errors.isEmpty()) {
            example.add("errors", errors);
        }
        JsonObjectBuilder described = Json.createObjectBuilder().add("description", words.getString("says"));
        if (words.containsKey("headers")) {
            JsonObjectBuilder headers = Json.createObjectBuilder();
            words.getJsonArray("headers")
                    .getValuesAs(JsonString::getString)
                    .forEach(name -> headers.add(name, Schemas.reference("headers", name)));
            described.add("headers", headers);
        }
        return described
                .add("content", content(Problem.TYPE, Schemas.reference("schemas", "Problem"), example.build()))
                .build();
    }

    private static JsonObjectBuilder content(String type, JsonObject schema, JsonValue example) {
        return Json.createObjectBuilder()
                .add(type, Json.createObjectBuilder().add("schema", schema).add("example", example));
    }

    private static List<String> everyCall(ApiCall call, JsonObject told) {
        // An unknown parameter and a token that has ended are refused everywhere.
        JsonArrayBuilder statuses = Json.createArrayBuilder()
                .add("400")
                .add("401")
                .add("406")
                .add("429")
                .add("503");
        if (call.path().startsWith("/api/articles/{slug}")) {
            statuses.add("410");
        }
        if (told.getString("access").equals("token")) {
            statuses.add("403");
        }
        if (told.toString().contains("\"idempotencyKey\"")) {
            statuses.add("409").add("422");
        }
        if (!call.consumes().isEmpty()) {
            statuses.add("413").add("415");
        }
        return statuses.build().getValuesAs(JsonString::getString);
    }
}
