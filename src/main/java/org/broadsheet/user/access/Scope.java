package org.broadsheet.user.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a token may do, as far as its user's role may. */
public enum Scope {
    ARTICLES_READ(Role.AUTHOR),
    ARTICLES_WRITE(Role.AUTHOR),
    ARTICLES_PUBLISH(Role.EDITOR),
    MEDIA_WRITE(Role.AUTHOR),
    SITE_ADMIN(Role.OWNER),
    SITE_METRICS(Role.OWNER);

    private final Role role;

    Scope(Role role) {
        this.role = role;
    }

    /** The scope with the given word, such as {@code articles:read}. */
    public static Optional<Scope> of(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst();
    }

    /** All that a role may do. */
    public static Set<Scope> allOf(Role role) {
        return Arrays.stream(values())
                .filter(scope -> role.includes(scope.role))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }
}
