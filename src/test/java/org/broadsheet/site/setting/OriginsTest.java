package org.broadsheet.site.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {
    @Test
    void areKeptAsBrowsersWriteThem() {
        assertThat(Origins.typed(" https://App.Example.org/\nhttp://localhost:3000, https://a.example:443 ")
                        .orElseThrow()
                        .text())
                .isEqualTo("https://app.example.org\nhttp://localhost:3000\nhttps://a.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "example.org",
                "ftp://example.org",
                "https://*.example.org",
                "https://example.org/path",
                "https://me@example.org",
                "https://example.org?x",
                "https://example.org:99999",
                "https://",
                "javascript:alert(1)",
                "https://exa\u0000mple.org",
                "//example.org"
            })
    void nothingElseIsOne(String text) {
        assertThat(Origins.typed(text)).isEmpty();
    }

    @Test
    void thereAreNotTooMany() {
        assertThat(Origins.typed(many(20))).isPresent();
        assertThat(Origins.typed(many(21))).isEmpty();
        assertThat(Origins.typed("https://" + "a".repeat(2000))).isEmpty();
        assertThat(Origins.typed("").orElseThrow()).isEqualTo(Origins.NONE);
    }

    @Test
    void areOneForEachItemOfAList() {
        assertThat(Origins.listed(List.of("https://a.example", "https://b.example")))
                .contains("https://a.example\nhttps://b.example");
        assertThat(Origins.listed(List.of())).contains("");
        assertThat(Origins.listed(List.of("https://a.example https://b.example")))
                .isEmpty();
        assertThat(Origins.listed(List.of("https://a.example,https://b.example")))
                .isEmpty();
        assertThat(Origins.listed(List.of(""))).isEmpty();
    }

    @Test
    void includeNobodyWhoOnlyLooksLikeOne() {
        Origins origins = Origins.typed("https://app.example.org").orElseThrow();

        assertThat(origins.find("https://app.example.org")).isPresent();
        assertThat(origins.find("http://app.example.org")).isEmpty();
        assertThat(origins.find("https://app.example.org.evil.example")).isEmpty();
        assertThat(origins.find("null")).isEmpty();
    }

    private static String many(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "https://a" + i + ".example")
                .collect(Collectors.joining("\n"));
    }
}
