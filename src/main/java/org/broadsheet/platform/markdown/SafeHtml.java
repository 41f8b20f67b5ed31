package org.broadsheet.platform.markdown;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The HTML that a text may hold, after OWASP's sanitizer took away the rest: {@code SafeHtml.of(html)}. */
final class SafeHtml {
    /** With the marks and joiners that make letters of many scripts. */
    private static final Pattern ANCHOR =
            Pattern.compile("(section-|fn-|fnref-?)[\\w\\p{N}.-]{0,200}", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern LANGUAGE = Pattern.compile("language-[\\w+#.-]{1,40}");
    private static final Pattern ALIGNMENT = Pattern.compile("left|center|right");
    /** Browsers take a backslash for a slash and leave out tabs and line breaks. */
    private static final Pattern LOCAL = Pattern.compile("/[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*");

    /** What comes into sight at once is not waited for. */
    private static final String LAZY = " loading=\"lazy\"";

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
                    "b",
                    "i",
                    "u",
                    "bdi",
                    "bdo",
                    "ruby",
                    "rt",
                    "rp",
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
                    "section",
                    "figure",
                    "figcaption",
                    "span")
            .allowElements(SafeHtml::checkbox, "input")
            .allowElements(SafeHtml::picture, "img")
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
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("loading")
            .matching(Pattern.compile("lazy|eager"))
            .onElements("img")
            .allowAttributes("width", "height")
            .matching(Pattern.compile("\\d{1,5}"))
            .onElements("img")
            .allowStandardUrlProtocols()
            .allowUrlProtocols("tel")
            .allowAttributes("class")
            .matching(Pattern.compile("scroll|note|note warn"))
            .onElements("div")
            .allowAttributes("aria-label")
            .matching(Pattern.compile("Back to reference [\\w.-]{1,20}"))
            .onElements("a")
            .toFactory();

    private SafeHtml() {}

    /** Whether the address stays on this site, whatever a browser makes of it. */
    static boolean isLocal(String address) {
        return LOCAL.matcher(address).matches();
    }

    static String of(String html) {
        String safe = WideTables.in(POLICY.sanitize(html));
        int first = safe.indexOf("<img ");
        int end = safe.indexOf('>', first);
        return first < 0
                ? safe
                : safe.substring(0, first) + safe.substring(first, end).replace(LAZY, "") + safe.substring(end);
    }

    /** One of this site; whoever writes HTML need not think of those who do not see it, and of when it is loaded. */
    private static String picture(String element, List<String> attributes) {
        if (!has(attributes, "src")) {
            return null;
        }
        if (!has(attributes, "alt")) {
            attributes.addAll(List.of("alt", ""));
        }
        if (!has(attributes, "loading") && !has(attributes, "fetchpriority")) {
            attributes.addAll(List.of("loading", "lazy"));
        }
        return element;
    }

    /** Names and values stand in turn. */
    private static boolean has(List<String> attributes, String name) {
        return IntStream.range(0, attributes.size() / 2)
                .anyMatch(i -> attributes.get(2 * i).equals(name));
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
