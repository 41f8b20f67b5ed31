package org.broadsheet.api;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The classes of an application: {@code Endpoints.which(resource -> …)}. Each would serve every resource of the WAR otherwise, and
 * a cookie would open the API.
 */
final class Endpoints {
    static final Map<String, Object> PROPERTIES = Map.of("jersey.config.server.wadl.disableWadl", true);

    private Endpoints() {}

    /** All providers, and the resources that pass. */
    static Set<Class<?>> which(Predicate<Class<?>> wanted) {
        Set<Class<?>> classes = new HashSet<>(Set.of(JsonReader.class, JsonWriter.class, ProblemMapper.class));
        for (Bean<?> bean : CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> type = bean.getBeanClass();
            // Servers bring resources and providers of their own.
            boolean ours = type.getClassLoader() == Endpoints.class.getClassLoader();
            if (ours && (type.isAnnotationPresent(Provider.class) || isWanted(type, wanted))) {
                classes.add(type);
            }
        }
        return classes;
    }

    private static boolean isWanted(Class<?> type, Predicate<Class<?>> wanted) {
        return type.isAnnotationPresent(Path.class) && wanted.test(type);
    }
}
