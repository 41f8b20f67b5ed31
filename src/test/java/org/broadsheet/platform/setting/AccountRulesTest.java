package org.broadsheet.platform.setting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"jo", "jane", "jane.doe", "j-d_9", "a123456789012345678901234567890123456789"})
    void theseAreUsernames(String name) {
        assertThat(AccountRules.isUsername(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "j",
                "Jane",
                "9jane",
                "-jane",
                "jane doe",
                "jäne",
                "jane/x",
                "jane\n",
                "jane@x",
                "a1234567890123456789012345678901234567890"
            })
    void theseAreNot(String name) {
        assertThat(AccountRules.isUsername(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jane@example.org", "jane+news@localhost", "j@x", "jäne@bücher.example", "o'neil@example.org"})
    void theseAreAddresses(String email) {
        assertThat(AccountRules.isEmail(email)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jane",
                "jane@",
                "@example.org",
                "jane@a@b",
                "jane doe@x.org",
                "a@b,c@d",
                "<a@b>",
                "a@b\n",
                "a;b@c"
            })
    void theseAreNoAddresses(String email) {
        assertThat(AccountRules.isEmail(email)).isFalse();
    }

    @Test
    void anAddressFitsItsColumn() {
        String longest = "a".repeat(64) + "@" + "b".repeat(189);

        assertThat(longest).hasSize(254);
        assertThat(AccountRules.isEmail(longest)).isTrue();
        assertThat(AccountRules.isEmail(longest + "b")).isFalse();
        assertThat(AccountRules.isEmail("a" + longest)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short7!",
                "password",
                "Password1",
                "PASSWORT2024!",
                "qwertyuiop",
                "aaaaaaaaaaaa",
                "abababababab",
                "12345678",
                "98765432",
                "changeme123",
                "broadsheet1",
                "jane.doe1234",
                "JANE.DOE!!!!",
                "jane@example.org",
                "TrustNo1",
                "zxcvbnm123",
                "1qaz2wsx"
            })
    void theseAreEasilyGuessed(String password) {
        assertThat(AccountRules.isWeak(password, "jane.doe", "jane@example.org"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "x7!kQ2pz",
                "ein ganz anderer Satz",
                "пароль-надёжный",
                "密码是很长的一句话呢",
                "only-for-tests-7f3a"
            })
    void theseAreNotAndNeedNoSpecialCharacters(String password) {
        assertThat(AccountRules.isWeak(password, "jane.doe", "jane@example.org"))
                .isFalse();
    }
}
