package org.broadsheet.site.setup;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.broadsheet.platform.form.FlashMessage;
import org.broadsheet.platform.form.PageAnswer;
import org.broadsheet.platform.form.RefusedForm;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.refusal.Refusal;
import org.broadsheet.platform.refusal.TooManyAttempts;
import org.broadsheet.platform.route.PathValues;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.User;
import org.broadsheet.user.account.Accounts;
import org.broadsheet.user.session.Doorkeeper;

/** The page where the bearer of the setup code becomes the owner; it is not there once there is one. */
@RequestScoped
@Named
public class Setup {
    @Inject
    FirstRun firstRun;

    @Inject
    Doorkeeper door;

    @Inject
    CurrentCaller current;

    @Inject
    PathValues path;

    @Inject
    FlashMessage flash;

    private String code;
    private String username;
    private String name;
    private String email;
    private String password;

    @PostConstruct
    void load() {
        if (!firstRun.isOpen()) {
            throw new NotFound("The site has an owner already.");
        }
        code = path.query("code").orElse("");
    }

    /** Has the bean made, and the site asked for its owner, before anything is written. */
    public void open() {}

    public void become() {
        try {
            User owner =
                    firstRun.become(new Accounts.NewAccount(username, email, name, password), code, current.address());
            door.letIn(PageAnswer.current(), owner, false);
            flash.redirect("site.setUp", "/desk");
        } catch (TooManyAttempts tooMany) {
            tooMany.tell(PageAnswer.current());
            RefusedForm.show(tooMany);
        } catch (Refusal refusal) {
            RefusedForm.show(refusal);
        }
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = text(code);
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = text(username);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = text(name);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = text(email);
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = text(password);
    }

    private static String text(String sent) {
        return sent == null ? "" : sent;
    }
}
