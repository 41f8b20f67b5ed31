package org.broadsheet.user.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.broadsheet.platform.form.FlashMessage;
import org.broadsheet.platform.form.PageAnswer;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.Refusal;
import org.broadsheet.platform.route.PathValues;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.User;
import org.broadsheet.user.access.Role;
import org.broadsheet.user.audit.AuditEntry;
import org.broadsheet.user.audit.AuditLog;
import org.broadsheet.user.invitation.PasswordResets;

/** What the owner decides about one person. */
@RequestScoped
@Named
public class UserEdit {
    private static final int ENTRIES = 10;

    @Inject
    Staff staff;

    @Inject
    PasswordResets resets;

    @Inject
    AuditLog audit;

    @Inject
    CurrentCaller current;

    @Inject
    PathValues path;

    @Inject
    FlashMessage flash;

    private User user;
    private Role role;
    private String heir;
    private String link;

    @PostConstruct
    void load() {
        user = staff.find(current.require(), path.get("username").orElse(""));
        role = user.getRole();
    }

    /** Has the bean made, and the person looked for, before anything is written. */
    public void open() {}

    public void changeRole() {
        act(
                "user.roleChanged",
                () -> staff.change(current.require(), user.getUsername(), PageAnswer.chosen("role", role)));
    }

    public void disable() {
        act("user.disabled", () -> staff.disable(current.require(), user.getUsername()));
    }

    public void enable() {
        act("user.enabled", () -> staff.enable(current.require(), user.getUsername()));
    }

    public void handOver() {
        act("user.handedOver", () -> staff.handOver(current.require(), user.getUsername(), heir == null ? "" : heir));
    }

    /** The link is shown in the answer itself, because nobody can show it again. */
    public void reset() {
        try {
            link = path.absolute("/reset/"
                    + resets.offer(current.require(), user.getUsername()).text());
            PageAnswer.current().setHeader("Cache-Control", "no-store");
        } catch (Conflict disabled) {
            PageAnswer.refuse(disabled);
        }
    }

    private void act(String done, Runnable decision) {
        try {
            decision.run();
        } catch (Refusal refusal) {
            PageAnswer.refuse(refusal);
            return;
        }
        boolean stays = !user.getId().equals(current.getUser().getId()) || role == Role.OWNER;
        flash.redirect(done, stays ? "/desk/users/" + user.getUsername() : "/desk");
    }

    public User getUser() {
        return user;
    }

    public boolean isSelf() {
        return user.getId().equals(current.getUser().getId());
    }

    public List<Role> getRoles() {
        return Arrays.asList(Role.values());
    }

    public List<User> getHeirs() {
        return staff.others(current.require(), user);
    }

    /** What was done to the account lately. */
    public List<AuditEntry> getEntries() {
        return audit.forSubject(user.getUsername(), ENTRIES);
    }

    /** The link to hand over, or null where none was made just now. */
    public String getLink() {
        return link;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getHeir() {
        return heir;
    }

    public void setHeir(String heir) {
        this.heir = heir;
    }
}
