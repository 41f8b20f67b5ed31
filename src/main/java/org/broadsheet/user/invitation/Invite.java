package org.broadsheet.user.invitation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.platform.Secret;
import org.broadsheet.platform.form.FlashMessage;
import org.broadsheet.platform.form.PageAnswer;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.refusal.Refusal;
import org.broadsheet.platform.route.PathValues;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.User;
import org.broadsheet.user.account.Accounts;
import org.broadsheet.user.session.Doorkeeper;

/** Where somebody who was invited chooses a name and a password. A link that is no good says so, and not why. */
@RequestScoped
@Named
public class Invite {
    @Inject
    Invitations invitations;

    @Inject
    Doorkeeper door;

    @Inject
    CurrentCaller current;

    @Inject
    PathValues path;

    @Inject
    FlashMessage flash;

    private final Map<String, String> fields = new TreeMap<>();
    private boolean open;

    @PostConstruct
    void load() {
        open = invitations.isOpen(secret());
        PageAnswer.ofSecretLink(open);
    }

    /** Has the bean made, and the link looked at, before anything is written. */
    public void open() {}

    public void accept() {
        if (!open) {
            return;
        }
        try {
            User user = invitations.accept(
                    secret(),
                    new Accounts.NewAccount(text("username"), text("email"), text("name"), text("password")),
                    current.address());
            door.letIn(PageAnswer.current(), user, false);
            flash.redirect("user.joined", "/desk");
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

    private String text(String field) {
        return fields.getOrDefault(field, "");
    }

    public boolean isOpen() {
        return open;
    }

    /** What was typed, by the id of the field. */
    public Map<String, String> getFields() {
        return fields;
    }
}
