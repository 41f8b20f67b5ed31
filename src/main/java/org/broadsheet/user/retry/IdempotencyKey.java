package org.broadsheet.user.retry;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.platform.Sha256;
import org.broadsheet.platform.refusal.Invalid;

/**
 * What a caller calls a request that it may send again: {@code IdempotencyKey.of(request, user, body)}.
 *
 * @param hash of the key with the person, the method and the address that it belongs to
 * @param fingerprint of the body and its type: with another one it is another request
 */
record IdempotencyKey(String hash, String fingerprint) {
    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 255;

    /** A string as RFC 9651 has it, or a bare word, as most callers send it. */
    private static final Pattern STRING =
            Pattern.compile("\"((?:[\\x20-\\x21\\x23-\\x5b\\x5d-\\x7e]|\\\\[\"\\\\])+)\"");

    private static final Pattern WORD = Pattern.compile("[\\x21\\x23-\\x2b\\x2d-\\x5b\\x5d-\\x7e]+");
    private static final Pattern BOUNDARY = Pattern.compile("(?i);\\s*boundary=\"?([^\";]+)\"?");

    /** The key of the request of somebody, which has this body; {@link Invalid} where it is not well-formed. */
    static IdempotencyKey of(HttpServletRequest request, long user, byte[] body) {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        byte[] scope = String.join(
                        "\n", Long.toString(user), request.getMethod(), request.getRequestURI(), query, key(request))
                .getBytes(StandardCharsets.UTF_8);
        return new IdempotencyKey(Sha256.of(scope), fingerprint(type, body));
    }

    private static String key(HttpServletRequest request) {
        List<String> lines = Collections.list(request.getHeaders(HEADER));
        String line = lines.get(0).strip();
        // Escaped, each character is two.
        boolean fits = line.length() <= 2 * LONGEST + 2;
        Matcher string = STRING.matcher(fits ? line : "");
        String key = string.matches() ? string.group(1) : line;
        if (lines.size() > 1
                || key.length() > LONGEST
                || !(string.matches() || WORD.matcher(line).matches())) {
            throw new Invalid(HEADER, "has to be one string of 1 to " + LONGEST + " visible ASCII characters");
        }
        return key;
    }

    /** A caller that builds a form anew draws a new boundary, which changes nothing. */
    private static String fingerprint(String type, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(type);
        if (!type.toLowerCase(Locale.ROOT).startsWith("multipart/") || !boundary.find()) {
            return Sha256.of(body);
        }
        String without = new String(body, StandardCharsets.ISO_8859_1).replace(boundary.group(1), "");
        return Sha256.of(without.getBytes(StandardCharsets.ISO_8859_1));
    }
}
