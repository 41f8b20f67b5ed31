package org.broadsheet.article.paste;

import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * How a piece of text is marked, by all elements around it.
 *
 * @param link where it leads, if anywhere
 */
record Marks(Optional<String> link, boolean strong, boolean emphasis, boolean struck, boolean code) {
    static final Marks NONE = new Marks(Optional.empty(), false, false, false, false);

    private static final int BOLD = 600;

    /** With what the element and its style add, or take away as the wrapper of Google Docs does. */
    Marks within(Element element, Addresses addresses) {
        String name = element.normalName();
        boolean nowStrong = Styles.value(element, "font-weight")
                .map(Marks::isBold)
                .orElse(strong || name.equals("b") || name.equals("strong"));
        boolean nowEmphasis = Styles.value(element, "font-style")
                .map(style -> style.startsWith("italic") || style.startsWith("oblique"))
                .orElse(emphasis || name.equals("i") || name.equals("em"));
        boolean nowStruck = struck
                || name.equals("s")
                || name.equals("del")
                || name.equals("strike")
                || Styles.value(element, "text-decoration")
                        .or(() -> Styles.value(element, "text-decoration-line"))
                        .filter(decoration -> decoration.contains("line-through"))
                        .isPresent();
        boolean nowCode = code || name.equals("code") || name.equals("kbd") || name.equals("samp") || name.equals("tt");
        Optional<String> nowLink =
                name.equals("a") ? addresses.link(element.attr("href")).or(() -> link) : link;
        return new Marks(nowLink, nowStrong, nowEmphasis, nowStruck, nowCode);
    }

    /** Only where it leads: headings are bold by themselves, and blanks need no mark. */
    Marks plain() {
        return new Marks(link, false, false, false, false);
    }

    /** What is marked in both. */
    Marks common(Marks other) {
        return new Marks(
                link.equals(other.link) ? link : Optional.empty(),
                strong && other.strong,
                emphasis && other.emphasis,
                struck && other.struck,
                code && other.code);
    }

    private static boolean isBold(String weight) {
        return weight.startsWith("bold") || (weight.matches("\\d{1,4}") && Integer.parseInt(weight) >= BOLD);
    }
}
