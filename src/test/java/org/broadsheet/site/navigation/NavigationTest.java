package org.broadsheet.site.navigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NavigationTest {
    private static NavigationLink to(String address) {
        return new NavigationLink("Somewhere", address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/page/imprint", "/tag/a?page=2#b", "https://example.org", "HTTPS://example.org:8443/a?b"})
    void leadsWithinTheSiteOrToASecureOne(String address) {
        assertThat(Navigation.checked(List.of(to(" " + address + " ")))).containsExactly(to(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "about",
                "//example.org",
                "/\\example.org",
                "/a b",
                "/a\nb",
                "http://example.org",
                "javascript:alert(1)",
                "https://",
                "https:example.org",
                "https://owner:password@example.org/",
                "data:text/html,x",
                "https://exa mple.org"
            })
    void leadsNowhereElse(String address) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Navigation.checked(List.of(to("/"), to(address))))
                .satisfies(invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::field)
                        .containsExactly("address-1"));
    }

    @Test
    void saysOfEachFieldWhatIsWrongWithIt() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Navigation.checked(List.of(
                        new NavigationLink(" ", "/"),
                        new NavigationLink("x".repeat(61), "/" + "x".repeat(500)),
                        new NavigationLink("a\0", "/"))))
                .satisfies(invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::field)
                        .containsExactly("title-0", "title-1", "address-1"));
    }

    @Test
    void hasAtMostTwentyLinks() {
        assertThat(Navigation.checked(Collections.nCopies(20, to("/")))).hasSize(20);
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Navigation.checked(Collections.nCopies(21, to("/"))));
    }
}
