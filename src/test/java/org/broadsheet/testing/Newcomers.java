package org.broadsheet.testing;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.broadsheet.user.Caller;
import org.broadsheet.user.User;
import org.broadsheet.user.UserRepository;
import org.broadsheet.user.access.Role;

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
        return found(name);
    }

    /** In a transaction, whose entity manager ends with it: any other belongs to the request, and so to all threads of {@link AtOnce}. */
    @SuppressWarnings("BanJNDI") // The name is ours.
    private static User found(String name) {
        try {
            UserTransaction transaction = (UserTransaction) new InitialContext().lookup("java:comp/UserTransaction");
            transaction.begin();
            try {
                return CDI.current()
                        .select(UserRepository.class)
                        .get()
                        .byUsername(name)
                        .orElseThrow();
            } finally {
                transaction.commit();
            }
        } catch (NamingException
                | NotSupportedException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException
                | SystemException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static Caller caller(String word, Role role) {
        return Caller.of(join(word, role));
    }
}
