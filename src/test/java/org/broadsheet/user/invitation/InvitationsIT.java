package org.broadsheet.user.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.util.List;
import org.broadsheet.platform.Secret;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.refusal.Refusal;
import org.broadsheet.platform.refusal.TooManyAttempts;
import org.broadsheet.testing.AtOnce;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Rows;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.Caller;
import org.broadsheet.user.User;
import org.broadsheet.user.access.Role;
import org.broadsheet.user.account.Accounts;
import org.broadsheet.user.housekeeping.Housekeeping;
import org.broadsheet.user.login.Credentials;
import org.broadsheet.user.session.Sessions;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links that make an account or a new password: once, for a while, and for their bearer. */
@ArquillianTest
class InvitationsIT {
    @Inject
    Invitations invitations;

    @Inject
    PasswordResets resets;

    @Inject
    Sessions sessions;

    @Inject
    Credentials credentials;

    @Inject
    Housekeeping housekeeping;

    private Caller owner;
    private String address;
    private Secret link;

    @BeforeEach
    void invite() {
        owner = Newcomers.caller("host", Role.OWNER);
        address = Unique.name("address");
        link = invitations.invite(owner, Role.EDITOR, "A guest");
    }

    @AfterEach
    void leave() {
        Rows.change(
                "update app_user set role = 'EDITOR' where id = ?", owner.user().getId());
    }

    @Test
    void anInvitationMakesOneAccountWithItsRole() {
        User guest = invitations.accept(link, guest(), address);

        assertThat(guest.getRole()).isEqualTo(Role.EDITOR);
        assertThat(invitations.isOpen(link)).isFalse();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.accept(link, guest(), address));
    }

    @Test
    void ofManyWhoUseItAtOnceOneGetsIn() {
        List<Boolean> joined = AtOnce.run(4, i -> {
            try {
                invitations.accept(link, guest(), address);
                return true;
            } catch (Refusal refused) {
                return false;
            }
        });

        assertThat(joined).filteredOn(in -> in).hasSize(1);
    }

    @Test
    void twoWhoWantOneNameAtOnceDoNotBothGetIt() {
        Secret other = invitations.invite(owner, Role.AUTHOR, "Another guest");
        Accounts.NewAccount wanted = guest();
        List<String> answers = AtOnce.run(2, i -> {
            try {
                invitations.accept(i == 0 ? link : other, wanted, address + i);
                return "in";
            } catch (Conflict taken) {
                return "taken";
            }
        });

        assertThat(answers).containsExactlyInAnyOrder("in", "taken");
        assertThat(invitations.isOpen(link) || invitations.isOpen(other)).isTrue();
    }

    @Test
    void onlyItsHashIsStored() {
        assertThat(Rows.one("select label from account_link where secret_hash = ?", link.hash()))
                .isEqualTo("A guest");
        assertThat(Rows.of("select 1 from account_link where secret_hash = ?", link.text()))
                .isEmpty();
    }

    @Test
    void revokedOrExpiredItIsNoLonger() {
        Secret other = invitations.invite(owner, Role.AUTHOR, "Another guest");
        long id = Long.parseLong(Rows.one("select id from account_link where secret_hash = ?", link.hash()));
        invitations.revoke(owner, id);
        expire(other);

        assertThat(invitations.isOpen(link)).isFalse();
        assertThat(invitations.isOpen(other)).isFalse();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.revoke(owner, id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.accept(other, guest(), address));
        housekeeping.tidy();
        assertThat(Rows.of("select 1 from account_link where secret_hash = ?", other.hash()))
                .isEmpty();
    }

    @Test
    void whoGuessesHasToWait() {
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> invitations.accept(Secret.random(), guest(), address));
        }

        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> invitations.accept(Secret.random(), guest(), address));
    }

    @Test
    void aGuestKeepsTheRulesOfAccounts() {
        String name = Unique.name("guest");

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> invitations.accept(
                        link, new Accounts.NewAccount(name, name + "@example.org", "", "1qaz2wsx"), address));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> invitations.invite(owner, Role.AUTHOR, " "));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> invitations.invite(owner, Role.AUTHOR, "x".repeat(101)));
        assertThat(invitations.isOpen(link)).isTrue();
    }

    @Test
    void aNewPasswordEndsTheSessionsAndTheLinksBefore() {
        User guest = Newcomers.join("forgetful", Role.AUTHOR);
        Secret session = sessions.open(guest, true, "203.0.113.140");
        Secret first = resets.offer(owner, guest.getUsername());
        Secret second = resets.offer(owner, guest.getUsername());

        assertThat(resets.isOpen(first)).isFalse();
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> resets.use(second, "password1", address));
        resets.use(second, "a new start 71", address);

        assertThat(sessions.find(session)).isEmpty();
        assertThat(credentials.check(guest.getUsername(), "a new start 71", address))
                .isPresent();
        assertThat(credentials.check(guest.getUsername(), Newcomers.PASSWORD, address))
                .isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> resets.use(second, "another start 71", address));
    }

    @Test
    void oneKindOfLinkIsNotTheOther() {
        Secret reset = resets.offer(owner, owner.user().getUsername());

        assertThat(invitations.isOpen(reset)).isFalse();
        assertThat(resets.isOpen(link)).isFalse();
        assertThat(resets.isOpen(reset)).isTrue();
        expire(reset);
        assertThat(resets.isOpen(reset)).isFalse();
    }

    private static void expire(Secret secret) {
        Rows.change(
                "update account_link set expires_at = timestamp with time zone '2001-01-01 00:00:00+00'"
                        + " where secret_hash = ?",
                secret.hash());
    }

    private static Accounts.NewAccount guest() {
        String name = Unique.name("guest");
        return new Accounts.NewAccount(name, name + "@example.org", "", Newcomers.PASSWORD);
    }
}
