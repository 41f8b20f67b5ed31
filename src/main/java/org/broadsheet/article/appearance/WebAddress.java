package org.broadsheet.article.appearance;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.broadsheet.platform.text.Plain;

/** Whether a text is an address that a page can carry: {@code WebAddress.isOne(text, 2000, "https")}. */
final class WebAddress {
    /** A host, in letters of any script or in brackets, and perhaps a port; nobody's name and password before it. */
    private static final Pattern AUTHORITY =
            Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}.-]*))(:\\d{1,5})?");

    private WebAddress() {}

    static boolean isOne(String text, int longest, String... schemes) {
        if (text.length() > longest || !Plain.isStorable(text)) {
            return false;
        }
        try {
            URI address = new URI(text);
            String authority = address.getAuthority();
            return Arrays.stream(schemes).anyMatch(scheme -> scheme.equalsIgnoreCase(address.getScheme()))
                    && authority != null
                    && AUTHORITY.matcher(authority).matches();
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
