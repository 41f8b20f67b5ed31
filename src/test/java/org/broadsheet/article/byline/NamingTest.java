package org.broadsheet.article.byline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    jane          | jane, bob      | jane           | jane, bob
                    jane, bob     | bob, jane      | jane, bob      | bob, jane
                    jane, bob     | jane           | jane, bob      | jane
                    jane          | jane, bob      | jane, eve      | jane, eve, bob
                    jane, bob     | jane           | jane, bob, eve | jane, eve
                    jane          | jane, bob      | bob            | bob
                    jane          | bob            | jane, bob      | bob
                    """)
    void whatSomebodyElseDidMeanwhileStays(String shown, String wanted, String present, String becomes) {
        assertThat(Naming.of(shown, wanted).applied(List.of(present.split(", ", -1))))
                .containsExactly(becomes.split(", ", -1));
    }

    @Test
    void blanksCaseAndCommasThatMeanNothingAreNoChange() {
        assertThat(Naming.of("jane, bob", " Jane ,, BOB , ").isNone()).isTrue();
        assertThat(Naming.of("jane", "").isNone()).isFalse();
    }
}
