package org.broadsheet.user.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.platform.Secret;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.platform.change.LoggedChange;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.refusal.TooManyAttempts;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Rows;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.Caller;
import org.broadsheet.user.User;
import org.broadsheet.user.UserRepository;
import org.broadsheet.user.access.Role;
import org.broadsheet.user.login.Credentials;
import org.broadsheet.user.session.Sessions;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people decide about their own account. */
@ArquillianTest
class ProfileIT {
    @Inject
    Profile profile;

    @Inject
    Sessions sessions;

    @Inject
    UserRepository users;

    @Inject
    Credentials credentials;

    @Inject
    ChangeLog log;

    private Caller caller;
    private String address;

    @BeforeEach
    void join() {
        caller = Newcomers.caller("self", Role.AUTHOR);
        address = Unique.name("address");
    }

    @Test
    void aNameThatReadersMaySeeIsAChangeForTheirPages() {
        long before = log.last();

        profile.describe(caller, " Jane  Doe ", "Writes.\r\nReads.");
        profile.describe(caller, "Jane Doe", "Writes.\nReads.");

        assertThat(self().getName()).isEqualTo("Jane Doe");
        assertThat(self().getBio()).isEqualTo("Writes.\nReads.");
        assertThat(log.after(before, 10))
                .extracting(LoggedChange::change)
                .filteredOn(change ->
                        change.actorId().equals(Optional.of(caller.user().getId())))
                .singleElement()
                .satisfies(change -> {
                    // Nothing of theirs is published: the pages look again, and nobody is told.
                    assertThat(change.kind()).isEqualTo("desk.author.updated");
                    assertThat(change.touched())
                            .containsExactlyInAnyOrder(
                                    "site", "author:" + caller.user().getUsername());
                });
    }

    @Test
    void aNameOrBioThatCannotBeKeptIsRefusedByField() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> profile.describe(caller, " ", "x".repeat(501)))
                .satisfies(invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::field)
                        .containsExactly("name", "bio"));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> profile.describe(caller, "x".repeat(101), ""));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> profile.describe(caller, "J", "\0"));
        profile.describe(caller, "x".repeat(100), "x".repeat(500));
    }

    @Test
    void aNewAddressTakesThePasswordAndIsNobodyElses() {
        User other = Newcomers.join("other", Role.AUTHOR);
        String wanted = Unique.name("new") + "@example.org";

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> profile.move(caller, wanted, "wrong", address))
                .satisfies(invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::field)
                        .containsExactly("confirm"));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> profile.move(caller, "nowhere", Newcomers.PASSWORD, address));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> profile.move(caller, other.getEmail(), Newcomers.PASSWORD, address));
        profile.move(caller, wanted.toUpperCase(Locale.ROOT), Newcomers.PASSWORD, address);

        assertThat(self().getEmail()).isEqualTo(wanted);
        assertThat(credentials.check(wanted, Newcomers.PASSWORD, address)).isPresent();
    }

    @Test
    void aNewPasswordTakesTheOldOneAndEndsOtherSessions() {
        Secret here = sessions.open(caller.user(), false, "203.0.113.150");
        Secret elsewhere = sessions.open(caller.user(), false, "203.0.113.151");
        Optional<Secret> kept = Optional.of(here);

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> profile.changePassword(caller, "wrong", "a new start 71", address, kept));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> profile.changePassword(caller, Newcomers.PASSWORD, "1qaz2wsx", address, kept));
        assertThat(sessions.find(elsewhere)).isPresent();
        profile.changePassword(caller, Newcomers.PASSWORD, "a new start 71", address, kept);

        assertThat(sessions.find(here)).isPresent();
        assertThat(sessions.find(elsewhere)).isEmpty();
        assertThat(credentials.check(caller.user().getUsername(), "a new start 71", address))
                .isPresent();
    }

    @Test
    void guessingTheOldPasswordIsSlowedDownAsAtLoginAndRecorded() {
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(
                            () -> profile.changePassword(caller, "wrong", "a new start 71", address, Optional.empty()));
        }

        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> profile.changePassword(
                        caller, Newcomers.PASSWORD, "a new start 71", address, Optional.empty()));
        assertThat(Rows.of(
                        "select 1 from audit_entry where action = 'login.blocked' and subject = ?",
                        caller.user().getUsername()))
                .hasSize(1);
    }

    @Test
    void onlyOnesOwnSessionsEnd() {
        User other = Newcomers.join("other", Role.AUTHOR);
        Secret theirs = sessions.open(other, false, "203.0.113.152");
        Secret mine = sessions.open(caller.user(), false, "203.0.113.153");
        long id = sessions.of(other).get(0).getId();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> sessions.end(caller.user(), id));
        profile.endOtherSessions(caller, Optional.empty());

        assertThat(sessions.find(theirs)).isPresent();
        assertThat(sessions.find(mine)).isEmpty();
    }

    private User self() {
        return users.byUsername(caller.user().getUsername()).orElseThrow();
    }
}
