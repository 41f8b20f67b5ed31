package org.broadsheet.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.text.Plain;
import org.broadsheet.platform.text.StorableTime;

/**
 * The fields of a JSON object that a caller sent: ask for each by name and type, then {@link #finish}, which refuses the request
 * once, naming every field that has the wrong type or that nobody asked for.
 */
public final class JsonFields {
    private static final int LONGEST_DECIMAL = 30;

    /** Nobody reads more, and an answer shall not be larger than what was sent. */
    private static final int MOST_ERRORS = 100;

    private static final String UNKNOWN = "is not a field that can be written here";

    private final JsonObject object;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<FieldError> errors = new ArrayList<>();

    JsonFields(JsonObject object) {
        this.object = object;
    }

    /** The fields, or none where the request had no body. */
    public static JsonFields orNone(JsonFields fields) {
        return fields == null ? JsonReader.absent() : fields;
    }

    /** The text of a field; empty where it is absent or null. */
    public Optional<String> text(String name) {
        return value(name).flatMap(value -> {
            if (!(value instanceof JsonString string)) {
                return wrong(name, "has to be a string");
            }
            return Plain.isStorable(string.getString())
                    ? Optional.of(string.getString())
                    : wrong(name, "holds a character that is not text (NUL or half a surrogate pair)");
        });
    }

    /** The strings of an array; empty where it is absent or null. */
    public Optional<List<String>> texts(String name) {
        return value(name).flatMap(value -> {
            if (!(value instanceof JsonArray array) || !array.stream().allMatch(JsonString.class::isInstance)) {
                return wrong(name, "has to be an array of strings");
            }
            List<String> texts = array.getValuesAs(JsonString::getString);
            return texts.stream().allMatch(Plain::isStorable)
                    ? Optional.of(List.copyOf(texts))
                    : wrong(name, "holds a character that is not text (NUL or half a surrogate pair)");
        });
    }

    /** The same, where each may also be an object as answers have it, of {@code key}, whose text counts, and {@code other}. */
    public Optional<List<String>> names(String name, String key, String other) {
        return value(name).flatMap(value -> {
            if (!(value instanceof JsonArray array)) {
                return wrong(name, "has to be an array of strings");
            }
            List<String> names = array.stream()
                    .map(item -> item instanceof JsonObject object ? object.get(key) : item)
                    .filter(JsonString.class::isInstance)
                    .map(item -> ((JsonString) item).getString())
                    .toList();
            if (names.size() < array.size()) {
                return wrong(name, "has to be an array of strings, or of objects with a " + key);
            }
            Optional<String> unknown = array.stream()
                    .filter(JsonObject.class::isInstance)
                    .flatMap(item -> item.asJsonObject().keySet().stream())
                    .filter(field -> !field.equals(key) && !field.equals(other))
                    .findFirst();
            if (unknown.isPresent()) {
                return wrong(JsonTree.shown(unknown.get()), UNKNOWN);
            }
            return names.stream().allMatch(Plain::isStorable)
                    ? Optional.of(names)
                    : wrong(name, "holds a character that is not text (NUL or half a surrogate pair)");
        });
    }

    /** Whether the field was sent at all, be it as null, which takes its value away in a merge patch (RFC 7396). */
    public boolean has(String name) {
        return object.containsKey(name);
    }

    /** Whether the field was sent as null. */
    public boolean isNull(String name) {
        return object.get(name) == JsonValue.NULL;
    }

    /** Whether the field was sent as a string. */
    public boolean hasText(String name) {
        return object.get(name) instanceof JsonString;
    }

    /** The fields among these that were sent, as they are. */
    public Map<String, JsonValue> raw(Collection<String> names) {
        Map<String, JsonValue> sent = new LinkedHashMap<>();
        names.stream().filter(object::containsKey).forEach(name -> {
            known.add(name);
            sent.put(name, object.get(name));
        });
        return sent;
    }

    /** The text that a merge patch gives the field: empty where it does not say, an empty text where it takes the old one away. */
    public Optional<String> patched(String name) {
        Optional<String> text = text(name);
        return has(name) ? Optional.of(text.orElse("")) : Optional.empty();
    }

    /** The objects of an array. */
    public Optional<List<JsonFields>> objects(String name) {
        return value(name).flatMap(value -> {
            if (!(value instanceof JsonArray array) || !array.stream().allMatch(JsonObject.class::isInstance)) {
                return wrong(name, "has to be an array of objects");
            }
            return Optional.of(array.getValuesAs(JsonObject.class).stream()
                    .map(JsonFields::new)
                    .toList());
        });
    }

    /** The fields of an object within this one; what is wrong in it is refused there and then. */
    public Optional<JsonFields> object(String name) {
        return value(name)
                .flatMap(value -> value instanceof JsonObject inner
                        ? Optional.of(new JsonFields(inner))
                        : wrong(name, "has to be an object"));
    }

    /** A whole number. */
    public Optional<Long> number(String name) {
        return value(name).flatMap(value -> {
            if (value instanceof JsonNumber number) {
                try {
                    return Optional.of(new BigDecimal(number.toString()).longValueExact());
                } catch (ArithmeticException | NumberFormatException tooLarge) {
                    return wrong(name, "has to be a whole number");
                }
            }
            return wrong(name, "has to be a whole number");
        });
    }

    /** A number that need not be whole. */
    public Optional<Double> decimal(String name) {
        return value(name)
                .flatMap(value ->
                        value instanceof JsonNumber number && number.toString().length() <= LONGEST_DECIMAL
                                ? Optional.of(Double.valueOf(number.toString()))
                                : wrong(name, "has to be a number"));
    }

    public Optional<Boolean> flag(String name) {
        return value(name).flatMap(value -> switch (value.getValueType()) {
            case TRUE -> Optional.of(true);
            case FALSE -> Optional.of(false);
            default -> wrong(name, "has to be true or false");
        });
    }

    /** An RFC 3339 time, given in UTC and to the microsecond. */
    public Optional<OffsetDateTime> time(String name) {
        return text(name).flatMap(text -> {
            Optional<OffsetDateTime> time = Rfc3339.time(text);
            if (time.isEmpty()) {
                return wrong(name, Rfc3339.REFUSAL);
            }
            return time.filter(StorableTime::isStorable).isPresent()
                    ? time
                    : wrong(name, "has to be a time between the years 1 and 9999");
        });
    }

    /** Adds an error that only the resource can see, unless the field has one already. */
    public void refuse(String name, String message) {
        if (errors.stream().noneMatch(error -> error.field().equals(name))) {
            errors.add(new FieldError(name, message));
        }
    }

    /** Throws {@link Invalid} when anything was wrong so far, unknown and read-only fields included. */
    public void finish() {
        for (String name : object.keySet()) {
            if (!known.contains(name) && errors.size() < MOST_ERRORS) {
                errors.add(new FieldError(JsonTree.shown(name), UNKNOWN));
            }
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private Optional<JsonValue> value(String name) {
        known.add(name);
        return Optional.ofNullable(object.get(name)).filter(value -> value != JsonValue.NULL);
    }

    private <T> Optional<T> wrong(String name, String message) {
        errors.add(new FieldError(name, message));
        return Optional.empty();
    }
}
