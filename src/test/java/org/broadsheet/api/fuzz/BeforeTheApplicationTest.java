package org.broadsheet.api.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeforeTheApplicationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/articles/%zz",
                "GET /api/articles/%",
                "GET /api/articles/a%0",
                "GET /api/articles/%00",
                "GET /api/articles/%ff%fe",
                "GET /api/articles/%ED%A0%80",
                "GET /api/articles/..",
                "GET /api/articles/%2e%2e?page=1",
                "TRACE /api/articles"
            })
    void theServerAnswersByItself(String line) {
        assertThat(BeforeTheApplication.reason(request(line))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/articles?page=%",
                "GET /api/articles?tag=%ff",
                "GET /api/articles/%C3%A4%F0%9F%92%A9",
                "GET /api/articles/../site",
                "GET /api/articles/a..",
                "GET /api/articles/%2F",
                "PROPFIND /api/articles"
            })
    void theApplicationHasToAnswer(String line) {
        assertThat(BeforeTheApplication.reason(request(line))).isEmpty();
    }

    private static HostileRequest request(String line) {
        String[] words = line.split(" ", 2);
        return new HostileRequest(words[0], words[1], List.of(), new byte[0]);
    }
}
