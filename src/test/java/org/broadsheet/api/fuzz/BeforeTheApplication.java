package org.broadsheet.api.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.Set;

/**
 * What the server answers by itself, so that the application never sees it: {@code BeforeTheApplication.reason(request)}. Nothing else may
 * be answered without the application.
 */
final class BeforeTheApplication {
    private static final Set<String> BODILESS = Set.of("GET", "HEAD", "DELETE");
    private static final int LONGEST_HEAD = 8192;

    private BeforeTheApplication() {}

    static Optional<String> reason(HostileRequest request) {
        String path = request.address().split("\\?", 2)[0];
        if (request.method().equals("TRACE")) {
            return Optional.of("TRACE, which the server does not take");
        }
        if (!isText(path)) {
            return Optional.of("a path that is no text: malformed octets, malformed UTF-8 or NUL");
        }
        if (path.matches(".*/(\\.|%2e){1,2}")) {
            return Optional.of("a path that ends in dots, over which the server's decoder fails at some lengths");
        }
        if (request.head(0).length > LONGEST_HEAD) {
            return Optional.of("a longer head than the server reads");
        }
        if (!request.headers().stream().allMatch(line -> line.chars().allMatch(letter -> letter < 128))) {
            return Optional.of("a header that is not ASCII");
        }
        if (request.headers().stream().anyMatch(line -> line.startsWith("Expect:"))) {
            return Optional.of("an expectation that the server does not know");
        }
        if (request.isFramedByItself()) {
            return Optional.of("a body whose end the server cannot tell");
        }
        return BODILESS.contains(request.method()) && request.body().length > 0
                ? Optional.of("a body with a method for which the server takes none")
                : Optional.empty();
    }

    private static boolean isText(String path) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        byte[] letters = path.getBytes(ISO_8859_1);
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] != '%') {
                octets.write(letters[i]);
            } else if (path.substring(i).matches("(?s)%[0-9a-fA-F]{2}.*")) {
                octets.write(Integer.parseInt(path.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                return false;
            }
        }
        try {
            return UTF_8.newDecoder()
                            .decode(ByteBuffer.wrap(octets.toByteArray()))
                            .toString()
                            .indexOf('\0')
                    < 0;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
