package org.broadsheet.user.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.broadsheet.platform.Secret;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.text.Plain;
import org.broadsheet.user.Caller;
import org.broadsheet.user.User;
import org.broadsheet.user.access.Operation;
import org.broadsheet.user.access.Role;
import org.broadsheet.user.account.AccountLink;
import org.broadsheet.user.account.AccountLinks;
import org.broadsheet.user.account.Accounts;
import org.broadsheet.user.audit.AuditLog;
import org.broadsheet.user.login.Attempts;

/** Lets people in by a link that an owner hands to them: {@code invitations.invite(caller, Role.AUTHOR, "Jane")}. */
@ApplicationScoped
public class Invitations {
    private static final int LONGEST_LABEL = 100;
    private static final String CLOSED = "The invitation was used or revoked, or has expired.";

    @Inject
    AccountLinks links;

    @Inject
    Accounts accounts;

    @Inject
    Attempts attempts;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** An invitation and the secret that is shown this once. */
    public record Invited(AccountLink link, Secret secret) {}

    /** Makes an invitation for seven days; its secret is shown this once. */
    @Transactional
    public Secret invite(Caller caller, Role role, String label) {
        return make(caller, role, label).secret();
    }

    /** The same, with the invitation itself. */
    @Transactional
    public Invited make(Caller caller, Role role, String label) {
        caller.require(Operation.KEEP_PEOPLE);
        String line = Plain.line(label);
        if (line.isEmpty() || line.length() > LONGEST_LABEL || !Plain.isStorable(line)) {
            throw new Invalid("label", "has to have 1 to " + LONGEST_LABEL + " characters");
        }
        Secret secret = Secret.random();
        AccountLink link = AccountLink.invitation(secret, role, line, caller.user(), clock);
        links.add(link);
        audit.record(caller, "user.invited", "", line, role.word());
        return new Invited(link, secret);
    }

    /** Those that are still good, for owners. */
    public List<AccountLink> pending(Caller caller) {
        caller.require(Operation.KEEP_PEOPLE);
        return links.invitations();
    }

    @Transactional
    public void revoke(Caller caller, long id) {
        caller.require(Operation.KEEP_PEOPLE);
        AccountLink link = links.invitation(id).orElseThrow(() -> new NotFound(CLOSED));
        if (!links.take(link)) {
            throw new NotFound(CLOSED);
        }
        audit.record(caller, "user.invitation_revoked", "", link.getLabel(), "");
    }

    /** Whether the secret is that of an invitation that can be used now. */
    public boolean isOpen(Secret secret) {
        return links.invitation(secret).isPresent();
    }

    /** Makes the account, once; {@link Invalid} by field, {@link NotFound} whatever is wrong with the link. */
    public User accept(Secret secret, Accounts.NewAccount account, String address) {
        Accounts.check(account);
        attempts.begin("invitation", address);
        AccountLink link = links.invitation(secret).orElseThrow(() -> new NotFound(CLOSED));
        attempts.succeeded("invitation", address);
        return accounts.join(link, Accounts.ready(account)).orElseThrow(() -> new NotFound(CLOSED));
    }
}
