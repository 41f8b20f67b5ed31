package org.broadsheet.article.byline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.broadsheet.platform.text.Plain;

/**
 * Usernames as somebody saw them and as they want them: {@code Naming.of("jane", "jane, bob").applied(usernames)}.
 */
record Naming(List<String> shown, List<String> wanted) {
    static Naming of(String shown, String wanted) {
        return new Naming(names(shown), names(wanted));
    }

    private static List<String> names(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(name -> Plain.line(name).toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    boolean isNone() {
        return wanted.equals(shown);
    }

    /** The names that come of it; whom somebody else added or took off meanwhile stays so. */
    List<String> applied(List<String> present) {
        if (present.equals(shown)) {
            return wanted;
        }
        List<String> names = new ArrayList<>(present);
        names.removeAll(shown.stream().filter(name -> !wanted.contains(name)).toList());
        Stream<String> added = wanted.stream().filter(name -> !shown.contains(name) && !present.contains(name));
        return Stream.concat(names.stream(), added).toList();
    }
}
