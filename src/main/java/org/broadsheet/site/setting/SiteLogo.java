package org.broadsheet.site.setting;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.platform.PictureAsked;

/**
 * The picture that stands for the name of the site.
 *
 * @param address of this site
 * @param width in pixels, so that nothing moves when it comes
 */
public record SiteLogo(String address, int width, int height) {
    public static final String ENTRY = "site.logo";

    private static final Pattern KEPT = Pattern.compile("(\\d{1,5})x(\\d{1,5}) (/\\S+)");

    public static SiteLogo of(PictureAsked.SizedPicture picture) {
        return new SiteLogo(picture.address(), picture.width(), picture.height());
    }

    /** The logo that the settings of the site name. */
    public static Optional<SiteLogo> of(Map<String, String> entries) {
        Matcher kept = KEPT.matcher(entries.getOrDefault(ENTRY, ""));
        return kept.matches()
                ? Optional.of(
                        new SiteLogo(kept.group(3), Integer.parseInt(kept.group(1)), Integer.parseInt(kept.group(2))))
                : Optional.empty();
    }

    /** What is kept of it. */
    public String entry() {
        return width + "x" + height + " " + address;
    }

    public String getAddress() {
        return address;
    }

    public int getWidth() {
        return width;
    }

    public int getHeight() {
        return height;
    }
}
