package org.broadsheet.api.description;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.api.Json;

/** What the document says, as people read it. */
record CallReader(JsonObject document) {
    CallText read(String method, String path, JsonObject call) {
        return new CallText(
                call.getString("operationId"),
                method.toUpperCase(Locale.ROOT),
                path,
                call.getString("summary"),
                PlainMarkup.paragraphs(call.getString("description")),
                access(call.getJsonArray("security")),
                parameters(call).map(this::parameter).toList(),
                fields(call),
                new ShellCommand(this).of(method, path, call),
                answers(call));
    }

    Stream<JsonObject> parameters(JsonObject call) {
        return call.getJsonArray("parameters").stream()
                .map(JsonValue::asJsonObject)
                .map(this::resolved);
    }

    /** The object that a reference leads to, or the same. */
    JsonObject resolved(JsonObject object) {
        return object.containsKey("$ref")
                ? document.getValue(object.getString("$ref").substring(1)).asJsonObject()
                : object;
    }

    private static String access(JsonArray security) {
        Set<String> ways = security.stream()
                .flatMap(way -> way.asJsonObject().keySet().stream())
                .collect(Collectors.toSet());
        return security.size() > 1 ? "anyone" : ways.contains("password") ? "password" : "token";
    }

    private CallText.FieldText parameter(JsonObject parameter) {
        return new CallText.FieldText(
                parameter.getString("name"),
                type(parameter.getJsonObject("schema")),
                parameter.getBoolean("required"),
                PlainMarkup.paragraphs(parameter.getString("description")));
    }

    private List<CallText.FieldText> fields(JsonObject call) {
        if (!call.containsKey("requestBody")) {
            return List.of();
        }
        JsonObject content = call.getJsonObject("requestBody").getJsonObject("content");
        JsonObject schema =
                resolved(content.values().iterator().next().asJsonObject().getJsonObject("schema"));
        Set<String> required = RecordShape.names(schema, "required");
        return schema.getJsonObject("properties").entrySet().stream()
                .map(field -> field(field, required.contains(field.getKey())))
                .toList();
    }

    private CallText.FieldText field(Map.Entry<String, JsonValue> field, boolean required) {
        JsonObject schema = field.getValue().asJsonObject();
        return new CallText.FieldText(
                field.getKey(), type(schema), required, PlainMarkup.paragraphs(schema.getString("description", "")));
    }

    private static String type(JsonObject schema) {
        if (schema.containsKey("enum")) {
            return words(schema.getJsonArray("enum"));
        }
        JsonValue type = schema.getOrDefault("type", JsonValue.EMPTY_JSON_ARRAY);
        return type instanceof JsonString one ? one.getString() : words(type.asJsonArray());
    }

    private static String words(JsonArray words) {
        return words.getValuesAs(JsonString::getString).stream().collect(Collectors.joining(" | "));
    }

    private List<CallText.ReplyText> answers(JsonObject call) {
        return call.getJsonObject("responses").entrySet().stream()
                .map(answer -> {
                    JsonObject told = resolved(answer.getValue().asJsonObject());
                    return new CallText.ReplyText(
                            answer.getKey(), PlainMarkup.inline(told.getString("description")), example(told));
                })
                .toList();
    }

    private static String example(JsonObject answer) {
        return answer.getOrDefault("content", JsonValue.EMPTY_JSON_OBJECT).asJsonObject().values().stream()
                .map(content ->
                        Json.pretty((JsonStructure) content.asJsonObject().get("example")))
                .findFirst()
                .orElse("");
    }
}
