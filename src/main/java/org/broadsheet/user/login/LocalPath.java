package org.broadsheet.user.login;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where to go after login: a path of this site and nothing that a browser could take for another host. */
final class LocalPath {
    private static final Pattern FORM = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,1000}");

    private LocalPath() {}

    static Optional<String> of(String next) {
        return Optional.ofNullable(next)
                .filter(path -> FORM.matcher(path).matches())
                .filter(path -> !path.matches("/(login|logout|setup)([/?#].*)?"));
    }
}
