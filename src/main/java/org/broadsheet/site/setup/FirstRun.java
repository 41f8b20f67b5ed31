package org.broadsheet.site.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.user.User;
import org.broadsheet.user.UserRepository;
import org.broadsheet.user.account.Accounts;
import org.broadsheet.user.login.Attempts;

/**
 * What a new site needs: a name, its own pages, and an owner, from the settings or from whoever has the code of the log. No
 * transaction runs while a password is hashed.
 */
@ApplicationScoped
public class FirstRun {
    @Inject
    Settings settings;

    @Inject
    UserRepository users;

    @Inject
    Attempts attempts;

    @Inject
    Founding founding;

    /** Gives a new site its name and its pages, and the owner whom the settings name. */
    public void prepare() {
        Optional<Accounts.Ready> owner = isOpen() ? settings.owner().map(FirstRun::ready) : Optional.empty();
        founding.prepare(owner);
    }

    private static Accounts.Ready ready(Settings.FirstOwner owner) {
        return Accounts.ready(new Accounts.NewAccount(owner.username(), owner.email(), "", owner.password()));
    }

    public boolean isOpen() {
        return !users.hasOwner();
    }

    /** Makes the owner, once, for the bearer of the code; {@link org.broadsheet.platform.refusal.Invalid} by field otherwise. */
    public User become(Accounts.NewAccount account, String givenCode, String address) {
        Accounts.check(account);
        attempts.begin("set-up", address);
        User owner = founding.become(Accounts.ready(account), givenCode);
        attempts.succeeded("set-up", address);
        return owner;
    }
}
