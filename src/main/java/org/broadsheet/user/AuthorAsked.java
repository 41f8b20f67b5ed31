package org.broadsheet.user;

/** Asks whether readers know somebody as an author: {@code asked.yes()} says who knows of something that they wrote. */
public final class AuthorAsked {
    private final User user;
    private boolean known;

    public AuthorAsked(User user) {
        this.user = user;
    }

    public User user() {
        return user;
    }

    public void yes() {
        known = true;
    }

    public boolean isKnown() {
        return known;
    }
}
