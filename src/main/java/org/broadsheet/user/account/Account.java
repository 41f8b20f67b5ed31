package org.broadsheet.user.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.broadsheet.platform.Secret;
import org.broadsheet.platform.form.FlashMessage;
import org.broadsheet.platform.form.PageAnswer;
import org.broadsheet.platform.language.Language;
import org.broadsheet.platform.refusal.Refusal;
import org.broadsheet.platform.route.PathValues;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.User;
import org.broadsheet.user.session.SessionCookie;
import org.broadsheet.user.session.Sessions;
import org.broadsheet.user.session.UserSession;

/** One's own account: what readers are told, how one logs in, and where one is logged in. */
@RequestScoped
@Named
public class Account {
    private static final String PAGE = "/desk/account";

    @Inject
    Profile profile;

    @Inject
    Sessions sessions;

    @Inject
    CurrentCaller current;

    @Inject
    HttpServletRequest request;

    @Inject
    PathValues path;

    @Inject
    FlashMessage flash;

    private final Map<String, String> fields = new TreeMap<>();

    @PostConstruct
    void load() {
        User user = current.getUser();
        fields.put("name", user.getName());
        fields.put("bio", user.getBio());
        fields.put("email", user.getEmail());
        fields.put("language", user.language().map(Language::getTag).orElse(""));
    }

    public void describe() {
        act("user.described", () -> profile.describe(current.require(), text("name"), text("bio")));
    }

    public void speak() {
        act("user.spoken", () -> profile.speak(current.require(), text("language")));
    }

    public void move() {
        act("user.moved", () -> profile.move(current.require(), text("email"), text("confirm"), current.address()));
    }

    public void changePassword() {
        act(
                "user.passwordChanged",
                () -> profile.changePassword(
                        current.require(), text("current"), text("password"), current.address(), secret()));
    }

    public void endOthers() {
        act("user.othersEnded", () -> profile.endOtherSessions(current.require(), secret()));
    }

    public void end() {
        act("user.sessionEnded", () -> sessions.end(current.getUser(), PageAnswer.number(path.query("end"))));
    }

    private void act(String done, Runnable decision) {
        try {
            decision.run();
            flash.redirect(done, PAGE);
        } catch (Refusal refusal) {
            PageAnswer.refuse(refusal);
        }
    }

    private Optional<Secret> secret() {
        return SessionCookie.of(request);
    }

    private String text(String field) {
        return Optional.ofNullable(fields.get(field)).orElse(""); // Faces may have put null there
    }

    public List<UserSession> getSessions() {
        return sessions.of(current.getUser());
    }

    /** Whether it is the session of the browser that asks. */
    public boolean isHere(UserSession session) {
        return session.isOf(secret());
    }

    /** What was typed, by the id of the field. */
    public Map<String, String> getFields() {
        return fields;
    }
}
