package org.broadsheet.platform.cache;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An address whose answers may be kept, read from a line of {@code WEB-INF/kept.txt} such as {@code /tag/* page}.
 *
 * @param parameters the query parameters that change the answer; others are not even shown to whoever answers. {@code *} is all
 *     of them, {@code never} says that what is there is no reader's page
 */
record KeptAddress(Pattern path, List<String> parameters) {
    private static final String ALL = "*";
    private static final String NEVER = "never";

    static KeptAddress of(String line) {
        String[] columns = line.strip().split("\\s+", -1);
        String path =
                Arrays.stream(columns[0].split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]+"));
        return new KeptAddress(
                Pattern.compile(path), Arrays.stream(columns).skip(1).toList());
    }

    boolean isKept() {
        return !parameters.contains(NEVER);
    }

    boolean includes(String address) {
        return path.matcher(address).matches();
    }

    /** The query that is left of the given one, in an order of its own; nothing where it cannot be read. */
    Optional<Query> query(String raw) {
        if (raw == null || parameters.isEmpty()) {
            return Optional.of(new Query(null, Map.of()));
        }
        return Query.values(raw).map(sent -> {
            Map<String, String> known = new LinkedHashMap<>();
            (parameters.contains(ALL) ? sent.keySet() : parameters)
                    .forEach(name -> Optional.ofNullable(sent.get(name)).ifPresent(value -> known.put(name, value)));
            return parameters.contains(ALL) ? new Query(raw, known) : Query.of(known);
        });
    }
}
