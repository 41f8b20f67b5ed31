package org.broadsheet.search.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.broadsheet.platform.refusal.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {
    @Test
    void wordsPhrasesAndExclusionsAreToldApart() {
        SearchWords words = SearchWords.of("tall “green hedges” -box -\"dead wood\" well-kept");

        assertThat(words.wanted())
                .extracting(SearchWords.SearchPart::text)
                .containsExactly("tall", "green hedges", "well-kept");
        assertThat(words.unwanted()).extracting(SearchWords.SearchPart::text).containsExactly("box", "dead wood");
        assertThat(words.wanted().get(2).terms()).containsExactly("well", "kept");
        assertThat(words).hasToString("tall \"green hedges\" -box -\"dead wood\" well-kept");
    }

    @Test
    void termsAreFoldedAndScriptsWithoutBlanksStandInPairs() {
        assertThat(terms("Über")).containsExactly("uber");
        assertThat(terms("l’École")).containsExactly("l", "ecole");
        assertThat(terms("日本語")).containsExactly("日本", "本語");
        assertThat(terms("ｆｕｌｌ")).containsExactly("full");
        assertThat(terms("١٢٣")).containsExactly("123");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "-", "\"", "\"\"", "***", "?!,;:", "-word", "- - -", "()[]{}^~/\\", "AND(", "\t\u0007"
            })
    void whatMeansNothingIsNothingOrAWord(String typed) {
        assertThat(SearchWords.of(typed).wanted().size()).isLessThanOrEqualTo(1);
    }

    @Test
    void aQuotationMarkWithoutItsPartnerIsNoWord() {
        assertThat(SearchWords.of("\"green hedges").wanted())
                .extracting(SearchWords.SearchPart::phrase)
                .containsExactly(false, false);
    }

    @Test
    void moreThanAnybodyTypesIsRefusedByName() {
        for (String typed : List.of("a".repeat(201), "x ".repeat(33), "\ud800", "a\0b")) {
            assertThatThrownBy(() -> SearchWords.of(typed))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            invalid ->
                                    assertThat(invalid.errors().get(0).field()).isEqualTo("q"));
        }
        assertThat(SearchWords.of("語".repeat(200)).wanted().get(0).terms()).hasSize(32);
    }

    private static List<String> terms(String typed) {
        return SearchWords.of(typed).wanted().get(0).terms();
    }
}
