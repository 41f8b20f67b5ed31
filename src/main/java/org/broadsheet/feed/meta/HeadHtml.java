package org.broadsheet.feed.meta;

import jakarta.json.JsonObject;
import java.util.Optional;

/** Elements of a page's head, one after another: {@code new HeadHtml().link("canonical", address).meta("og:title", title)}. */
final class HeadHtml {
    private final StringBuilder html = new StringBuilder();

    HeadHtml link(String relation, String address, String... more) {
        html.append("<link");
        attribute("rel", relation);
        for (int i = 0; i + 1 < more.length; i += 2) {
            attribute(more[i], more[i + 1]);
        }
        attribute("href", address);
        html.append(">\n");
        return this;
    }

    HeadHtml linkIfAny(String relation, Optional<String> address) {
        return address.map(known -> link(relation, known)).orElse(this);
    }

    /** A property where the name has a colon, as OpenGraph names it; left out where there is nothing to say. */
    HeadHtml meta(String name, String content) {
        if (!content.isBlank()) {
            html.append("<meta");
            attribute(name.contains(":") && !name.startsWith("twitter:") ? "property" : "name", name);
            attribute("content", content);
            html.append(">\n");
        }
        return this;
    }

    /** A block of data, which no browser executes; nothing in it ends it. */
    HeadHtml data(JsonObject json) {
        html.append("<script type=\"application/ld+json\">")
                .append(json.toString()
                        .replace("<", "\\u003c")
                        .replace("\u2028", "\\u2028")
                        .replace("\u2029", "\\u2029"))
                .append("</script>\n");
        return this;
    }

    private void attribute(String name, String value) {
        html.append(' ').append(name).append("=\"");
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            switch (unit) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> html.append(unit);
            }
        }
        html.append('"');
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
