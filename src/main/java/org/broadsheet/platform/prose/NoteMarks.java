package org.broadsheet.platform.prose;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names the marks of the first footnotes {@code n1}, {@code n2} …, so that a style sheet can put each note beside its mark.
 *
 * <p>The HTML has to come from the sanitiser.
 */
public final class NoteMarks {
    private static final int MOST = 20;
    private static final Pattern MARK =
            Pattern.compile("<sup class=\"footnote-ref\">(<a href=\"#fn-[^\"]*\" id=\"[^\"]*\">(\\d{1,2})</a>)");

    private NoteMarks() {}

    public static String in(String html) {
        Set<Integer> seen = new HashSet<>();
        return MARK.matcher(html).replaceAll(mark -> {
            int number = Integer.parseInt(mark.group(2));
            boolean first = number <= MOST && seen.add(number);
            return Matcher.quoteReplacement(
                    first ? "<sup class=\"footnote-ref n" + number + "\">" + mark.group(1) : mark.group());
        });
    }
}
