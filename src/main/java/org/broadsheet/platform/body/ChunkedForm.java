package org.broadsheet.platform.body;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.platform.form.OtherForm;
import org.broadsheet.platform.refusal.Invalid;

/**
 * The fields of a form that does not say how long it is. The container reads so much of one as it was told to and drops the rest
 * without a word; here it is read to its end, or is {@link org.broadsheet.platform.refusal.TooLarge}.
 */
final class ChunkedForm {
    private static final String TYPE = "application/x-www-form-urlencoded";

    private ChunkedForm() {}

    static boolean is(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType())
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith(TYPE))
                .isPresent();
    }

    /** The request with the fields of its address and of its body, which is bounded already. */
    static HttpServletRequest read(HttpServletRequest bounded) throws IOException {
        String body = new String(bounded.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        add(Optional.ofNullable(bounded.getQueryString()).orElse(""), fields);
        add(body, fields);
        return new OtherForm(bounded, bounded.getMethod(), fields);
    }

    private static void add(String encoded, Map<String, List<String>> fields) {
        for (String field : encoded.split("&", -1)) {
            int end = field.indexOf('=');
            if (!field.isEmpty()) {
                fields.computeIfAbsent(decoded(end < 0 ? field : field.substring(0, end)), name -> new ArrayList<>())
                        .add(end < 0 ? "" : decoded(field.substring(end + 1)));
            }
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new Invalid("The form has a % that no two digits follow.");
        }
    }
}
