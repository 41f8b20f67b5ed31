package org.broadsheet.platform.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@code GivenVariables.with(Map.of("BROADSHEET_DEMO", "true"))} reads the settings as if only these variables were set. */
final class GivenVariables {
    private GivenVariables() {}

    static Settings with(Map<String, String> variables) {
        return Settings.of(variables::get);
    }

    /** This value is refused, however right the other variables are. */
    static void assertUnusable(String variable, String value, Map<String, String> others) {
        Map<String, String> all = new HashMap<>(others);
        all.put(variable, value);
        assertUnusable(variable, Optional.of(value), all);
    }

    /** One sentence that begins with the variable and never holds its value. */
    static void assertUnusable(String variable, Optional<String> value, Map<String, String> variables) {
        assertThatExceptionOfType(UnusableSetting.class)
                .isThrownBy(() -> with(variables))
                .satisfies(unusable -> {
                    assertThat(unusable.getMessage())
                            .startsWith(variable + " cannot be used: it ")
                            .endsWith(".")
                            .doesNotContain("\n");
                    // A word such as "https://" is in the rule itself.
                    value.filter(text -> text.length() > 8)
                            .ifPresent(text -> assertThat(unusable.getMessage()).doesNotContain(text));
                });
    }
}
