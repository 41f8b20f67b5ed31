package org.broadsheet.user.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.broadsheet.platform.Secret;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.user.Caller;
import org.broadsheet.user.PasswordHash;
import org.broadsheet.user.User;
import org.broadsheet.user.UserRepository;
import org.broadsheet.user.access.Operation;
import org.broadsheet.user.access.Role;
import org.broadsheet.user.account.AccountLink;
import org.broadsheet.user.account.AccountLinks;
import org.broadsheet.user.account.Accounts;
import org.broadsheet.user.account.Passwords;
import org.broadsheet.user.audit.AuditEntry;
import org.broadsheet.user.audit.AuditLog;
import org.broadsheet.user.login.Attempts;

/** The way to a new password for who forgot the old one: a link that an owner, or the log of a start, hands out. */
@ApplicationScoped
public class PasswordResets {
    private static final String CLOSED = "The link was used or replaced, or has expired.";

    @Inject
    AccountLinks links;

    @Inject
    UserRepository users;

    @Inject
    Passwords passwords;

    @Inject
    Attempts attempts;

    @Inject
    AuditLog audit;

    @Inject
    ChangeLog log;

    @Inject
    Clock clock;

    /** Makes a link for 24 hours, which ends those before it; its secret is shown this once. */
    @Transactional
    public Secret offer(Caller caller, String username) {
        return make(caller, username).secret();
    }

    /** A link to a new password and the secret that is shown this once. */
    public record Offered(AccountLink link, Secret secret) {}

    /** The same, with the link itself. */
    @Transactional
    public Offered make(Caller caller, String username) {
        caller.require(Operation.KEEP_PEOPLE);
        User user = users.byUsername(username).orElseThrow(() -> new NotFound("There is nobody with this username."));
        if (user.isDisabled()) {
            throw new Conflict("The account is disabled: enable it first.");
        }
        return issue(user, Optional.of(caller.user()));
    }

    /** The same at start-up, for an owner who is locked out; nothing where there is no such owner. */
    @Transactional
    public Optional<Secret> offerOwner(String username) {
        log.queue();
        return users.byUsername(username)
                .filter(user -> user.getRole() == Role.OWNER && !user.isDisabled())
                .map(user -> issue(user, Optional.empty()).secret());
    }

    /** Whether the secret is that of a link that can be used now. */
    public boolean isOpen(Secret secret) {
        return links.reset(secret).isPresent();
    }

    /** Sets the password, once, and ends the person's sessions; {@link NotFound} whatever is wrong with the link. */
    public User use(Secret secret, String password, String address) {
        attempts.begin("reset", address);
        AccountLink link = links.reset(secret).orElseThrow(() -> new NotFound(CLOSED));
        attempts.succeeded("reset", address);
        User user = link.getUser();
        Accounts.passwordError(password, user.getUsername(), user.getEmail()).ifPresent(error -> {
            throw new Invalid(List.of(error));
        });
        return passwords.reset(link, PasswordHash.of(password)).orElseThrow(() -> new NotFound(CLOSED));
    }

    private Offered issue(User user, Optional<User> by) {
        links.endResets(user);
        Secret secret = Secret.random();
        AccountLink link = AccountLink.reset(secret, user, by, clock);
        links.add(link);
        audit.record(by, AuditEntry.of("user.reset_offered", user.getUsername(), user.getName()));
        return new Offered(link, secret);
    }
}
