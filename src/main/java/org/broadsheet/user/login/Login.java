package org.broadsheet.user.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.broadsheet.platform.form.PageAnswer;
import org.broadsheet.platform.form.RefusedForm;
import org.broadsheet.platform.http.OwnPages;
import org.broadsheet.platform.http.Redirect;
import org.broadsheet.platform.refusal.TooManyAttempts;
import org.broadsheet.platform.route.KeptForm;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.User;
import org.broadsheet.user.session.Doorkeeper;

/** The login page: opens a session, with a secret of its own each time, and goes where the visitor wanted to go. */
@RequestScoped
@Named
public class Login {
    @Inject
    Credentials credentials;

    @Inject
    Doorkeeper door;

    @Inject
    CurrentCaller current;

    @Inject
    HttpServletRequest request;

    @Inject
    Settings settings;

    private String username = "";
    private String password = "";
    private boolean remembered;
    private String next;
    private List<KeptForm.Field> kept;

    public void logIn() {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            Optional<User> user = credentials.check(username, password, current.address());
            if (user.isEmpty()) {
                RefusedForm.show("user.login.wrong");
                return;
            }
            door.letIn(PageAnswer.current(), user.get(), remembered);
            String wanted = LocalPath.of(next).orElse("/desk");
            if (getKept().isEmpty()) {
                Redirect.to(faces, wanted);
            } else {
                Redirect.withForm(faces, wanted);
            }
        } catch (TooManyAttempts tooMany) {
            tooMany.tell(PageAnswer.current());
            RefusedForm.show("user.login.wait", tooMany.seconds());
        }
    }

    /** What was typed in a form when the session had ended. */
    public List<KeptForm.Field> getKept() {
        if (kept == null) {
            kept = KeptForm.carried(request, OwnPages.sent(request, settings));
        }
        return kept;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username == null ? "" : username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }

    public boolean isRemembered() {
        return remembered;
    }

    public void setRemembered(boolean remembered) {
        this.remembered = remembered;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}
