package org.broadsheet.platform.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the message after a redirect offers to undo: something of a kind, by its slug or number. {@code undo.xhtml} has the button of
 * each kind, which is one of a form that there is elsewhere, too.
 *
 * @param number of what is undone where {@code of} alone does not say it, or empty
 */
public record Undo(String kind, String of, String number) {
    private static final Pattern WRITTEN = Pattern.compile("([a-z]{1,20})\\.([a-z0-9-]{1,200})(?:\\.(\\d{1,18}))?");

    /** As it travels in a cookie: {@code article.a-slug}, {@code preview.a-slug.17}. */
    static Optional<Undo> read(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        return matcher.matches()
                ? Optional.of(new Undo(
                        matcher.group(1),
                        matcher.group(2),
                        Optional.ofNullable(matcher.group(3)).orElse("")))
                : Optional.empty();
    }

    public String getKind() {
        return kind;
    }

    public String getOf() {
        return of;
    }

    public String getNumber() {
        return number;
    }
}
