package org.broadsheet.testing;

import org.broadsheet.user.Accounts;
import org.broadsheet.user.Caller;
import org.broadsheet.user.Role;
import org.broadsheet.user.User;

/** {@code Newcomers.join(accounts, "jane", Role.EDITOR)}, inside the server: somebody new who writes here. */
public final class Newcomers {
    public static final String PASSWORD = "only-for-tests-91c4";

    private Newcomers() {}

    public static User join(Accounts accounts, String word, Role role) {
        String name = Unique.name(word);
        return accounts.create(new Accounts.NewAccount(name, name + "@example.org", "", PASSWORD), role);
    }

    public static Caller caller(Accounts accounts, String word, Role role) {
        return Caller.of(join(accounts, word, role));
    }
}
