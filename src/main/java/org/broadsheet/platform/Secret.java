package org.broadsheet.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A random 256-bit value that is shown once and stored as its hash: {@code Secret secret = Secret.random()}, then
 * {@code secret.text()} for its bearer and {@code secret.hash()} for the database.
 *
 * <p>SHA-256 without salt is enough for a value that nobody can guess.
 */
public record Secret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secret random() {
        return new Secret(randomText(32));
    }

    /** The given number of random bytes as text that is safe in a URL. */
    public static String randomText(int bytes) {
        byte[] value = new byte[bytes];
        RANDOM.nextBytes(value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }

    /** The SHA-256 of the text, as 64 hexadecimal digits. */
    public String hash() {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether two texts are the same, in a time that tells nothing of where they differ. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
