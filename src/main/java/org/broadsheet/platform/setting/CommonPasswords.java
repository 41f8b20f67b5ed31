package org.broadsheet.platform.setting;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;

/** The 10,000 passwords that people choose most, as zxcvbn ranks those that leaked. */
final class CommonPasswords {
    private static final int MANY = 10_000;

    private CommonPasswords() {}

    /** Whether the password, in lower case, is one of them. */
    static boolean include(String password) {
        return Ranked.FIRST.contains(password);
    }

    /** Read when the first password is looked at. */
    private static final class Ranked {
        static final Set<String> FIRST = read();

        private static Set<String> read() {
            try {
                return StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream()
                        .limit(MANY)
                        .collect(Collectors.toUnmodifiableSet());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
