package org.broadsheet.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.broadsheet.platform.setting.Settings;

/** Tells what the site's own pages send from what those of others send: {@code OwnPages.sent(request, settings)}. */
public final class OwnPages {
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private OwnPages() {}

    /**
     * Whether no other page had the browser send this, as it says itself in {@code Sec-Fetch-Site} and {@code Origin}; a client that
     * says neither is no browser with pages of others in it.
     */
    public static boolean sent(HttpServletRequest request, Settings settings) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return (site == null || OWN.contains(site))
                && (origin == null
                        || origin.equals(settings.origin())
                        || origin.replaceFirst("^https?://", "").equals(request.getHeader("Host")));
    }
}
