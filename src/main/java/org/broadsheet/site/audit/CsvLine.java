package org.broadsheet.site.audit;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A line of comma-separated values (RFC 4180): {@code CsvLine.of("a", "b")}.
 *
 * <p>A value that a spreadsheet would take for a formula begins with an apostrophe instead.
 */
final class CsvLine {
    private CsvLine() {}

    static String of(String... values) {
        return Arrays.stream(values).map(CsvLine::value).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String value(String text) {
        String safe = text.matches("(?s)\\s*[=+\\-@|%\\t\\r\\n].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
