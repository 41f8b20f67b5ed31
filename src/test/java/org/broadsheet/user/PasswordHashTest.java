package org.broadsheet.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {
    private static final String PASSWORD = "correct horse battery staple";

    @Test
    void itIsArgon2idAsOwaspRecommendsIt() {
        assertThat(PasswordHash.of(PASSWORD).text())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .hasSizeLessThanOrEqualTo(200)
                .doesNotContain("horse");
    }

    @Test
    void onlyThePasswordMatches() {
        PasswordHash hash = PasswordHash.of(PASSWORD);

        assertThat(hash.matches(PASSWORD)).isTrue();
        assertThat(hash.matches(PASSWORD + " ")).isFalse();
        assertThat(hash.matches("Correct horse battery staple")).isFalse();
        assertThat(hash.matches("")).isFalse();
    }

    @Test
    void theSamePasswordHasAnotherHashEachTime() {
        assertThat(PasswordHash.of(PASSWORD).text())
                .isNotEqualTo(PasswordHash.of(PASSWORD).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"пароль", "密码密码密码", "\ud83d\ude00\ud83d\ude00", " ", "tab\tand\nline"})
    void anyTextCanBeAPassword(String password) {
        PasswordHash hash = PasswordHash.of(password);

        assertThat(hash.matches(password)).isTrue();
        assertThat(hash.matches("?".repeat(password.length()))).isFalse();
    }

    @Test
    void aLongPasswordCountsToItsEnd() {
        PasswordHash hash = PasswordHash.of("a".repeat(199) + "b");

        assertThat(hash.matches("a".repeat(199) + "c")).isFalse();
    }

    @Test
    void aHashOfAnotherCostStillMatches() {
        PasswordHash cheap = new PasswordHash(
                "$argon2id$v=19$m=64,t=1,p=1$qjcrdCs42+GhCOjoUVz92Q$E2JyqRTK8QHriAkBV1RcU77SFkeh+0PTW0/kSU34zkg");

        assertThat(cheap.matches(PASSWORD)).isTrue();
        assertThat(cheap.matches(PASSWORD + " ")).isFalse();
    }

    @Test
    void nobodysPasswordIsNeverRight() {
        assertThat(PasswordHash.matchesNobody("the password of nobody, checked where there is no user"))
                .isFalse();
    }

    @Test
    void manyAtOnceWaitForEachOther() {
        PasswordHash hash = PasswordHash.of(PASSWORD);

        List<Boolean> answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> hash.matches(PASSWORD))
                .toList();

        assertThat(answers).hasSize(12).containsOnly(true);
    }

    @Test
    void itPrintsNothingOfItself() {
        assertThat(PasswordHash.of(PASSWORD)).hasToString("PasswordHash");
    }

    @Test
    void whatIsNoHashMatchesNothing() {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> new PasswordHash("plain text").matches("plain text"));
    }
}
