package org.broadsheet.platform.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.platform.setting.GivenVariables.assertUnusable;
import static org.broadsheet.platform.setting.GivenVariables.with;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The owner whom the variables name, who needs no set-up page. */
class SettingsOwnerTest {
    private static final String OWNER_PASSWORD = "a-long-enough-word-81";

    @Test
    void theOwnerIsReadWithAllThatBelongsToIt() {
        assertThat(with(owner("jane", OWNER_PASSWORD, "jane@example.org")).owner())
                .contains(new Settings.FirstOwner("jane", "jane@example.org", OWNER_PASSWORD));
    }

    @Test
    void anOwnersAddressMayBeLeftOut() {
        assertThat(with(Map.of("BROADSHEET_OWNER_USERNAME", "jane", "BROADSHEET_OWNER_PASSWORD", OWNER_PASSWORD))
                        .owner())
                .contains(new Settings.FirstOwner("jane", "jane@localhost", OWNER_PASSWORD));
    }

    @Test
    void anOwnersNameAndPasswordNeedEachOther() {
        assertUnusable("BROADSHEET_OWNER_PASSWORD", Optional.empty(), Map.of("BROADSHEET_OWNER_USERNAME", "jane"));
        assertUnusable(
                "BROADSHEET_OWNER_USERNAME", Optional.empty(), Map.of("BROADSHEET_OWNER_PASSWORD", OWNER_PASSWORD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jane", "j", "7jane", "jane doe", "jäne", "jane/../admin"})
    void anOwnersNameThatIsNoUsernameIsRefused(String name) {
        assertUnusable("BROADSHEET_OWNER_USERNAME", name, owner("jane", OWNER_PASSWORD, "jane@example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "nobody@", "@example.org", "no body@example.org", "a@b@example.org"})
    void anOwnersAddressThatIsNoneIsRefused(String email) {
        assertUnusable("BROADSHEET_OWNER_EMAIL", email, owner("jane", OWNER_PASSWORD, "jane@example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"qzx81ab", "Passwort123", "jane1234567", "zzzzzzzzzzzz", "12345678"})
    void aWeakOwnersPasswordIsRefused(String password) {
        assertUnusable("BROADSHEET_OWNER_PASSWORD", password, owner("jane", OWNER_PASSWORD, "jane@example.org"));
    }

    private static Map<String, String> owner(String name, String password, String email) {
        return Map.of(
                "BROADSHEET_OWNER_USERNAME", name,
                "BROADSHEET_OWNER_PASSWORD", password,
                "BROADSHEET_OWNER_EMAIL", email);
    }
}
