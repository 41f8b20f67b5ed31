package org.broadsheet.user;

import java.util.Set;
import org.broadsheet.platform.Forbidden;

/**
 * Who asks and what they may do now: a person with all that their role allows, or a token with less.
 *
 * <p>Use cases take it as an argument and begin with {@code caller.require(Scope.ARTICLES_WRITE)}.
 */
public record Caller(User user, Set<Scope> scopes) {
    /** A person at a browser. */
    public static Caller of(User user) {
        return new Caller(user, Scope.allOf(user.getRole()));
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }

    public boolean is(Role role) {
        return user.getRole().includes(role);
    }

    /** Throws {@link Forbidden} where role or token don't allow it. */
    public void require(Scope scope) {
        if (may(scope)) {
            return;
        }
        throw new Forbidden(
                Scope.allOf(user.getRole()).contains(scope)
                        ? "The token lacks the scope " + scope.word() + "."
                        : "Your role does not allow this (" + scope.word() + ").");
    }
}
