package org.broadsheet.user.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.broadsheet.platform.Secret;
import org.broadsheet.platform.refusal.TooManyAttempts;
import org.broadsheet.testing.AtOnce;
import org.broadsheet.testing.Rows;
import org.broadsheet.testing.Unique;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guessing gets slower, also for who guesses with many hands; and nobody is locked out by a stranger. */
@ArquillianTest
class AttemptsStorageIT {
    @Inject
    Attempts attempts;

    private String account;
    private String address;

    @BeforeEach
    void inventNames() {
        account = Unique.name("account");
        // As text an address is a key like any other: this one is nobody else's.
        address = Unique.name("address");
    }

    @Test
    void afterFiveFailuresInARowTheSixthHasToWait() {
        fail(5);

        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> attempts.begin(account, address))
                .satisfies(wait -> {
                    assertThat(wait.seconds()).isBetween(8L, 10L);
                    assertThat(wait.headers()).containsEntry("Retry-After", Long.toString(wait.seconds()));
                });
    }

    @Test
    void manyAttemptsAtOnceGainNothing() {
        List<Boolean> begun = AtOnce.run(16, i -> {
            try {
                attempts.begin(account, address);
                return true;
            } catch (TooManyAttempts wait) {
                return false;
            }
        });

        assertThat(begun).filteredOn(allowed -> allowed).hasSize(5);
        assertThat(failures(account + "\n" + address)).isEqualTo("5");
        assertThat(failures("\n" + address)).isEqualTo("5");
    }

    @Test
    void aStrangerElsewhereLocksNobodyOut() {
        fail(5);

        assertThatCode(() -> attempts.begin(account, Unique.name("elsewhere"))).doesNotThrowAnyException();
    }

    @Test
    void anAddressThatTriesManyAccountsHasToWait() {
        for (int i = 0; i < 5; i++) {
            attempts.begin(Unique.name("guess"), address);
        }

        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> attempts.begin(account, address));
    }

    @Test
    void aSuccessForgetsTheFailures() {
        fail(4);

        attempts.succeeded(account, address);

        fail(5);
        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> attempts.begin(account, address));
    }

    @Test
    void anAccountIsTheSameHoweverItIsTyped() {
        for (String typed : List.of(account, " " + account, account + " ", account.toUpperCase(Locale.ROOT))) {
            attempts.begin(typed, address);
        }

        assertThat(failures(account + "\n" + address)).isEqualTo("4");
    }

    @Test
    void neitherNameNorAddressIsStored() {
        fail(1);

        assertThat(Rows.of("select attempt_key from failed_attempt").toString())
                .doesNotContain(account)
                .doesNotContain(address);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            attempts.begin(account, address);
        }
    }

    private static String failures(String key) {
        return Rows.one("select failures from failed_attempt where attempt_key = ?", new Secret(key).hash());
    }
}
