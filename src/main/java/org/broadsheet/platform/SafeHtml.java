package org.broadsheet.platform;

import java.util.List;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The HTML that a text may hold, after OWASP's sanitizer took away the rest: {@code SafeHtml.of(html)}. */
final class SafeHtml {
    private static final Pattern ANCHOR = Pattern.compile("(section-|fn-|fnref-?)[\\p{L}\\p{N}_.-]{0,200}");
    private static final Pattern LANGUAGE = Pattern.compile("language-[\\w+#.-]{1,40}");
    private static final Pattern ALIGNMENT = Pattern.compile("left|center|right");
    /** Browsers take a backslash for a slash and leave out tabs and line breaks. */
    private static final Pattern LOCAL = Pattern.compile("/[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "em",
                    "strong",
                    "del",
                    "s",
                    "ins",
                    "sub",
                    "sup",
                    "small",
                    "mark",
                    "abbr",
                    "cite",
                    "q",
                    "kbd",
                    "samp",
                    "var",
                    "code",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a",
                    "img",
                    "section",
                    "figure",
                    "figcaption",
                    "span")
            .allowElements(SafeHtml::checkbox, "input")
            .allowElements(SafeHtml::reachable, "pre")
            .allowElements(SafeHtml::region, "div")
            .allowAttributes("id")
            .matching(ANCHOR)
            .onElements("h2", "h3", "h4", "h5", "h6", "li", "a", "sup")
            .allowAttributes("class")
            .matching(LANGUAGE)
            .onElements("code")
            .allowAttributes("class")
            .matching(Pattern.compile("footnotes|footnote-ref|footnote-backref"))
            .onElements("section", "sup", "a")
            .allowAttributes("class")
            .matching(Pattern.compile("tok-[kscnt]"))
            .onElements("span")
            .allowAttributes("class")
            .matching(Pattern.compile("pull"))
            .onElements("blockquote")
            .allowAttributes("align")
            .matching(ALIGNMENT)
            .onElements("th", "td")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .allowAttributes("type")
            .matching(Pattern.compile("checkbox"))
            .onElements("input")
            .allowAttributes("checked", "disabled")
            .onElements("input")
            .allowAttributes("title", "lang", "dir")
            .globally()
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("src")
            .matching(LOCAL)
            .onElements("img")
            .allowAttributes("fetchpriority")
            .matching(Pattern.compile("high"))
            .onElements("img")
            .allowAttributes("alt", "loading")
            .onElements("img")
            .allowAttributes("width", "height")
            .matching(Pattern.compile("\\d{1,5}"))
            .onElements("img")
            .allowStandardUrlProtocols()
            .allowAttributes("class")
            .matching(Pattern.compile("scroll|note|note warn"))
            .onElements("div")
            .allowAttributes("aria-label")
            .matching(Pattern.compile("Back to reference [\\w.-]{1,20}"))
            .onElements("a")
            .disallowWithoutAttributes("img")
            .toFactory();

    private SafeHtml() {}

    /** Whether the address stays on this site, whatever a browser makes of it. */
    static boolean isLocal(String address) {
        return LOCAL.matcher(address).matches();
    }

    static String of(String html) {
        return POLICY.sanitize(html);
    }

    /** Only the disabled box of a task, with a name for those who do not see it. */
    private static String checkbox(String element, List<String> attributes) {
        if (!attributes.contains("checkbox")) {
            return null;
        }
        boolean done = attributes.contains("checked");
        attributes.addAll(List.of("aria-label", done ? "done" : "to do"));
        if (!attributes.contains("disabled")) {
            attributes.addAll(List.of("disabled", ""));
        }
        return element;
    }

    /** Code may be wider than the page: the keyboard has to reach it to scroll. */
    private static String reachable(String element, List<String> attributes) {
        attributes.addAll(List.of("tabindex", "0"));
        return element;
    }

    /** Only a note, and the box around a table as a region that the keyboard reaches. */
    private static String region(String element, List<String> attributes) {
        if (attributes.contains("note") || attributes.contains("note warn")) {
            attributes.addAll(List.of("role", "note"));
            return element;
        }
        if (!attributes.contains("scroll")) {
            return null;
        }
        attributes.addAll(List.of("tabindex", "0", "role", "region", "aria-label", "Table"));
        return element;
    }
}
