package org.broadsheet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecretlessTest {
    /** As a resource would answer. */
    public record Hushed(long id, @ShownOnce String secret, List<String> scopes) {}

    /** Without anything to hide. */
    public record Spoken(long id) {}

    @Test
    void theSecretAloneIsMissing() {
        assertThat(Secretless.without(new Hushed(7, "hush", List.of("a")))).contains(new Hushed(7, null, List.of("a")));
    }

    @Test
    void whatHoldsNoneIsKeptAsItIs() {
        assertThat(Secretless.without(new Spoken(7))).isEmpty();
    }
}
