package org.broadsheet.platform.cache;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The query of an address.
 *
 * @param raw as it stands after the question mark; null where there is none
 * @param values the first value of each parameter
 */
record Query(String raw, Map<String, String> values) {
    static Query of(Map<String, String> values) {
        String raw = values.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        return new Query(raw.isEmpty() ? null : raw, values);
    }

    /** The first value of each parameter in the raw query; nothing where it is malformed. */
    static Optional<Map<String, String>> values(String raw) {
        Map<String, String> values = new LinkedHashMap<>();
        try {
            for (String pair : raw.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                values.putIfAbsent(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
            }
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        return Optional.of(values);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
