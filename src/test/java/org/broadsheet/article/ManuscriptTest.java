package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManuscriptTest {
    @Test
    void aTextIsKeptAsItIs() {
        Manuscript text = new Manuscript(
                "Title",
                "Summary",
                "Body\n\n  indented \n",
                "pt-BR",
                Optional.of("a-slug"),
                List.of("One", "Two words"));

        assertThat(text.checked()).isEqualTo(text);
    }

    @Test
    void itsFormIsTidiedAndItsWordsAreNot() {
        Manuscript text = new Manuscript(
                "  A\ttitle\nin two lines ",
                " One\r\nTwo ",
                "a\r\nb\rc\nd ",
                " en ",
                Optional.of("  "),
                List.of(" x ", "", "x", "y\nz"));

        assertThat(text.checked())
                .isEqualTo(new Manuscript(
                        "A title in two lines",
                        "One\nTwo",
                        "a\nb\nc\nd ",
                        "en",
                        Optional.empty(),
                        List.of("x", "y z")));
    }

    @Test
    void theLongestOfEverythingIsTaken() {
        Manuscript longest = new Manuscript(
                "t".repeat(200),
                "s".repeat(500),
                "b".repeat(500_000),
                "en",
                Optional.of("a".repeat(200)),
                IntStream.range(10, 30).mapToObj(i -> i + "n".repeat(48)).toList());

        assertThat(longest.checked()).isEqualTo(longest);
    }

    @Test
    void everyFieldThatIsWrongIsNamedOnce() {
        Manuscript wrong = new Manuscript(
                "t".repeat(201),
                "s".repeat(501),
                "b".repeat(500_001),
                "not a language",
                Optional.of("Not A Slug"),
                Collections.nCopies(1, "n".repeat(51)));

        assertThat(fields(wrong)).containsExactlyInAnyOrder("title", "summary", "body", "language", "slug", "tags");
    }

    @Test
    void aTagIsOneName() {
        assertThat(fields(new Manuscript("Title", "", "", "en", Optional.empty(), List.of("Food, drink"))))
                .containsExactly("tags");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u00a0", "\u2003"})
    void aTitleIsMoreThanBlanks(String title) {
        assertThat(fields(titled(title))).containsExactly("title");
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "edit", "UPPER", "two words", "-", "ä", "a--b", "../x"})
    void aSlugThatCannotBeOneIsRefused(String slug) {
        assertThat(fields(new Manuscript("Title", "", "", "en", Optional.of(slug), List.of())))
                .containsExactly("slug");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "de_DE", "en-", "1", "en\u0000", "und", "a-very-long-tag-that-is-none-of-a-language"})
    void aLanguageThatIsNoneIsRefused(String language) {
        assertThat(fields(new Manuscript("Title", "", "", language, Optional.empty(), List.of())))
                .containsExactly("language");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de-CH", "zh-Hant-TW", "sr-Latn", "haw"})
    void theseAreLanguages(String language) {
        assertThat(new Manuscript("Title", "", "", language, Optional.empty(), List.of())
                        .checked()
                        .language())
                .isEqualTo(language);
    }

    @Test
    void thereAreAtMostTwentyTags() {
        List<String> many = IntStream.range(0, 21).mapToObj(Integer::toString).toList();

        assertThat(fields(new Manuscript("Title", "", "", "en", Optional.empty(), many)))
                .containsExactly("tags");
        assertThat(new Manuscript("Title", "", "", "en", Optional.empty(), Collections.nCopies(30, "same"))
                        .checked()
                        .tags())
                .containsExactly("same");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\ud800", "a\udc00"})
    void whatIsNoTextIsRefusedWhereverItStands(String noText) {
        assertThat(fields(new Manuscript("Title", "s" + noText, "", "en", Optional.empty(), List.of())))
                .containsExactly("summary");
        assertThat(fields(new Manuscript("Title", "", "b" + noText, "en", Optional.empty(), List.of())))
                .containsExactly("body");
    }

    @Test
    void halfACharacterInATitleOrATagIsRefused() {
        assertThat(fields(titled("t\ud800"))).containsExactly("title");
        assertThat(fields(new Manuscript("Title", "", "", "en", Optional.empty(), List.of("t\ud800"))))
                .containsExactly("tags");
        assertThat(fields(new Manuscript("Title", "", "", "en", Optional.empty(), List.of("t\ud83d", "\ude00t"))))
                .containsExactly("tags");
    }

    @Test
    void equalTextsInSeveralFieldsAreEachNamed() {
        assertThat(fields(new Manuscript("x\ud800", "x\ud800", "x\ud800", "en", Optional.empty(), List.of())))
                .containsExactlyInAnyOrder("title", "summary", "body");
    }

    private static Manuscript titled(String title) {
        return new Manuscript(title, "", "", "en", Optional.empty(), List.of());
    }

    private static List<String> fields(Manuscript manuscript) {
        return catchThrowableOfType(Invalid.class, manuscript::checked).errors().stream()
                .map(FieldError::field)
                .toList();
    }
}
