package org.broadsheet.article.paste;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the style attribute of an element says, as far as it means something in Markdown. */
final class Styles {
    private static final Pattern HIDDEN =
            Pattern.compile("(^|;)\\s*(display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all)");
    private static final Pattern MONOSPACE =
            Pattern.compile("mono|consolas|menlo|courier|cascadia|source code|fira code");

    private Styles() {}

    /** The value of a property, in lower case. */
    static Optional<String> value(Element element, String property) {
        for (String declaration : style(element).split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0 && declaration.substring(0, colon).strip().equals(property)) {
                return Optional.of(declaration.substring(colon + 1).strip());
            }
        }
        return Optional.empty();
    }

    static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || HIDDEN.matcher(style(element)).find();
    }

    /** Whether all that there is are lines of code, as editors of code copy them: with their colours. */
    static boolean isOnlyCode(Element body) {
        return !body.children().isEmpty()
                && body.textNodes().stream().allMatch(text -> text.isBlank())
                && body.children().stream()
                        .allMatch(child -> child.normalName().equals("br")
                                || child.normalName().equals("meta")
                                || isCode(child));
    }

    private static boolean isCode(Element element) {
        String font =
                value(element, "font-family").or(() -> value(element, "font")).orElse("");
        boolean preserved = value(element, "white-space")
                .filter(space -> space.equals("pre"))
                .isPresent();
        return element.normalName().equals("pre")
                || preserved
                || MONOSPACE.matcher(font).find();
    }

    private static String style(Element element) {
        return element.attr("style").toLowerCase(Locale.ROOT);
    }
}
