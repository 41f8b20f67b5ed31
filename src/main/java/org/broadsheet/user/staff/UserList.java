package org.broadsheet.user.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.broadsheet.platform.Secret;
import org.broadsheet.platform.form.FlashMessage;
import org.broadsheet.platform.form.PageAnswer;
import org.broadsheet.platform.form.RefusedForm;
import org.broadsheet.platform.list.Page;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.route.PathValues;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.StaffMember;
import org.broadsheet.user.access.Role;
import org.broadsheet.user.account.AccountLink;
import org.broadsheet.user.invitation.Invitations;

/** The owner's list of people, and the invitations to join them. */
@RequestScoped
@Named
public class UserList {
    private static final int PAGE_SIZE = 50;

    @Inject
    Staff staff;

    @Inject
    Invitations invitations;

    @Inject
    CurrentCaller current;

    @Inject
    PathValues path;

    @Inject
    FlashMessage flash;

    private Role role = Role.AUTHOR;
    private String label = "";
    private String link;
    private Page<StaffMember> page;

    @PostConstruct
    void load() {
        page = staff.list(current.require(), Page.Request.named(path.query("page"), PAGE_SIZE));
    }

    /** Has the bean made, and the right checked, before anything is written; the page may show a secret. */
    public void open() {}

    /** The link is shown in the answer itself, because nobody can show it again. */
    public void invite() {
        try {
            Secret secret = invitations.invite(current.require(), PageAnswer.chosen("role", role), label);
            link = path.absolute("/invite/" + secret.text());
            PageAnswer.current().setHeader("Cache-Control", "no-store");
        } catch (Invalid invalid) {
            RefusedForm.show(invalid);
        }
    }

    public void revoke() {
        invitations.revoke(current.require(), PageAnswer.number(path.query("revoke")));
        flash.redirect("user.revoked", "/desk/users");
    }

    public Page<StaffMember> getPage() {
        return page;
    }

    public List<AccountLink> getInvitations() {
        return invitations.pending(current.require());
    }

    public List<Role> getRoles() {
        return Arrays.asList(Role.values());
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

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label == null ? "" : label;
    }
}
