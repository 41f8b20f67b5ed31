package org.broadsheet.feed.card;

import java.nio.charset.StandardCharsets;
import org.broadsheet.platform.Sha256;

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
        String all = String.join("\0", LOOK, title, authors, site, language, direction);
        return Sha256.of(all.getBytes(StandardCharsets.UTF_8), HASH_DIGITS);
    }
}
