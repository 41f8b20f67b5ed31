package org.broadsheet.api.description;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * {@code new SchemaCheck(document).errors(value, schema)}: what of a value the schema does not say, with the keywords that the document
 * uses. A field that the schema does not name is an error, so that no answer tells more than the document.
 */
final class SchemaCheck {
    private final JsonObject document;

    SchemaCheck(JsonObject document) {
        this.document = document;
    }

    List<String> errors(JsonElement value, JsonObject schema) {
        List<String> errors = new ArrayList<>();
        check("$", value, schema, errors);
        return errors;
    }

    /** The object that a reference leads to, or the same. */
    JsonObject resolved(JsonObject object) {
        JsonObject found = object;
        while (found.has("$ref")) {
            JsonObject at = document;
            for (String step : found.get("$ref").getAsString().substring(2).split("/", -1)) {
                at = at.getAsJsonObject(step);
            }
            found = at;
        }
        return found;
    }

    private void check(String place, JsonElement value, JsonObject unresolved, List<String> errors) {
        JsonObject schema = resolved(unresolved);
        if (schema.has("oneOf")) {
            long fitting = StreamSupport.stream(schema.getAsJsonArray("oneOf").spliterator(), false)
                    .filter(one -> errors(value, one.getAsJsonObject()).isEmpty())
                    .count();
            if (fitting != 1) {
                errors.add(place + " fits " + fitting + " of those that it may be");
            }
            return;
        }
        if (schema.has("type") && !isOf(value, schema.get("type"))) {
            errors.add(place + " is " + value + ", not " + schema.get("type"));
            return;
        }
        if (schema.has("enum") && !schema.getAsJsonArray("enum").contains(value)) {
            errors.add(place + " is " + value + ", not one of " + schema.get("enum"));
        }
        if (value instanceof JsonArray array && schema.has("items")) {
            for (int i = 0; i < array.size(); i++) {
                check(place + "[" + i + "]", array.get(i), schema.getAsJsonObject("items"), errors);
            }
        }
        if (value instanceof JsonObject object && schema.has("properties")) {
            fields(place, object, schema, errors);
        }
    }

    private void fields(String place, JsonObject object, JsonObject schema, List<String> errors) {
        JsonObject properties = schema.getAsJsonObject("properties");
        boolean open = schema.has("additionalProperties")
                && !schema.get("additionalProperties").equals(new JsonPrimitive(false));
        for (String name : object.keySet()) {
            if (properties.has(name)) {
                check(place + "." + name, object.get(name), properties.getAsJsonObject(name), errors);
            } else if (!open) {
                errors.add(place + "." + name + " is not described");
            }
        }
        if (schema.has("required")) {
            schema.getAsJsonArray("required").forEach(name -> {
                if (!object.has(name.getAsString())) {
                    errors.add(place + "." + name.getAsString() + " is missing");
                }
            });
        }
    }

    private static boolean isOf(JsonElement value, JsonElement type) {
        if (type instanceof JsonArray types) {
            return StreamSupport.stream(types.spliterator(), false).anyMatch(one -> isOf(value, one));
        }
        return switch (type.getAsString()) {
            case "null" -> value.isJsonNull();
            case "array" -> value.isJsonArray();
            case "object" -> value.isJsonObject();
            case "string" -> value instanceof JsonPrimitive text && text.isString();
            case "boolean" -> value instanceof JsonPrimitive flag && flag.isBoolean();
            case "number" -> value instanceof JsonPrimitive number && number.isNumber();
            case "integer" -> value instanceof JsonPrimitive number && number.isNumber() && isWhole(number);
            default -> false;
        };
    }

    private static boolean isWhole(JsonPrimitive number) {
        return number.getAsBigDecimal().remainder(BigDecimal.ONE).signum() == 0;
    }
}
