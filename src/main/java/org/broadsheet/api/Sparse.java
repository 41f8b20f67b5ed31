package org.broadsheet.api;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.platform.refusal.Invalid;

/**
 * Sparse answers: {@code Sparse.of(ArticleJson.class, uri.getQueryParameters().getFirst("fields"))} reads {@code
 * fields=title,slug}, and {@link #of(Record)} leaves of a record what was named, in the record's own order. Without the parameter
 * the record stays whole; a name that it does not have is 400 in the field {@code fields}.
 */
public final class Sparse<R extends Record> {
    private static final ClassValue<Map<String, Method>> FIELDS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return fields(type);
        }
    };

    private final Map<String, Method> fields;
    private final boolean whole;

    private Sparse(Map<String, Method> fields, boolean whole) {
        this.fields = fields;
        this.whole = whole;
    }

    /** What the parameter names, or everything where there is none. */
    public static <R extends Record> Sparse<R> of(Class<R> type, String names) {
        Map<String, Method> all = FIELDS.get(type);
        if (names == null) {
            return new Sparse<>(all, true);
        }
        List<String> wanted = Arrays.asList(names.split(",", -1));
        if (!all.keySet().containsAll(wanted)) {
            throw new Invalid("fields", "has to name some of " + String.join(", ", all.keySet()));
        }
        Map<String, Method> named = new LinkedHashMap<>(all);
        named.keySet().retainAll(wanted);
        return new Sparse<>(named, false);
    }

    /** Whether the field was named; where no fields were, none was. */
    public boolean names(String field) {
        return !whole && fields.containsKey(field);
    }

    /** Whether the field may be part of the answer. */
    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** What is to be written of the record: the record itself, or a map of its named fields. */
    public Object of(R value) {
        if (whole) {
            return value;
        }
        Map<String, Object> kept = new LinkedHashMap<>();
        fields.forEach((name, field) -> kept.put(name, get(field, value)));
        return Collections.unmodifiableMap(kept);
    }

    /** In the order in which the record is written. */
    private static Map<String, Method> fields(Class<?> type) {
        Map<String, Method> components = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.put(component.getName(), component.getAccessor());
        }
        JsonbPropertyOrder order = type.getAnnotation(JsonbPropertyOrder.class);
        Collection<String> names = order == null ? components.keySet() : Arrays.asList(order.value());
        Map<String, Method> fields = new LinkedHashMap<>();
        names.forEach(name -> fields.put(onTheWire(name), components.get(name)));
        return Collections.unmodifiableMap(fields);
    }

    private static Object get(Method accessor, Record value) {
        try {
            return accessor.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("The components of a public record can be read", impossible);
        }
    }

    /** As {@link Json} names it. */
    private static String onTheWire(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
