package org.broadsheet.api.description;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Safe HTML of what the files say: paragraphs, and code between {@code `}. There are a thousand such texts on one page, which the renderer of
 * articles, guarded as it is against hostile ones, would take a minute for.
 */
final class PlainMarkup {
    private static final Pattern CODE = Pattern.compile("`([^`]*)`");

    private PlainMarkup() {}

    static String paragraphs(String text) {
        return Arrays.stream(text.split("\n\n", -1))
                .map(paragraph -> "<p>" + inline(paragraph) + "</p>")
                .collect(Collectors.joining());
    }

    static String inline(String text) {
        String escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        return CODE.matcher(escaped).replaceAll("<code>$1</code>");
    }
}
