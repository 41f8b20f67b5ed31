package org.broadsheet.platform.cache;

import jakarta.servlet.ServletContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The addresses in {@code WEB-INF/kept.txt}. */
record KeptAddresses(List<KeptAddress> addresses) {
    static final KeptAddresses NONE = new KeptAddresses(List.of());

    static KeptAddresses read(ServletContext context) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(context.getResourceAsStream("/WEB-INF/kept.txt"), StandardCharsets.UTF_8))) {
            return of(reader.lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static KeptAddresses of(List<String> lines) {
        return new KeptAddresses(lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(KeptAddress::of)
                .toList());
    }

    /** What is known of the address; nothing where its answers are never kept. */
    Optional<KeptAddress> find(String path) {
        return addresses.stream()
                .filter(address -> address.includes(path))
                .findFirst()
                .filter(KeptAddress::isKept);
    }
}
