package org.broadsheet.article.paste;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses of pasted links and images: those of this site become local, the detour over Google is left out. */
record Addresses(URI site) {
    private static final Pattern DETOUR = Pattern.compile("https://www\\.google\\.[a-z.]+/url\\?(?:.*&)?q=([^&]+).*");
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s<>]+");
    private static final Pattern OTHER = Pattern.compile("(?i)(mailto|tel):[^\\s<>]+");
    private static final int LONGEST = 2000;

    /** Where a link leads, or nothing where it leads to no place that readers can reach. */
    Optional<String> link(String address) {
        String given = address.length() > LONGEST ? "" : address.strip();
        Matcher detour = DETOUR.matcher(given);
        String meant = detour.matches() ? decoded(detour.group(1)) : given;
        return reachable(meant)
                .or(() ->
                        Optional.of(meant).filter(other -> OTHER.matcher(other).matches()));
    }

    /** Where an image is, on the web or on this site. */
    Optional<String> image(String address) {
        return reachable(address.strip());
    }

    private Optional<String> reachable(String address) {
        return Optional.of(address)
                .filter(given -> given.length() <= LONGEST && WEB.matcher(given).matches())
                .map(this::local);
    }

    private String local(String address) {
        String origin = site.getScheme() + "://" + site.getAuthority();
        return address.startsWith(origin + "/") ? address.substring(origin.length()) : address;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
