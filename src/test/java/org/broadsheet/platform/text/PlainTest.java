package org.broadsheet.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "text", "日本語", "\ud83d\ude00", "a\ud83d\ude00b", "tab\tand\nline", "\u0001", "\ufffe"})
    void theseTextsCanBeKept(String text) {
        assertThat(Plain.isStorable(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "a\u0000b",
                "\ud83d",
                "a\ud83d",
                "\ude00",
                "\ude00\ud83d",
                "\ud83d\ud83d\ude00",
                "\ud83dx"
            })
    void nulAndHalvesOfCharactersCannot(String text) {
        assertThat(Plain.isStorable(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one two|one two",
                "' one \t two\n\nthree\r\n '|one two three",
                "'no\u00a0break\u2003wide\u3000ideographic'|no break wide ideographic",
                "'line\u2028para\u2029end'|line para end",
                "'bell\u0007and\u0085next'|bell and next"
            })
    void aLineHasNoBreaksAndSingleBlanks(String text, String line) {
        assertThat(Plain.line(text)).isEqualTo(line);
    }

    @Test
    void whatIsOnlyBlankIsEmpty() {
        assertThat(Plain.line(" \t\r\n\u00a0\u2028\u0000 ")).isEmpty();
    }
}
