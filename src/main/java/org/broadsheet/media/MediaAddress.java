package org.broadsheet.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address of a picture: {@code /media/{hash}/{name}} is its full size, {@code /media/{hash}/{width}/{name}} one of its widths.
 *
 * <p>The hash finds it; the name is what a browser saves it as, and has to end as its format does.
 */
public record MediaAddress(String hash, Optional<Integer> width, String name) {
    public static final String ROOT = "/media/";

    private static final Pattern FORM =
            Pattern.compile("/media/([0-9a-f]{64})/(?:([1-9]\\d{0,4})/)?([a-z0-9-]{1,100}\\.[a-z]{3,4})");
    private static final Pattern MENTION = Pattern.compile("/media/([0-9a-f]{64})/");

    public static Optional<MediaAddress> parse(String path) {
        Matcher parts = FORM.matcher(path);
        return parts.matches()
                ? Optional.of(new MediaAddress(
                        parts.group(1), Optional.ofNullable(parts.group(2)).map(Integer::valueOf), parts.group(3)))
                : Optional.empty();
    }

    static String of(String hash, Optional<Integer> width, String name) {
        return ROOT + hash + "/" + width.map(number -> number + "/").orElse("") + name;
    }

    /** Finds all hashes that a text mentions in addresses of pictures. */
    public static Matcher mentions(String text) {
        return MENTION.matcher(text);
    }

    public String ending() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
