package org.broadsheet.user.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody is at this site; each role may do what the ones before it may. */
public enum Role {
    /** Writes and submits own articles. */
    AUTHOR,
    /** Edits and publishes every article, manages tags and media. */
    EDITOR,
    /** Manages users, pages and settings of the site as well. */
    OWNER;

    /** The role with the given word, such as {@code editor}. */
    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** This role and those before it, as groups for the container. */
    public Set<String> groups() {
        return Arrays.stream(values()).filter(this::includes).map(Role::word).collect(Collectors.toUnmodifiableSet());
    }

    /** The name as the API and the pages show it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The same, for pages. */
    public String getWord() {
        return word();
    }
}
