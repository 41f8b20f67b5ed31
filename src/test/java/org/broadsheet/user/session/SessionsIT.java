package org.broadsheet.user.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.broadsheet.platform.Secret;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Rows;
import org.broadsheet.user.User;
import org.broadsheet.user.access.Role;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class SessionsIT {
    private static final String ADDRESS = "203.0.113.120";

    @Inject
    Sessions sessions;

    @Inject
    Clock clock;

    private User user;
    private Secret secret;

    @BeforeEach
    void logIn() {
        user = Newcomers.join("visitor", Role.EDITOR);
        secret = sessions.open(user, false, ADDRESS);
    }

    @Test
    void theBearerOfTheSecretIsTheUser() {
        assertThat(sessions.find(secret).map(User::getUsername)).contains(user.getUsername());
        assertThat(sessions.find(Secret.random())).isEmpty();
        assertThat(sessions.find(new Secret(""))).isEmpty();
        assertThat(sessions.find(new Secret(secret.hash()))).isEmpty();
    }

    @Test
    void onlyTheHashIsStored() {
        List<List<String>> stored = Rows.of("select * from user_session where user_id = ?", user.getId());

        assertThat(stored).hasSize(1);
        assertThat(stored.get(0))
                .contains(secret.hash())
                .noneMatch(value -> secret.text().equals(value));
    }

    @Test
    void aDisabledUsersSessionsEndAtOnce() {
        Rows.change("update app_user set disabled_at = ? where id = ?", OffsetDateTime.now(clock), user.getId());

        assertThat(sessions.find(secret)).isEmpty();
    }

    @Test
    void theRoleIsReadEachTime() {
        assertThat(sessions.find(secret).map(User::getRole)).contains(Role.EDITOR);

        Rows.change("update app_user set role = 'AUTHOR' where id = ?", user.getId());

        assertThat(sessions.find(secret).map(User::getRole)).contains(Role.AUTHOR);
    }

    @Test
    void aSessionEndsWhenItIsClosedAndNoOther() {
        Secret elsewhere = sessions.open(user, true, ADDRESS);

        sessions.close(secret);

        assertThat(sessions.find(secret)).isEmpty();
        assertThat(sessions.find(elsewhere)).isPresent();
    }

    @Test
    void aSessionThatExpiredIsOver() {
        Rows.change(
                "update user_session set expires_at = ? where user_id = ?", OffsetDateTime.now(clock), user.getId());

        assertThat(sessions.find(secret)).isEmpty();
    }

    @Test
    void aSessionLastsTwelveIdleHoursAndARememberedOneThirtyDays() {
        Secret remembered = sessions.open(user, true, ADDRESS);

        assertThat(lasts(secret, OffsetDateTime.now(clock).plusHours(11))).isTrue();
        assertThat(lasts(secret, OffsetDateTime.now(clock).plusHours(13))).isFalse();
        assertThat(lasts(remembered, OffsetDateTime.now(clock).plusDays(29))).isTrue();
        assertThat(lasts(remembered, OffsetDateTime.now(clock).plusDays(31))).isFalse();
    }

    @Test
    void aVisitProlongsTheSession() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Rows.change(
                "update user_session set seen_at = ?, expires_at = ? where user_id = ?",
                now.minusHours(11),
                now.plusHours(1),
                user.getId());

        assertThat(sessions.find(secret)).isPresent();

        assertThat(lasts(secret, now.plusHours(11))).isTrue();
    }

    private static boolean lasts(Secret of, OffsetDateTime until) {
        return Rows.one("select count(*) from user_session where secret_hash = ? and expires_at > ?", of.hash(), until)
                .equals("1");
    }
}
