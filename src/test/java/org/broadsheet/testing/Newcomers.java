package org.broadsheet.testing;

import jakarta.enterprise.inject.spi.CDI;
import org.broadsheet.user.Caller;
import org.broadsheet.user.Role;
import org.broadsheet.user.User;
import org.broadsheet.user.UserRepository;

/** {@code Newcomers.join("jane", Role.EDITOR)}, inside the server: somebody new who writes here. */
public final class Newcomers {
    public static final String PASSWORD = KnownPassword.TEXT;

    private Newcomers() {}

    public static User join(String word, Role role) {
        String name = Unique.name(word);
        Rows.change(
                "insert into app_user (id, username, email, name, bio, role, password_hash, created_at)"
                        + " values (nextval('id_sequence'), ?, ?, ?, '', ?, ?, current_timestamp)",
                name,
                name + "@example.org",
                name,
                role.name(),
                KnownPassword.HASH);
        return CDI.current().select(UserRepository.class).get().byUsername(name).orElseThrow();
    }

    public static Caller caller(String word, Role role) {
        return Caller.of(join(word, role));
    }
}
