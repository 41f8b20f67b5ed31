package org.broadsheet.user.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.broadsheet.platform.Secret;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.user.Caller;
import org.broadsheet.user.PasswordHash;
import org.broadsheet.user.User;
import org.broadsheet.user.UserRepository;
import org.broadsheet.user.audit.AuditEntry;
import org.broadsheet.user.audit.AuditLog;
import org.broadsheet.user.session.Sessions;

/**
 * Gives accounts a new password, and ends the sessions that the old one opened. The password was hashed before, which takes long,
 * so that no connection to the database waits for it.
 */
@ApplicationScoped
public class Passwords {
    @Inject
    UserRepository users;

    @Inject
    AccountLinks links;

    @Inject
    Sessions sessions;

    @Inject
    AuditLog audit;

    /** The caller's own; the session with the secret goes on. */
    @Transactional
    public void change(Caller caller, PasswordHash hash, Optional<Secret> kept) {
        User user = set(caller.user(), hash, kept);
        audit.record(caller, "user.password_changed", user.getUsername(), user.getName(), "");
    }

    /** That of the account for which the link was made, which is used up; empty where somebody else used it. */
    @Transactional
    public Optional<User> reset(AccountLink link, PasswordHash hash) {
        if (!links.take(link)) {
            return Optional.empty();
        }
        User user = set(link.getUser(), hash, Optional.empty());
        audit.record(Optional.of(user), AuditEntry.of("user.password_reset", user.getUsername(), user.getName()));
        return Optional.of(user);
    }

    private User set(User account, PasswordHash hash, Optional<Secret> kept) {
        User user = users.byId(account.getId()).orElseThrow(() -> new NotFound("The account is not here any more."));
        user.setPassword(hash);
        sessions.endOthers(user, kept);
        return user;
    }
}
