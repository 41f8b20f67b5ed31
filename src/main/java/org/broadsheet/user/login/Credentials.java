package org.broadsheet.user.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.broadsheet.platform.refusal.TooManyAttempts;
import org.broadsheet.platform.setting.AccountRules;
import org.broadsheet.user.PasswordHash;
import org.broadsheet.user.User;
import org.broadsheet.user.UserRepository;
import org.broadsheet.user.audit.AuditEntry;
import org.broadsheet.user.audit.AuditLog;

/**
 * Checks a name and a password: {@code credentials.check(login, password, address)}.
 *
 * <p>An unknown user, a wrong password and a disabled account get the same answer after the same time.
 */
@ApplicationScoped
public class Credentials {
    @Inject
    UserRepository users;

    @Inject
    Attempts attempts;

    @Inject
    AuditLog audit;

    /** The user, or nothing; {@link TooManyAttempts} after too many failures in a row. */
    public Optional<User> check(String login, String password, String address) {
        boolean last = attempts.begin(login, address);
        Optional<User> user = users.byLogin(login);
        Optional<PasswordHash> hash = user.flatMap(User::passwordHash);
        String bounded = password.substring(0, Math.min(password.length(), AccountRules.LONGEST_PASSWORD + 1));
        boolean right = hash.map(known -> known.matches(bounded)).orElseGet(() -> PasswordHash.matchesNobody(bounded));
        if (!right || user.filter(User::isDisabled).isPresent()) {
            if (last) {
                noteBlock(user);
            }
            return Optional.empty();
        }
        attempts.succeeded(login, address);
        return user;
    }

    /** Once for each block, not for each failure; what was typed is not kept, because it may be a password. */
    private void noteBlock(Optional<User> user) {
        String username = user.map(User::getUsername).orElse("");
        audit.recordInAnyCase(
                Optional.empty(),
                AuditEntry.of("login.blocked", username, user.map(User::getName).orElse("")));
    }
}
