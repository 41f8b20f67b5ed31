package org.broadsheet.api.description;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A method and a path of the API, as the annotations of a resource say them: {@code ApiCall.of(SiteResource.class)}.
 *
 * @param path with its parameters in braces, such as {@code /api/tokens/{id}}
 * @param consumes the media types of its body; none where it takes none
 */
public record ApiCall(String method, String path, List<String> consumes) {
    private static final Pattern EXPRESSION = Pattern.compile("\\{(\\w+)[^}]*}");

    public static Stream<ApiCall> of(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods()).flatMap(method -> of(resource, method));
    }

    static Stream<ApiCall> of(Class<?> resource, Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> new ApiCall(
                        type.getAnnotation(HttpMethod.class).value(),
                        Stream.of(
                                        "api",
                                        path(resource.getAnnotation(Path.class)),
                                        path(method.getAnnotation(Path.class)))
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining("/", "/", "")),
                        consumes(method)));
    }

    private static String path(Path path) {
        return path == null
                ? ""
                : EXPRESSION.matcher(path.value()).replaceAll("{$1}").replaceAll("^/|/$", "");
    }

    private static List<String> consumes(Method method) {
        Consumes consumes = method.getAnnotation(Consumes.class);
        return consumes == null ? List.of() : List.of(consumes.value());
    }

    /** As the files have it: {@code GET /api/tokens/{id}}. */
    public String name() {
        return method + " " + path;
    }
}
