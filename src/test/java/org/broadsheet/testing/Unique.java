package org.broadsheet.testing;

import java.util.UUID;

/** {@code Unique.name("jane")} is a name that no other test uses, as the tests share one site. */
public final class Unique {
    private Unique() {}

    /** Lower-case letters, digits and a dash. */
    public static String name(String word) {
        return word + "-" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }
}
