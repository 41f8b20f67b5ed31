package org.broadsheet.article.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadChecksTest {
    private static CheckedText text(String title, String summary, String language) {
        return new CheckedText(title, summary, language, "", Set.of());
    }

    @Test
    void aTitleIsLongFromTheNinetyFirstCharacterOn() {
        assertThat(HeadChecks.title(text("t".repeat(90) + " ", "", "en"))).isEmpty();
        assertThat(HeadChecks.title(text("t".repeat(91), "", "en"))).hasValueSatisfying(finding -> {
            assertThat(finding.field()).isEqualTo("title");
            assertThat(finding.message()).contains("91 characters");
        });
    }

    @Test
    void aSummaryOfBlanksIsNone() {
        assertThat(HeadChecks.summary(text("", " \n ", "en"))).isPresent();
        assertThat(HeadChecks.summary(text("", "Hedges", "en"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "pt-BR", "zh-Hant", "gsw", "ar", "ja"})
    void languagesThatHaveAName(String tag) {
        assertThat(HeadChecks.language(text("", "", tag))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xx", "qqq", "english", "und", "not a tag"})
    void tagsThatMeanNoLanguage(String tag) {
        assertThat(HeadChecks.language(text("", "", tag))).isPresent();
    }
}
