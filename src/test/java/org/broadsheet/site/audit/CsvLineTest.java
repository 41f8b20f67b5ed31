package org.broadsheet.site.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {
    @Test
    void valuesAreQuotedWhereTheyHaveTo() {
        assertThat(CsvLine.of("a", "b c", "d,e", "f\"g", "h\ni", ""))
                .isEqualTo("a,b c,\"d,e\",\"f\"\"g\",\"h\ni\",\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "|calc", "%0A"})
    void whatASpreadsheetWouldCalculateIsText(String formula) {
        assertThat(CsvLine.of(formula)).isEqualTo("'" + formula + "\r\n");
    }
}
