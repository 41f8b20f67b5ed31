package org.broadsheet.api.description;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbNillable;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.api.Json;

/**
 * The JSON Schema of a record as {@link org.broadsheet.api.Json} writes it: {@code new RecordShape(names).of(type, told)}. Every
 * component is there in each answer, null where {@code nulls} says so, but for those that are left out when there is nothing to tell, or
 * under other circumstances ({@code optional}), as {@code more} is.
 *
 * @param names of the schemas, by the class names of their records
 */
record RecordShape(Map<String, String> names) {
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

    JsonObject of(Class<?> type, JsonObject told) {
        JsonObject words =
                told.getOrDefault("fields", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
        Set<String> nulls = names(told, "nulls");
        Set<String> optional = names(told, "optional");
        JsonObjectBuilder properties = Json.createObjectBuilder();
        JsonArrayBuilder required = Json.createArrayBuilder();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = wireName(component.getName());
            JsonObject field = schema(component.getGenericType(), nulls.contains(name));
            properties.add(name, Schemas.with(field, words.get(name)));
            if (!isLeftOut(type, component) && !optional.contains(name)) {
                required.add(name);
            }
        }
        told.getOrDefault("more", JsonValue.EMPTY_JSON_OBJECT).asJsonObject().forEach(properties::add);
        return Json.createObjectBuilder()
                .add("type", "object")
                .add("properties", properties)
                .add("required", required)
                .build();
    }

    static Set<String> names(JsonObject told, String kind) {
        return told.getOrDefault(kind, JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(name -> ((JsonString) name).getString())
                .collect(Collectors.toSet());
    }

    static String wireName(String component) {
        return CAPITAL.matcher(component)
                .replaceAll(found -> "_" + found.group().toLowerCase(Locale.ROOT));
    }

    private static boolean isLeftOut(Class<?> type, RecordComponent component) {
        JsonbNillable own = component.getAccessor().getAnnotation(JsonbNillable.class);
        JsonbNillable all = type.getAnnotation(JsonbNillable.class);
        return own != null
                ? !own.value()
                : all != null && !all.value() && !component.getType().isPrimitive();
    }

    private JsonObject schema(Type type, boolean orNull) {
        if (type instanceof ParameterizedType list && list.getRawType() != Map.class) {
            return typed("array", orNull)
                    .add("items", schema(list.getActualTypeArguments()[0], false))
                    .build();
        }
        if (type == OffsetDateTime.class) {
            return typed("string", orNull).add("format", "date-time").build();
        }
        if (type == int.class || type == Integer.class) {
            return typed("integer", orNull).add("format", "int32").build();
        }
        if (type == long.class || type == Long.class) {
            return typed("integer", orNull).add("format", "int64").build();
        }
        if (type == float.class || type == double.class || type == Double.class) {
            return typed("number", orNull).add("format", "double").build();
        }
        if (type == boolean.class || type == Boolean.class) {
            return typed("boolean", orNull).build();
        }
        if (type == String.class) {
            return typed("string", orNull).build();
        }
        if (type instanceof Class<?> nested && nested.isRecord()) {
            return nested(nested, orNull);
        }
        return typed("object", orNull)
                .add("additionalProperties", Json.createObjectBuilder().add("type", "string"))
                .build();
    }

    private JsonObject nested(Class<?> type, boolean orNull) {
        String name = names.get(type.getName());
        JsonObject schema = name == null ? of(type, JsonValue.EMPTY_JSON_OBJECT) : Schemas.reference("schemas", name);
        return !orNull
                ? schema
                : Json.createObjectBuilder()
                        .add("oneOf", Json.createArrayBuilder().add(schema).add(typed("null", false)))
                        .build();
    }

    private static JsonObjectBuilder typed(String type, boolean orNull) {
        JsonObjectBuilder schema = Json.createObjectBuilder();
        return orNull ? schema.add("type", Json.createArrayBuilder().add(type).add("null")) : schema.add("type", type);
    }
}
