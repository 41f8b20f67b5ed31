package org.broadsheet.user.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.broadsheet.platform.Secret;
import org.broadsheet.platform.list.Page;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.Forbidden;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.refusal.Refusal;
import org.broadsheet.testing.AtOnce;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Rows;
import org.broadsheet.user.Caller;
import org.broadsheet.user.User;
import org.broadsheet.user.UserRepository;
import org.broadsheet.user.access.Role;
import org.broadsheet.user.access.Scope;
import org.broadsheet.user.audit.AuditEntry;
import org.broadsheet.user.audit.AuditLog;
import org.broadsheet.user.invitation.Invitations;
import org.broadsheet.user.invitation.PasswordResets;
import org.broadsheet.user.session.Sessions;
import org.broadsheet.user.token.Tokens;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What owners decide about people. The owners of other tests sit aside meanwhile, so that the last one here is the last one. */
@ArquillianTest
class StaffIT {
    @Inject
    Staff staff;

    @Inject
    Sessions sessions;

    @Inject
    Tokens tokens;

    @Inject
    PasswordResets resets;

    @Inject
    Invitations invitations;

    @Inject
    AuditLog audit;

    @Inject
    UserRepository users;

    @Inject
    Clock clock;

    private List<List<String>> aside;
    private Caller owner;
    private User author;

    @BeforeEach
    void join() {
        aside = Rows.of("select id from app_user where role = 'OWNER' and disabled_at is null");
        aside.forEach(row -> Rows.change("update app_user set role = 'EDITOR' where id = ?", Long.valueOf(row.get(0))));
        owner = Newcomers.caller("boss", Role.OWNER);
        author = Newcomers.join("scribe", Role.AUTHOR);
    }

    @AfterEach
    void putTheOthersBack() {
        Rows.change("update app_user set role = 'EDITOR' where role = 'OWNER'");
        aside.forEach(row -> Rows.change("update app_user set role = 'OWNER' where id = ?", Long.valueOf(row.get(0))));
    }

    @Test
    void aRoleCountsFromTheNextRequestAndIsRecorded() {
        Secret session = sessions.open(author, false, "203.0.113.130");

        staff.change(owner, author.getUsername(), Role.EDITOR);
        staff.change(owner, author.getUsername(), Role.EDITOR);

        assertThat(sessions.find(session).map(User::getRole)).contains(Role.EDITOR);
        assertThat(notes("user.role_changed")).containsExactly("author → editor");
    }

    @Test
    void whoIsDisabledIsOutAtOnceAndForGood() {
        Secret session = sessions.open(author, false, "203.0.113.130");
        Secret token = tokens.issue(
                        author,
                        "Program",
                        Scope.allOf(Role.AUTHOR),
                        OffsetDateTime.now(clock).plusDays(1))
                .secret();
        Secret reset = resets.offer(owner, author.getUsername());

        staff.disable(owner, author.getUsername());
        staff.disable(owner, author.getUsername());
        assertThat(notes("user.disabled")).hasSize(1);
        staff.enable(owner, author.getUsername());

        assertThat(sessions.find(session)).isEmpty();
        assertThat(tokens.find(token)).isEmpty();
        assertThat(resets.isOpen(reset)).isFalse();
    }

    @Test
    void theLastOwnerStays() {
        String last = owner.user().getUsername();

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> staff.change(owner, last, Role.EDITOR));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> staff.disable(owner, last));
        assertThat(users.byUsername(last).map(User::getRole)).contains(Role.OWNER);
    }

    @Test
    void nobodyDisablesThemselves() {
        Newcomers.join("boss", Role.OWNER);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> staff.disable(owner, owner.user().getUsername()))
                .withMessageContaining("themselves");
    }

    @Test
    void twoOwnersWhoLowerEachOtherAtOnceLeaveOne() {
        for (int round = 0; round < 5; round++) {
            Caller other = Newcomers.caller("boss", Role.OWNER);
            Caller first = owner;
            AtOnce.run(2, i -> {
                try {
                    Caller by = i == 0 ? first : other;
                    Caller whom = i == 0 ? other : first;
                    staff.change(by, whom.user().getUsername(), Role.EDITOR);
                    return true;
                } catch (Refusal refused) {
                    return false;
                }
            });

            List<List<String>> left =
                    Rows.of("select username from app_user where role = 'OWNER' and disabled_at is null");
            assertThat(left).hasSize(1);
            owner = left.get(0).get(0).equals(first.user().getUsername()) ? first : other;
        }
    }

    @Test
    void onlyOwnersDecide() {
        Caller editor = Newcomers.caller("editor", Role.EDITOR);
        String name = author.getUsername();

        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> staff.change(editor, name, Role.OWNER));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> staff.disable(editor, name));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> staff.enable(editor, name));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> staff.handOver(editor, name, "owner"));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> staff.find(editor, name));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> staff.list(editor, new Page.Request(1, 20)));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> resets.offer(editor, name));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> invitations.invite(editor, Role.OWNER, "Me"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> staff.disable(owner, "nobody-at-all"));
    }

    @Test
    void whoHasJustBeenLoweredDecidesNoMore() {
        Caller other = Newcomers.caller("boss", Role.OWNER);
        staff.change(owner, other.user().getUsername(), Role.EDITOR);

        // This caller was read before, as that of a request under way.
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> staff.change(other, author.getUsername(), Role.OWNER));
    }

    @Test
    void whatALoweredOwnerHandedOutEndsToo() {
        Caller other = Newcomers.caller("boss", Role.OWNER);
        Secret invitation = invitations.invite(other, Role.OWNER, "A friend");

        staff.change(owner, other.user().getUsername(), Role.EDITOR);

        assertThat(invitations.isOpen(invitation)).isFalse();
    }

    @Test
    void articlesGoToSomebodyWhoCanLogIn() {
        User gone = Newcomers.join("gone", Role.AUTHOR);
        staff.disable(owner, gone.getUsername());
        String name = author.getUsername();

        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> staff.handOver(owner, name, name));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> staff.handOver(owner, name, gone.getUsername()));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> staff.handOver(owner, name, "nobody-at-all"));
        staff.handOver(owner, name, owner.user().getUsername());
        assertThat(notes("user.articles_handed_over"))
                .containsExactly("→ " + owner.user().getUsername());
    }

    @Test
    void theListKnowsWhoWasSeenAndWhoWrote() {
        sessions.open(author, false, "203.0.113.130");

        assertThat(staff.list(owner, new Page.Request(1, 1000)).items())
                .filteredOn(member -> member.user().getId().equals(author.getId()))
                .singleElement()
                .satisfies(member -> {
                    assertThat(member.articles()).isZero();
                    assertThat(member.user().getSeenAt()).isNotNull();
                });
    }

    @Test
    void anOwnerWhoIsLockedOutGetsALinkAndNobodyElse() {
        String name = owner.user().getUsername();

        Secret link = resets.offerOwner(name).orElseThrow();

        assertThat(resets.offerOwner(author.getUsername())).isEmpty();
        assertThat(resets.offerOwner("nobody-at-all")).isEmpty();
        assertThat(resets.use(link, "a new start 71", "203.0.113.131").getUsername())
                .isEqualTo(name);
        assertThat(resets.isOpen(link)).isFalse();
    }

    private List<String> notes(String action) {
        return audit.forSubject(author.getUsername(), 20).stream()
                .filter(entry -> entry.getAction().equals(action))
                .map(AuditEntry::getNote)
                .toList();
    }
}
