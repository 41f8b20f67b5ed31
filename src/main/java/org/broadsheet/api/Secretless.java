package org.broadsheet.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;

/**
 * An answer as it may be kept, without what is {@link ShownOnce}: {@code Secretless.of(request)}; nothing where the answer may be kept as
 * it was sent.
 */
public final class Secretless {
    private static final String ATTRIBUTE = Secretless.class.getName();

    private Secretless() {}

    /** The body to be kept instead of the one that was sent. */
    public static Optional<byte[]> of(HttpServletRequest request) {
        return Optional.ofNullable((byte[]) request.getAttribute(ATTRIBUTE));
    }

    /** Notes the body to be kept, where the record holds a secret. */
    static void note(ContainerRequestContext context, Record sent) {
        // Which are the attributes of the servlet's request.
        without(sent).ifPresent(kept -> context.setProperty(ATTRIBUTE, Json.bytes(kept)));
    }

    /** The record with null for each secret; nothing where it holds none. */
    static Optional<Record> without(Record value) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        if (Arrays.stream(components).noneMatch(component -> component.isAnnotationPresent(ShownOnce.class))) {
            return Optional.empty();
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = components[i].isAnnotationPresent(ShownOnce.class)
                        ? null
                        : components[i].getAccessor().invoke(value);
            }
            Constructor<? extends Record> constructor = value.getClass().getDeclaredConstructor(types);
            return Optional.of(constructor.newInstance(values));
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException("A record on the wire has to be public: " + value.getClass(), closed);
        }
    }
}
