package org.broadsheet.user.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.setting.AccountRules;
import org.broadsheet.platform.text.Plain;
import org.broadsheet.user.Caller;
import org.broadsheet.user.PasswordHash;
import org.broadsheet.user.User;
import org.broadsheet.user.UserRepository;
import org.broadsheet.user.access.Role;
import org.broadsheet.user.audit.AuditEntry;
import org.broadsheet.user.audit.AuditLog;

/** Makes accounts: {@code accounts.create(Accounts.ready(new NewAccount(…)), Role.OWNER)}. */
@ApplicationScoped
public class Accounts {
    private static final int LONGEST_NAME = 100;

    @Inject
    UserRepository users;

    @Inject
    AccountLinks links;

    @Inject
    AuditLog audit;

    @Inject
    ChangeLog log;

    @Inject
    Clock clock;

    /** What somebody says of themselves; a blank name means the username. */
    public record NewAccount(String username, String email, String name, String password) {
        private NewAccount normalised() {
            String login = username.strip().toLowerCase(Locale.ROOT);
            String byline = Plain.line(name);
            return new NewAccount(
                    login, email.strip().toLowerCase(Locale.ROOT), byline.isEmpty() ? login : byline, password);
        }
    }

    /** An account that can be made, unless somebody has its names: {@code Accounts.ready(newAccount)}. */
    public static final class Ready {
        private final NewAccount kept;
        private final PasswordHash hash;

        private Ready(NewAccount account) {
            check(account);
            kept = account.normalised();
            hash = PasswordHash.of(account.password());
        }
    }

    /** Checks the account and hashes its password, which takes long: before anything is asked of the database. */
    public static Ready ready(NewAccount account) {
        return new Ready(account);
    }

    /** Makes an account, or refuses it as {@link Conflict} where a name is taken. */
    @Transactional
    public User create(Ready account, Role role) {
        // Two who want one name at the same time come one after the other.
        log.queue();
        String username = account.kept.username();
        String email = account.kept.email();
        if (users.byLogin(username).isPresent()) {
            throw new Conflict("The username is taken.", List.of(new FieldError("username", "is taken")));
        }
        if (users.byLogin(email).isPresent()) {
            throw new Conflict("The e-mail address is taken.", List.of(new FieldError("email", "is taken")));
        }
        User user = new User(username, email, account.kept.name(), role, clock);
        user.setPassword(account.hash);
        users.add(user);
        return user;
    }

    /** Makes the account to which the link invites, and uses the link up; empty where somebody else did. */
    @Transactional
    public Optional<User> join(AccountLink link, Ready account) {
        if (!links.take(link)) {
            return Optional.empty();
        }
        User user = create(account, link.getRole());
        audit.record(
                Optional.of(user),
                AuditEntry.of("user.joined", user.getUsername(), user.getName())
                        .noting(link.getRole().word()));
        return Optional.of(user);
    }

    /** Changes the address by which the caller logs in. */
    @Transactional
    public void move(Caller caller, String email) {
        log.queue();
        User user = users.byId(caller.user().getId()).orElseThrow(() -> new NotFound("You are not here any more."));
        if (email.equals(user.getEmail())) {
            return;
        }
        if (users.byLogin(email).isPresent()) {
            throw new Conflict("The e-mail address is taken.", List.of(new FieldError("email", "is taken")));
        }
        audit.record(caller, "user.email_changed", user.getUsername(), user.getName(), "");
        user.moveTo(email);
    }

    /** Throws {@link Invalid} where the account cannot be made whoever asks. */
    public static void check(NewAccount given) {
        NewAccount account = given.normalised();
        List<FieldError> errors = new ArrayList<>();
        if (!AccountRules.isUsername(account.username())) {
            errors.add(new FieldError(
                    "username",
                    "has to be 2 to 40 letters, digits, dots, dashes or underscores, beginning with a letter"));
        }
        if (!AccountRules.isEmail(account.email())) {
            errors.add(new FieldError("email", "has to be an e-mail address"));
        }
        nameError(account.name()).ifPresent(errors::add);
        passwordError(account.password(), account.username(), account.email()).ifPresent(errors::add);
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    /** What is wrong with the name that a byline shows. */
    static Optional<FieldError> nameError(String name) {
        return name.length() <= LONGEST_NAME && Plain.isStorable(name)
                ? Optional.empty()
                : Optional.of(new FieldError("name", "has at most " + LONGEST_NAME + " characters"));
    }

    /** What is wrong with a new password of the account with these names. */
    public static Optional<FieldError> passwordError(String password, String username, String email) {
        if (password.length() > AccountRules.LONGEST_PASSWORD) {
            return Optional.of(
                    new FieldError("password", "has at most " + AccountRules.LONGEST_PASSWORD + " characters"));
        }
        return AccountRules.isWeak(password, username, email)
                ? Optional.of(new FieldError(
                        "password",
                        "has to have at least " + AccountRules.SHORTEST_PASSWORD
                                + " characters and not be easily guessed"))
                : Optional.empty();
    }
}
