package org.broadsheet.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello, world!|hello-world",
                "Über Zäune|uber-zaune",
                "Straße|strasse",
                "L'été à Paris|lete-a-paris",
                "Привет мир|privet-mir",
                "Ελληνικά νέα|ellenika-nea",
                "Smørrebrød|smorrebrod",
                "İstanbul|istanbul",
                "TITLE IN CAPITALS|title-in-capitals",
                "  blanks   and --- dashes  |blanks-and-dashes",
                "100% of C++ & C#|100-of-c-c",
                "a_b.c/d\\e|a-b-c-d-e",
                "２０２６年|2026nian"
            })
    void aSlugIsMadeOfAnyText(String text, String slug) {
        assertThat(Slug.of(text)).hasToString(slug);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "北京欢迎你",
                "こんにちは世界",
                "안녕하세요",
                "مرحبا بالعالم",
                "שלום עולם",
                "नमस्ते दुनिया",
                "สวัสดีชาวโลก",
                "გამარჯობა",
                "Բարեւ",
                "ሰላም ልዑል",
                "Xin chào thế giới",
                "Zażółć gęślą jaźń",
                "Iñtërnâtiônàlizætiøn",
                "ﬁne ligature",
                "𝓯𝓪𝓷𝓬𝔂 𝓽𝔂𝓹𝓮"
            })
    void everyScriptHasLettersOfItsOwnInIt(String text) {
        Slug slug = Slug.of(text);

        assertThat(Slug.isValid(slug.text())).as(slug.text()).isTrue();
        assertThat(slug.text()).isNotEqualTo("untitled").hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "!!!", "🎉🎉", "…", "\u0000", "\ud800", "\u200b", "---"})
    void textWithoutLettersIsUntitled(String text) {
        assertThat(Slug.of(text)).hasToString("untitled");
    }

    @Test
    void aSlugHasAtMost200Characters() {
        assertThat(Slug.of("word ".repeat(100)).text())
                .hasSizeLessThanOrEqualTo(200)
                .doesNotEndWith("-");
        assertThat(Slug.of("a".repeat(199) + " b").text()).isEqualTo("a".repeat(199));
        assertThat(Slug.of("中".repeat(5000)).text()).hasSizeLessThanOrEqualTo(200);
        assertThat(Slug.of("a".repeat(200)).text()).hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"New", "edit", "Drafts", "feed", "PREVIEW", "Revisions", "batch", "publication", "restoration"})
    void wordsThatAddressesNeedAreKeptFree(String word) {
        assertThat(Slug.of(word).text()).endsWith("-2");
        assertThat(Slug.isValid(word.toLowerCase(Locale.ROOT))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "a-b", "2026-11-22", "a1-b2-c3", "newest"})
    void theseCanBeAskedFor(String text) {
        assertThat(Slug.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a--b", "A", "a b", "ä", "a/b", "a.b", "a_b", "new", "a\n", "../a"})
    void theseCannot(String text) {
        assertThat(Slug.isValid(text)).isFalse();
    }

    @Test
    void aSlugThatIsAskedForHasAtMost200Characters() {
        assertThat(Slug.isValid("a".repeat(200))).isTrue();
        assertThat(Slug.isValid("a".repeat(201))).isFalse();
    }

    @Test
    void aNumberStandsBehindASlugThatIsTaken() {
        assertThat(Slug.of("Hello").numbered(2)).hasToString("hello-2");
        assertThat(Slug.of("Hello").numbered(10)).hasToString("hello-10");
    }

    @Test
    void aNumberedSlugIsShortenedToFit() {
        Slug longest = new Slug("a".repeat(200));

        assertThat(longest.numbered(2).text()).isEqualTo("a".repeat(198) + "-2");
        assertThat(longest.numbered(1234).text()).hasSize(200).endsWith("a-1234");
        assertThat(new Slug("a".repeat(197) + "-bc").numbered(2).text()).isEqualTo("a".repeat(197) + "-2");
    }

    @ParameterizedTest
    @CsvSource({"hello, Hello", "hello-2, Hello", "hello-31, Hello", "top-10, Top 10", "top-10-2, Top 10", "new-2, New"
    })
    void aSlugIsMadeOfItsTitle(String slug, String title) {
        assertThat(Slug.isMade(slug, title)).isTrue();
    }

    /** A number that no title is likely to come to was chosen: a year. */
    @ParameterizedTest
    @CsvSource({"hi, Hello", "hello-1, Hello", "hello-02, Hello", "hello-2026, Hello", "top-11, Top 10", "top, Top 10"})
    void aSlugIsChosen(String slug, String title) {
        assertThat(Slug.isMade(slug, title)).isFalse();
    }

    @Test
    void aShortenedSlugIsMadeOfItsTitleToo() {
        String title = "a".repeat(250);

        assertThat(Slug.isMade(Slug.of(title).text(), title)).isTrue();
        assertThat(Slug.isMade(Slug.of(title).numbered(12).text(), title)).isTrue();
    }
}
