package org.broadsheet.user.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.broadsheet.platform.database.Turns;
import org.broadsheet.platform.list.Page;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Forbidden;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.user.Caller;
import org.broadsheet.user.Handover;
import org.broadsheet.user.StaffMember;
import org.broadsheet.user.User;
import org.broadsheet.user.UserRepository;
import org.broadsheet.user.access.Operation;
import org.broadsheet.user.access.Role;
import org.broadsheet.user.account.AccountLinks;
import org.broadsheet.user.audit.AuditLog;
import org.broadsheet.user.session.Sessions;
import org.broadsheet.user.token.Tokens;

/**
 * What owners decide about people. Such decisions follow one another, on all nodes, so that two owners who lower each other at
 * the same time leave one.
 */
@ApplicationScoped
public class Staff {
    @Inject
    UserRepository users;

    @Inject
    Sessions sessions;

    @Inject
    Tokens tokens;

    @Inject
    AccountLinks links;

    @Inject
    AuditLog audit;

    @Inject
    Turns turns;

    @Inject
    Event<Handover> handovers;

    @Inject
    Clock clock;

    /** One page of everybody who has or had an account. */
    public Page<StaffMember> list(Caller caller, Page.Request wanted) {
        caller.require(Operation.KEEP_PEOPLE);
        return users.staff(wanted);
    }

    /** The person, for owners. */
    public User find(Caller caller, String username) {
        caller.require(Operation.KEEP_PEOPLE);
        return users.byUsername(username).orElseThrow(() -> new NotFound("There is nobody with this username."));
    }

    /** Who can take over somebody's articles, for owners. */
    public List<User> others(Caller caller, User user) {
        caller.require(Operation.KEEP_PEOPLE);
        return users.active().stream()
                .filter(other -> !other.getId().equals(user.getId()))
                .toList();
    }

    /**
     * Decides the role of the person and whether they may log in, as far as each is given; both or nothing.
     *
     * @param check runs once nobody else can decide, for callers who hold a version against the person
     */
    @Transactional
    public User decide(
            Caller caller, String username, Consumer<User> check, Optional<Role> role, Optional<Boolean> disabled) {
        // The right is asked for once: an owner who steps down does so with all of the decision.
        User user = decideAbout(caller, username);
        check.accept(user);
        role.ifPresent(wanted -> change(caller, user, wanted));
        disabled.filter(wanted -> wanted).ifPresent(yes -> disable(caller, user));
        disabled.filter(wanted -> !wanted).ifPresent(no -> enable(caller, user));
        return user;
    }

    /** The person with the number of their articles, for owners. */
    public StaffMember member(Caller caller, String username) {
        User user = find(caller, username);
        return new StaffMember(user, users.articles(user));
    }

    /** Gives the person another role, which counts from the next request. */
    @Transactional
    public void change(Caller caller, String username, Role role) {
        change(caller, decideAbout(caller, username), role);
    }

    private void change(Caller caller, User user, Role role) {
        Role before = user.getRole();
        if (before == role) {
            return;
        }
        if (before == Role.OWNER) {
            requireAnother(user);
            links.endThoseBy(user);
        }
        user.become(role);
        audit.record(
                caller, "user.role_changed", user.getUsername(), user.getName(), before.word() + " → " + role.word());
    }

    /** Ends sessions, tokens and links at once; what was written stays. */
    @Transactional
    public void disable(Caller caller, String username) {
        disable(caller, decideAbout(caller, username));
    }

    private void disable(Caller caller, User user) {
        if (user.isDisabled()) {
            return;
        }
        if (user.getId().equals(caller.user().getId())) {
            throw new Conflict("Nobody disables themselves: another owner can.");
        }
        requireAnother(user);
        user.disable(clock);
        sessions.endOthers(user, Optional.empty());
        tokens.endAll(user);
        links.endResets(user);
        links.endThoseBy(user);
        audit.record(caller, "user.disabled", user.getUsername(), user.getName(), "");
    }

    /** Lets the person log in again, with the password they had. */
    @Transactional
    public void enable(Caller caller, String username) {
        enable(caller, decideAbout(caller, username));
    }

    private void enable(Caller caller, User user) {
        if (user.isDisabled()) {
            user.enable();
            audit.record(caller, "user.enabled", user.getUsername(), user.getName(), "");
        }
    }

    /** Makes one person's articles another's; the number of them. */
    @Transactional
    public int handOver(Caller caller, String username, String heir) {
        return handOver(caller, username, "heir", heir);
    }

    /** The same; {@code field} is where the heir was typed. */
    @Transactional
    public int handOver(Caller caller, String username, String field, String heir) {
        User from = decideAbout(caller, username);
        User to = users.byUsername(heir)
                .filter(user -> !user.isDisabled() && !user.getId().equals(from.getId()))
                .orElseThrow(() -> new Invalid(field, "has to be somebody else who can log in"));
        Handover handover = new Handover(caller, from, to);
        audit.record(caller, "user.articles_handed_over", username, from.getName(), "→ " + to.getUsername());
        handovers.fire(handover);
        if (!handover.isHeard()) {
            throw new Conflict("Nobody here keeps articles that could be handed over.");
        }
        return handover.articles();
    }

    /** The person, as they are after the decision before this one; the caller may have lost the right by it. */
    private User decideAbout(Caller caller, String username) {
        caller.require(Operation.KEEP_PEOPLE);
        turns.take("staff");
        if (users.byId(caller.user().getId())
                .filter(owner -> owner.getRole() == Role.OWNER && !owner.isDisabled())
                .isEmpty()) {
            throw new Forbidden("Only an owner decides about people.");
        }
        return find(caller, username);
    }

    private void requireAnother(User leaving) {
        if (leaving.getRole() == Role.OWNER && !leaving.isDisabled() && users.ownersBesides(leaving) == 0) {
            String sentence = "is the site's only owner: make somebody else an owner first";
            throw new Conflict("This " + sentence + ".", List.of(new FieldError("role", sentence)));
        }
    }
}
