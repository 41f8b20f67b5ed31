package org.broadsheet.platform.http;

import java.util.Locale;

/**
 * Which of the API's two media types a caller takes (RFC 9110 section 12.5.1): {@code AcceptedJson.of(request.getHeader("Accept"))}.
 *
 * <p>The range that says most about a type decides, so that {@code application/json;q=0, *}{@code /*} takes all but that. What is no range
 * is passed over.
 *
 * @param json whether {@code application/json}, as which all that is asked for is sent
 * @param problem whether {@code application/problem+json}
 */
public record AcceptedJson(boolean json, boolean problem) {
    private static final AcceptedJson BOTH = new AcceptedJson(true, true);
    private static final String APPLICATION = "application/";

    /** What the header says, its lines joined by commas; one that is absent asks for nothing. */
    public static AcceptedJson of(String header) {
        if (header == null || header.isBlank() || header.equals("*/*")) {
            return BOTH;
        }
        String[] ranges = header.toLowerCase(Locale.ROOT).split(",", -1);
        return new AcceptedJson(takes(ranges, "json"), takes(ranges, "problem+json"));
    }

    private static boolean takes(String[] ranges, String subtype) {
        int closest = 0;
        boolean taken = false;
        for (String range : ranges) {
            String type = range.split(";", 2)[0].strip();
            int said = type.equals(APPLICATION + subtype)
                    ? 3
                    : type.equals(APPLICATION + "*") ? 2 : "*/*".equals(type) ? 1 : 0;
            boolean wanted = said > 0 && Weight.of(range) > 0;
            taken = said == closest ? taken || wanted : said > closest ? wanted : taken;
            closest = Math.max(closest, said);
        }
        return taken;
    }
}
