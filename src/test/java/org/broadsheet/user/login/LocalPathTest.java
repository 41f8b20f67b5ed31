package org.broadsheet.user.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/desk",
                "/desk?state=draft&all=true",
                "/article/a-b/edit#top",
                "/login-history",
                "/setups",
                "/search?q=http://x",
                "/a/%2f%2fexample.org",
                "/x//y"
            })
    void aPathOfThisSiteIsWhereToGo(String path) {
        assertThat(LocalPath.of(path)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "desk",
                "//example.org",
                "///example.org",
                "/\\example.org",
                "\\\\example.org",
                "/desk\\..",
                "https://example.org",
                "https:/example.org",
                "javascript:alert(1)",
                "/\t/example.org",
                "/\n/example.org",
                "/desk\r\nSet-Cookie: x=y",
                " /desk",
                "/de sk",
                "/d\u00e4sk",
                "/\u0000",
                "/desk\n"
            })
    void whatABrowserCouldTakeForAnotherHostIsNot(String path) {
        assertThat(LocalPath.of(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/login?next=/desk", "/logout", "/logout/", "/setup", "/login#x"})
    void nobodyIsSentBackToTheDoor(String path) {
        assertThat(LocalPath.of(path)).isEmpty();
    }

    @Test
    void nothingAndTooMuchAreNoPath() {
        assertThat(LocalPath.of(null)).isEmpty();
        assertThat(LocalPath.of("/" + "a".repeat(1000))).isPresent();
        assertThat(LocalPath.of("/" + "a".repeat(1001))).isEmpty();
    }
}
