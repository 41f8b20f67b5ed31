package org.broadsheet.platform.http;

import java.util.Locale;

/**
 * Which content codings a caller takes (RFC 9110 section 12.5.3): {@code AcceptEncoding.of(request.getHeader("Accept-Encoding"))}.
 *
 * @param gzip whether it is to be sent compressed
 * @param plain whether it may be sent as it is
 */
public record AcceptEncoding(boolean gzip, boolean plain) {
    private static final AcceptEncoding PLAIN = new AcceptEncoding(false, true);
    private static final AcceptEncoding EITHER = new AcceptEncoding(true, true);
    private static final double UNKNOWN = -1;

    /** What the header says; one that is absent asks for nothing. */
    public static AcceptEncoding of(String header) {
        if (header == null || header.isBlank()) {
            return PLAIN;
        }
        if (header.equals("gzip") || (header.startsWith("gzip, deflate") && !header.contains("q="))) {
            return EITHER; // what nearly all send
        }
        double gzip = UNKNOWN;
        double identity = UNKNOWN;
        double others = UNKNOWN;
        for (String part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            String coding = part.split(";", 2)[0].strip();
            switch (coding) {
                case "gzip", "x-gzip" -> gzip = Math.max(gzip, Weight.of(part));
                case "identity" -> identity = Weight.of(part);
                case "*" -> others = Weight.of(part);
                default -> {} // is no coding of ours
            }
        }
        gzip = gzip == UNKNOWN ? others : gzip;
        // What says nothing of identity takes it, unless it says that it takes nothing else than it names.
        boolean plain = identity == UNKNOWN ? others != 0 : identity > 0;
        return new AcceptEncoding(gzip > 0 && (gzip >= identity || !plain), plain);
    }

    /** Whether it can be answered at all. */
    public boolean isSatisfiable() {
        return gzip || plain;
    }
}
