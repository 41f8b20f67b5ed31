package org.broadsheet.platform.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShapeTest {
    private final Markdown markdown = new Markdown();

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(Named.of("nothing", ""), 1),
                Arguments.of(Named.of("a word", "word"), 1),
                Arguments.of(Named.of("a minute of English", "word ".repeat(230)), 1),
                Arguments.of(Named.of("ten minutes of English", "word ".repeat(2300)), 10),
                Arguments.of(Named.of("ten minutes of Russian", "слово ".repeat(2300)), 10),
                Arguments.of(Named.of("a minute of Chinese", "中文".repeat(250)), 1),
                Arguments.of(Named.of("ten minutes of Chinese", "中文，".repeat(2500)), 10),
                Arguments.of(Named.of("four minutes of Japanese", "ひらカタ漢字".repeat(333)), 4),
                Arguments.of(Named.of("both at once", "word ".repeat(1150) + "中".repeat(2500)), 10),
                Arguments.of(Named.of("English right after Chinese", "中word ".repeat(1150)), 7),
                Arguments.of(Named.of("ten minutes of Hindi", "हिन्दी ".repeat(2300)), 10),
                Arguments.of(Named.of("two minutes of Thai", "ภาษาไทย".repeat(290)), 2),
                Arguments.of(Named.of("code is read too", "```\n" + "word ".repeat(690) + "\n```"), 3),
                Arguments.of(Named.of("marks are not read", "* * *\n\n".repeat(1000)), 1),
                Arguments.of(
                        Named.of("addresses are not read", "[w](https://example.org/a-b-c-d-e-f) ".repeat(460)), 2));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readingTakesSoManyMinutes(String text, int minutes) {
        assertThat(markdown.render("body", text).readingMinutes()).isEqualTo(minutes);
    }

    @Test
    void aTextIsNeverTooShortToRead() {
        assertThat(markdown.render("body", "---").readingMinutes()).isEqualTo(1);
    }
}
