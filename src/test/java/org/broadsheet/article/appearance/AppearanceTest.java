package org.broadsheet.article.appearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.platform.refusal.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppearanceTest {
    private static final String PICTURE = "/media/" + "0f".repeat(32) + "/a-hedge.jpg";

    @Test
    void nothingSaidIsNothingWrong() {
        assertThat(wrong(Appearance.plain())).isEmpty();
        assertThat(new Appearance(" ", " ", "\n", "").normal()).isEqualTo(Appearance.plain());
    }

    @Test
    void blanksThatMeanNothingGo() {
        assertThat(new Appearance(" RTL ", " https://a.example/ ", " Two\nlines ", " " + PICTURE + " ").normal())
                .isEqualTo(new Appearance("rtl", "https://a.example/", "Two lines", PICTURE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a?b=c&d#e",
                "http://localhost:8080",
                "HTTPS://EXAMPLE.ORG/",
                "https://[2001:db8::1]:8443/x",
                "https://über.example/straße"
            })
    void anOriginalIsAWholeAddress(String address) {
        assertThat(wrong(new Appearance("auto", address, "", ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org",
                "/article/mine",
                "//example.org/x",
                "javascript:alert(1)",
                "ftp://example.org/",
                "https:",
                "https://",
                "https:///x",
                "https://user:secret@example.org/",
                "https://example.org/a b",
                "https://example.org/\"onload=\"",
                "https://example.org/<script>",
                "https://example.org/\u0000",
                "https://example.org/\ud800"
            })
    void whatIsNoWholeAddressIsRefused(String address) {
        assertThat(wrong(new Appearance("auto", address, "", ""))).containsExactly("canonical");
        assertThat(wrong(new Appearance("auto", "", "", address))).containsExactly("image");
    }

    @Test
    void aPictureIsOneOfTheLibraryOrComesSafely() {
        assertThat(wrong(new Appearance("auto", "", "", PICTURE))).isEmpty();
        assertThat(wrong(new Appearance("auto", "", "", "https://example.org/a.png")))
                .isEmpty();
        for (String other : List.of("http://example.org/a.png", "/media/short/a.jpg", "/etc/passwd", PICTURE + "?x")) {
            assertThat(wrong(new Appearance("auto", "", "", other))).as(other).containsExactly("image");
        }
    }

    @Test
    void lengthsAreHeldToTheCharacter() {
        String longest = "https://example.org/" + "a".repeat(1980);
        assertThat(wrong(new Appearance("ltr", longest, "d".repeat(300), longest)))
                .isEmpty();
        assertThat(wrong(new Appearance("up", longest + "a", "d".repeat(301), longest + "a")))
                .containsExactly("direction", "canonical", "description", "image");
    }

    @Test
    void halfACharacterIsNoDescription() {
        assertThat(wrong(new Appearance("auto", "", "a\ud83d", ""))).containsExactly("description");
    }

    private static List<String> wrong(Appearance appearance) {
        List<FieldError> errors = new ArrayList<>();
        appearance.check(errors);
        return errors.stream().map(FieldError::field).toList();
    }
}
