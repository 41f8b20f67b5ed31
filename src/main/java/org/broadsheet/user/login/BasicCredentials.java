package org.broadsheet.user.login;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.broadsheet.platform.refusal.Unauthenticated;
import org.broadsheet.user.User;

/** A name and a password in an {@code Authorization: Basic} header (RFC 7617, UTF-8). */
public record BasicCredentials(String login, String password) {
    private static final String SCHEME = "basic ";

    public static BasicCredentials of(String header) {
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw wrong("A token is given for a name and a password: Authorization: Basic.");
        }
        try {
            byte[] bytes =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            int colon = text.indexOf(':');
            if (colon >= 0) {
                return new BasicCredentials(text.substring(0, colon), text.substring(colon + 1));
            }
        } catch (IllegalArgumentException | CharacterCodingException malformed) {
            throw wrong("The Basic credentials are not well-formed.");
        }
        throw wrong("The Basic credentials are not well-formed.");
    }

    public User check(Credentials credentials, String address) {
        return credentials
                .check(login, password, address)
                .orElseThrow(() -> wrong("The name or the password is wrong."));
    }

    private static Unauthenticated wrong(String detail) {
        return new Unauthenticated("Basic realm=\"Broadsheet\", charset=\"UTF-8\"", detail);
    }
}
