package org.broadsheet.feed.card;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is drawn on a card.
 *
 * @param direction {@code auto}, {@code ltr} or {@code rtl}
 */
record Card(String title, String authors, String site, String language, String direction) {
    /** To be counted up when cards look different. */
    private static final String LOOK = "1";

    private static final int HASH_DIGITS = 12;

    /** Changes with anything that is drawn. */
    String hash() {
        try {
            String all = String.join("\0", LOOK, title, authors, site, language, direction);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
