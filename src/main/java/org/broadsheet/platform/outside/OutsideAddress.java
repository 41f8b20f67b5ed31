package org.broadsheet.platform.outside;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.platform.refusal.Invalid;

/** An address that something is sent to: http or https, with a host that is not this machine's or its neighbour's. */
public record OutsideAddress(String text) {
    private static final int LONGEST = 2000;
    private static final int HIGHEST_PORT = 65_535;

    /** What looks like a number and not like a name: the JDK takes it as an address, and asks nobody. */
    private static final String NUMERIC = "\\[.*]|[0-9][0-9a-fx.]*";

    /**
     * The address that somebody typed, or {@link Invalid}. What a name leads to is looked at whenever something is sent there, by
     * {@link OutsideResolver}.
     *
     * @param allowed the hosts that may be inside
     */
    public static OutsideAddress of(String typed, Set<String> allowed) {
        String text = typed.strip();
        try {
            URI uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            String encoded = uri.toASCIIString();
            if (web
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && uri.getPort() <= HIGHEST_PORT
                    && encoded.length() <= LONGEST) {
                requireOutside(uri.getHost().toLowerCase(Locale.ROOT), allowed);
                return new OutsideAddress(encoded);
            }
        } catch (URISyntaxException malformed) {
            throw refused();
        }
        throw refused();
    }

    private static void requireOutside(String host, Set<String> allowed) {
        if (allowed.contains(host)) {
            return;
        }
        if (host.equals("localhost") || host.endsWith(".localhost") || (host.matches(NUMERIC) && isInside(host))) {
            throw new Invalid("url", "leads inside: a private or local address is not told anything");
        }
    }

    private static boolean isInside(String number) {
        try {
            return !OutsideResolver.isOutside(InetAddress.getByName(number));
        } catch (UnknownHostException none) {
            return true;
        }
    }

    private static Invalid refused() {
        return new Invalid(
                "url",
                "has to begin with https:// or http://, name a host, and have at most " + LONGEST + " characters");
    }
}
