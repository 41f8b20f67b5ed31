package org.broadsheet.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.platform.AccountRules;
import org.broadsheet.platform.Conflict;
import org.broadsheet.platform.FieldError;
import org.broadsheet.platform.Invalid;
import org.broadsheet.platform.Plain;

/** Makes accounts: {@code accounts.create(new NewAccount(…), Role.OWNER)}. */
@ApplicationScoped
public class Accounts {
    private static final int LONGEST_NAME = 100;

    @Inject
    UserRepository users;

    @Inject
    Clock clock;

    /** What somebody says of themselves; a blank name means the username. */
    public record NewAccount(String username, String email, String name, String password) {}

    /** Makes an account, or refuses it as {@link Invalid} by field, or as {@link Conflict} where a name is taken. */
    @Transactional
    public User create(NewAccount account, Role role) {
        String username = account.username().strip().toLowerCase(Locale.ROOT);
        String email = account.email().strip().toLowerCase(Locale.ROOT);
        String name = Plain.line(account.name());
        check(new NewAccount(username, email, name, account.password()));
        if (users.byLogin(username).isPresent()) {
            throw new Conflict("The username is taken.", List.of(new FieldError("username", "is taken")));
        }
        if (users.byLogin(email).isPresent()) {
            throw new Conflict("The e-mail address is taken.", List.of(new FieldError("email", "is taken")));
        }
        User user = new User(username, email, name.isEmpty() ? username : name, role, clock);
        user.setPassword(PasswordHash.of(account.password()));
        users.add(user);
        return user;
    }

    private static void check(NewAccount account) {
        List<FieldError> errors = new ArrayList<>();
        if (!AccountRules.isUsername(account.username())) {
            errors.add(new FieldError(
                    "username",
                    "has to be 2 to 40 letters, digits, dots, dashes or underscores, beginning with a letter"));
        }
        if (!AccountRules.isEmail(account.email())) {
            errors.add(new FieldError("email", "has to be an e-mail address"));
        }
        if (account.name().length() > LONGEST_NAME || !Plain.isStorable(account.name())) {
            errors.add(new FieldError("name", "has at most " + LONGEST_NAME + " characters"));
        }
        if (account.password().length() > AccountRules.LONGEST_PASSWORD) {
            errors.add(new FieldError("password", "has at most " + AccountRules.LONGEST_PASSWORD + " characters"));
        } else if (AccountRules.isWeak(account.password(), account.username(), account.email())) {
            errors.add(new FieldError(
                    "password",
                    "has to have at least " + AccountRules.SHORTEST_PASSWORD
                            + " characters and not be easily guessed"));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }
}
