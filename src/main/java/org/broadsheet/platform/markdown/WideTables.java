package org.broadsheet.platform.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a table that somebody wrote as HTML into a region that scrolls alone, as {@link AccessibleTables} does with others:
 * {@code WideTables.in(html)}.
 *
 * <p>The HTML has to come from the sanitiser, which closes what it opens. A table within a table or within such a region stays as
 * it is.
 */
final class WideTables {
    private static final Pattern TAG = Pattern.compile("<(?<end>/)?(?:div|(?<table>table))\\b[^>]*>");
    private static final String REGION = "<div class=\"scroll\"";

    /** As the sanitiser writes it. */
    private static final String REACHED = " tabindex=\"0\" role=\"region\" aria-label=\"Table\">";

    private WideTables() {}

    static String in(String html) {
        if (!html.contains("<table")) {
            return html;
        }
        StringBuilder wrapped = new StringBuilder();
        Deque<Open> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            if (tag.group("end") == null) {
                boolean within = !open.isEmpty() && open.peek().scrolls();
                boolean table = tag.group("table") != null;
                boolean wraps = table && !within;
                open.push(new Open(within || table || tag.group().startsWith(REGION), wraps));
                tag.appendReplacement(wrapped, Matcher.quoteReplacement((wraps ? REGION + REACHED : "") + tag.group()));
            } else {
                boolean wraps = !open.isEmpty() && open.pop().wraps();
                tag.appendReplacement(wrapped, wraps ? "$0</div>" : "$0");
            }
        }
        return tag.appendTail(wrapped).toString();
    }

    /**
     * An element that is open.
     *
     * @param scrolls whether what stands in it scrolls
     * @param wraps whether the region around it ends with it
     */
    private record Open(boolean scrolls, boolean wraps) {}
}
