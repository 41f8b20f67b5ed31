package org.broadsheet.article.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The table of contents of a long text: {@code Contents.of(html, minutes)}; empty for a short one, or one with few headings.
 *
 * <p>HTML has to come from the sanitiser; what it says of a heading is shown as it is, without its elements.
 */
public final class Contents {
    private static final int LONG = 4;
    private static final int FEW = 3;
    private static final Pattern HEADING =
            Pattern.compile("<h([23]) id=\"(section-[^\"]+)\">(.*?)</h\\1>", Pattern.DOTALL);
    private static final Pattern MARKS = Pattern.compile("<sup class=\"footnote-ref.*?</sup>|<[^>]*>", Pattern.DOTALL);

    /** A heading, and those below it. */
    public static final class ContentsEntry {
        private final String id;
        private final String html;
        private final List<ContentsEntry> below = new ArrayList<>();

        private ContentsEntry(MatchResult heading) {
            id = heading.group(2);
            html = MARKS.matcher(heading.group(3)).replaceAll("").strip();
        }

        public String getId() {
            return id;
        }

        /** Its words, in which angles and ampersands are references already. */
        public String getHtml() {
            return html;
        }

        public List<ContentsEntry> getBelow() {
            return below;
        }
    }

    private Contents() {}

    public static List<ContentsEntry> of(String html, int readingMinutes) {
        if (readingMinutes < LONG) {
            return List.of();
        }
        List<MatchResult> headings = HEADING.matcher(html).results().toList();
        if (headings.size() < FEW) {
            return List.of();
        }
        List<ContentsEntry> entries = new ArrayList<>();
        for (MatchResult heading : headings) {
            boolean lower = heading.group(1).equals("3") && !entries.isEmpty();
            (lower ? entries.get(entries.size() - 1).below : entries).add(new ContentsEntry(heading));
        }
        return entries;
    }
}
