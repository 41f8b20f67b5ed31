package org.broadsheet.platform;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) in hexadecimal digits: {@code Sha256.of(bytes)}. */
public final class Sha256 {
    private Sha256() {}

    /** All 64 digits. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(begin().digest(bytes));
    }

    /** The first digits, for what has to differ and need not be hard to forge. */
    public static String of(byte[] bytes, int digits) {
        return of(bytes).substring(0, digits);
    }

    /** A digest that takes its bytes one after another. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
