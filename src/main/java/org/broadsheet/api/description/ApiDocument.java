package org.broadsheet.api.description;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.api.Json;

/** {@code new ApiDocument(files).of(calls, site)} is OpenAPI 3.1 of these calls. */
final class ApiDocument {
    private static final Pattern REFERENCE = Pattern.compile("\"#/components/(\\w+)/(\\w[\\w-]*)\"");

    private final DescriptionFiles files;
    private final Map<String, JsonObject> schemas;
    private final Map<String, JsonObject> told;
    private final Map<String, JsonValue> examples = new HashMap<>();
    private final DescribedAnswers answers;

    ApiDocument(DescriptionFiles files) {
        this.files = files;
        this.schemas = files.schemas();
        this.told = files.calls();
        schemas.forEach((name, schema) -> examples.put(name, schema.get("example")));
        answers = new DescribedAnswers(files.shared().getJsonObject("problems"), examples);
    }

    JsonObject of(Collection<ApiCall> calls, String site) {
        JsonObject paths = paths(calls);
        JsonArrayBuilder tags = Json.createArrayBuilder();
        files.parts().forEach(part -> tags.add(part.getJsonObject("tag")));
        return Json.createObjectBuilder()
                .add("openapi", "3.1.0")
                .add("info", files.shared().getJsonObject("info"))
                .add(
                        "servers",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder().add("url", site).add("description", "This site.")))
                .add("tags", tags)
                .add("paths", paths)
                .add("components", components(paths))
                .build();
    }

    private JsonObject paths(Collection<ApiCall> calls) {
        Map<String, List<ApiCall>> byPath = calls.stream()
                .filter(call -> told.containsKey(call.name()))
                .sorted(Comparator.comparing(ApiCall::name))
                .collect(Collectors.groupingBy(ApiCall::path, TreeMap::new, Collectors.toList()));
        JsonObjectBuilder paths = Json.createObjectBuilder();
        byPath.forEach((path, methods) -> {
            JsonObjectBuilder item = Json.createObjectBuilder();
            methods.forEach(call -> item.add(call.method().toLowerCase(Locale.ROOT), operation(call)));
            paths.add(path, item);
        });
        return paths.build();
    }

    private JsonObject operation(ApiCall call) {
        JsonObject words = told.get(call.name());
        JsonObjectBuilder operation = Json.createObjectBuilder()
                .add("operationId", words.getString("id"))
                .add("tags", Json.createArrayBuilder().add(tag(call)))
                .add("summary", words.getString("summary"))
                .add("description", words.getString("description"))
                .add("security", security(words.getString("access")));
        JsonArrayBuilder parameters = Json.createArrayBuilder();
        words.getOrDefault("parameters", JsonValue.EMPTY_JSON_ARRAY)
                .asJsonArray()
                .getValuesAs(JsonString::getString)
                .forEach(name -> parameters.add(Schemas.reference("parameters", name)));
        operation.add("parameters", parameters);
        if (words.containsKey("body")) {
            operation.add("requestBody", body(call, words.getJsonObject("body")));
        }
        return operation.add("responses", answers.of(call, words)).build();
    }

    private String tag(ApiCall call) {
        return files.parts().stream()
                .filter(part -> part.getJsonObject("calls").containsKey(call.name()))
                .findFirst()
                .orElseThrow()
                .getJsonObject("tag")
                .getString("name");
    }

    /** Where anyone may call, a token shows more; some calls take any token, whatever its scopes. */
    private static JsonArrayBuilder security(String access) {
        JsonObjectBuilder token = Json.createObjectBuilder().add("token", JsonValue.EMPTY_JSON_ARRAY);
        return switch (access) {
            case "anyone" ->
                Json.createArrayBuilder().add(JsonValue.EMPTY_JSON_OBJECT).add(token);
            case "token", "any" -> Json.createArrayBuilder().add(token);
            case "password" ->
                Json.createArrayBuilder().add(Json.createObjectBuilder().add("password", JsonValue.EMPTY_JSON_ARRAY));
            default -> throw new IllegalStateException(access);
        };
    }

    private JsonObject body(ApiCall call, JsonObject body) {
        JsonObjectBuilder content = Json.createObjectBuilder();
        String schema = body.getString("schema");
        for (String type : call.consumes()) {
            content.add(
                    type,
                    Json.createObjectBuilder()
                            .add("schema", Schemas.named(schema))
                            .add("example", body.getOrDefault("example", examples.get(schema))));
        }
        return Json.createObjectBuilder()
                .add("required", body.getBoolean("required", true))
                .add("content", content)
                .build();
    }

    /** Those that are referred to, and those that they refer to. */
    private JsonObject components(JsonObject paths) {
        JsonObject shared = files.shared();
        DescribedShapes shapes = new DescribedShapes(schemas);
        Map<String, Function<String, JsonValue>> kinds = new TreeMap<>();
        kinds.put("schemas", shapes::schema);
        kinds.put("responses", this::response);
        kinds.put("parameters", shared.getJsonObject("parameters")::get);
        kinds.put("headers", shared.getJsonObject("headers")::get);
        Map<String, Map<String, JsonValue>> found = new TreeMap<>();
        Deque<JsonValue> unread = new ArrayDeque<>(List.of(paths));
        while (!unread.isEmpty()) {
            Matcher reference = REFERENCE.matcher(unread.pop().toString());
            while (reference.find()) {
                Map<String, JsonValue> named = found.computeIfAbsent(reference.group(1), kind -> new TreeMap<>());
                String name = reference.group(2);
                if (!named.containsKey(name)) {
                    JsonValue component = kinds.get(reference.group(1)).apply(name);
                    named.put(name, Objects.requireNonNull(component, reference.group()));
                    unread.push(component);
                }
            }
        }
        JsonObjectBuilder components = Json.createObjectBuilder();
        found.forEach((kind, named) -> components.add(kind, object(named)));
        return components
                .add("securitySchemes", shared.getJsonObject("securitySchemes"))
                .build();
    }

    private JsonValue response(String name) {
        JsonObject shared = files.shared();
        if (shared.getJsonObject("responses").containsKey(name)) {
            return answers.answer(name, shared.getJsonObject("responses").get(name));
        }
        String status = name.substring("Problem".length());
        return answers.answer(
                status, shared.getJsonObject("problems").getJsonObject(status).get("example"));
    }

    private static JsonObjectBuilder object(Map<String, JsonValue> named) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        named.forEach(object::add);
        return object;
    }
}
