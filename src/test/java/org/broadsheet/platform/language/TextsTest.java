package org.broadsheet.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
    @ParameterizedTest
    @CsvSource({
        "ar, auto, rtl",
        "fa-AF, auto, rtl",
        "he, auto, rtl",
        "ar, ltr, ltr",
        "ar-Latn, auto, auto",
        "en, auto, auto",
        "en, rtl, rtl",
        "und, auto, auto"
    })
    void aTextRunsAsItsLanguageDoesWhereNobodySaidAnother(String language, String direction, String way) {
        assertThat(new Texts().way(language, direction)).isEqualTo(way);
    }
}
