package org.broadsheet.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedJsonTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // header | JSON | problems
                "*/*|true|true",
                "application/*|true|true",
                "application/json|true|false",
                "APPLICATION/JSON ; charset=utf-8|true|false",
                "application/json;q=0.001|true|false",
                "text/html, application/xhtml+xml, */*;q=0.8|true|true",
                "application/json, application/problem+json|true|true",
                "application/problem+json|false|true",
                "application/json;q=0, */*|false|true",
                "*/*, application/json;q=0|false|true",
                "*/*;q=0, application/json|true|false",
                "application/*;q=0, */*|false|false",
                "application/json;q=0, application/json|true|false",
                "application/json;q=0|false|false",
                "application/json; Q=0.000|false|false",
                "application/json;q=x|false|false",
                "*/*;q=0|false|false",
                "text/html|false|false",
                "application/jsonp|false|false",
                "text/json;a=application/json|false|false",
                "nonsense|false|false",
                ",;,=|false|false"
            })
    void theRangeThatSaysMostDecides(String header, boolean json, boolean problem) {
        assertThat(AcceptedJson.of(header)).isEqualTo(new AcceptedJson(json, problem));
    }

    @Test
    void whoSaysNothingTakesBoth() {
        assertThat(AcceptedJson.of(null)).isEqualTo(new AcceptedJson(true, true));
        assertThat(AcceptedJson.of(" ")).isEqualTo(new AcceptedJson(true, true));
    }
}
