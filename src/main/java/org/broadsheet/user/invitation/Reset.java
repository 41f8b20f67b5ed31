package org.broadsheet.user.invitation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.broadsheet.platform.Secret;
import org.broadsheet.platform.form.FlashMessage;
import org.broadsheet.platform.form.PageAnswer;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.refusal.Refusal;
import org.broadsheet.platform.route.PathValues;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.User;
import org.broadsheet.user.session.Doorkeeper;

/** Where the bearer of a link from an owner chooses a new password. A link that is no good says so, and not why. */
@RequestScoped
@Named
public class Reset {
    @Inject
    PasswordResets resets;

    @Inject
    Doorkeeper door;

    @Inject
    CurrentCaller current;

    @Inject
    PathValues path;

    @Inject
    FlashMessage flash;

    private String password = "";
    private boolean open;

    @PostConstruct
    void load() {
        open = resets.isOpen(secret());
        PageAnswer.ofSecretLink(open);
    }

    /** Has the bean made, and the link looked at, before anything is written. */
    public void open() {}

    public void use() {
        if (!open) {
            return;
        }
        try {
            User user = resets.use(secret(), password, current.address());
            door.letIn(PageAnswer.current(), user, false);
            flash.redirect("user.reset", "/desk");
        } catch (NotFound used) {
            open = false;
            PageAnswer.ofSecretLink(open);
        } catch (Refusal refusal) {
            PageAnswer.refuse(refusal);
        }
    }

    private Secret secret() {
        return new Secret(path.get("token").orElse(""));
    }

    public boolean isOpen() {
        return open;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }
}
