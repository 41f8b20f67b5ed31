package org.broadsheet.user;

import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.broadsheet.platform.refusal.Forbidden;
import org.broadsheet.user.access.Operation;
import org.broadsheet.user.access.Reach;
import org.broadsheet.user.access.Role;
import org.broadsheet.user.access.Scope;
import org.broadsheet.user.access.Visibility;

/**
 * Who asks and what they may do now: a person with all that their role allows, or a token with less.
 *
 * <p>Use cases take it as an argument and begin with {@code caller.require(Operation.CREATE_ARTICLE)}.
 */
public record Caller(User user, Set<Scope> scopes) {
    /** A person at a browser. */
    public static Caller of(User user) {
        return new Caller(user, Scope.allOf(user.getRole()));
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }

    /** Whether there is anything that the caller may do so. */
    public boolean may(Operation operation) {
        return operation.isWithin(scopes) && operation.reach(user.getRole()) != Reach.NOTHING;
    }

    /** Whether the caller may do it with something that is so far on its way to readers, and their own or somebody else's. */
    public boolean may(Operation operation, BooleanSupplier own, Supplier<Visibility> visibility) {
        return operation.isWithin(scopes) && operation.reach(user.getRole()).covers(own, visibility);
    }

    /** Whether the caller's role reaches everybody's. */
    public boolean reachesAll(Operation operation) {
        return operation.reach(user.getRole()) == Reach.ALL;
    }

    public boolean is(Role role) {
        return user.getRole().includes(role);
    }

    /** Throws {@link Forbidden} where role or token don't allow it. */
    public void require(Scope scope) {
        if (!may(scope)) {
            throw lacking(scope.word(), Scope.allOf(user.getRole()).contains(scope));
        }
    }

    /** Throws {@link Forbidden} where role or token allow nothing of the kind. */
    public void require(Operation operation) {
        if (!may(operation)) {
            String words = operation.scopes().stream().map(Scope::word).collect(Collectors.joining(" or "));
            throw lacking(words, operation.reach(user.getRole()) != Reach.NOTHING);
        }
    }

    private static Forbidden lacking(String scopes, boolean allowedByRole) {
        return new Forbidden(
                allowedByRole
                        ? "The token lacks the scope " + scopes + "."
                        : "Your role does not allow this (" + scopes + ").");
    }
}
