package org.broadsheet.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What the benchmark is told: {@code ReadSettings.of(System.getProperties(), System.getenv())}, or an {@link
 * IllegalArgumentException} whose message is for the person who called it.
 *
 * @param only {@code api} leaves out pages, {@code burst} and {@code writes} all but that
 * @param many how many articles there are where far pages of lists are measured
 * @param requests how many are sent to see whether the server's memory grows
 * @param warm how long each workload runs before it is measured
 * @param options of the server's JVM
 */
record ReadSettings(
        int articles,
        Duration warm,
        Duration measured,
        Duration burst,
        String only,
        int many,
        int requests,
        Optional<String> databaseUrl,
        List<String> options) {
    private static final int HOUR = 3600;

    static ReadSettings of(Properties properties, Map<String, String> environment) {
        return new ReadSettings(
                LoadSettings.number(properties, "read.articles", 1000, 1_000_000),
                seconds(properties, "read.warm", 20),
                seconds(properties, "read.measured", 10),
                seconds(properties, "read.burst", 60),
                properties.getProperty("read.only", ""),
                LoadSettings.number(properties, "read.many", 100_000, 1_000_000),
                LoadSettings.number(properties, "read.requests", 200_000, 100_000_000),
                Optional.ofNullable(environment.get("DATABASE_URL")),
                List.of(properties.getProperty("read.jvm", "-Xmx1g").split(" ", -1)));
    }

    private static Duration seconds(Properties properties, String name, int otherwise) {
        return Duration.ofSeconds(LoadSettings.number(properties, name, otherwise, HOUR));
    }
}
