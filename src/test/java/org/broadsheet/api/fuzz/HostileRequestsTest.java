package org.broadsheet.api.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that a fuzzer should send is sent, sooner or later. */
class HostileRequestsTest {
    private static final int MANY = 5000;

    /** As {@code POST /notes?page} that takes a title and a time. */
    private static final String DOCUMENT = "{\"paths\":{\"/notes/{id}\":{\"post\":{\"parameters\":["
            + "{\"$ref\":\"#/components/parameters/page\"},{\"$ref\":\"#/components/parameters/perPage\"},"
            + "{\"$ref\":\"#/components/parameters/include\"}],"
            + "\"requestBody\":{\"content\":{\"application/json\":{\"example\":{\"title\":\"x\",\"at\":\"2026-05-04T08:30:00Z\"}}}}}}},"
            + "\"components\":{\"parameters\":{\"page\":{\"in\":\"query\",\"name\":\"page\"},"
            + "\"perPage\":{\"in\":\"query\",\"name\":\"per_page\"},\"include\":{\"in\":\"query\",\"name\":\"include\"}}}}";

    private static Stream<String> sent() {
        return Stream.generate(new HostileRequests(
                        JsonParser.parseString(DOCUMENT).getAsJsonObject(), "secret", Map.of(), 1)::next)
                .limit(MANY)
                .map(request -> new String(request.head(80), ISO_8859_1) + new String(request.body(), ISO_8859_1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " :: ",
            value = {
                "truncated JSON :: \\{\"title\":\"x\",\"at\":\"2026",
                "JSON twice :: \\{\"title\":\"x\",.*}\\{\"title\":\"x\",.*}",
                "deeply nested :: (\\{\"a\":){20000}",
                "deeply nested lists :: \\[{100000}",
                "huge :: \\{\"a\":\"a{4300000}\"}",
                "a wrong type :: \\{\"title\":\\[\\[]].*",
                "no number :: \\{\"(title|at)\":NaN.*",
                "half a surrogate pair :: .*\\\\ud800\".*",
                "half a surrogate pair as bytes :: .*\\xed\\xa0\\x80.*",
                "NUL :: .*\\\\u0000.*",
                "NUL as it is :: .*\\x00.*",
                "a long number :: \\{\"title\":9{10000}.*",
                "a key twice :: \\{\"title\":.*\"title\":.*",
                "a byte order mark :: \\xef\\xbb\\xbf.*",
                "UTF-16 :: \\xfe\\xff.*",
                "Latin-1 :: \\{\"\\xe4.*",
                "a bad date :: \\{\"at\":\"2026-13-45T99:99:99Z\".*"
            })
    void aBodyThatIs(String what, String pattern) {
        assertThat(sent().anyMatch(sent ->
                        sent.substring(sent.indexOf("\r\n\r\n") + 4).matches("(?s)" + pattern)))
                .as(what)
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " :: ",
            value = {
                "another charset :: (?s).*Content-Type: application/json; charset=utf-16\\r\\n.*",
                "another type :: (?s).*Content-Type: text/plain\\r\\n.*",
                "no type :: (?s)POST(?!.*Content-Type).*",
                "a NUL in the path :: POST /notes/%00 .*",
                "a way up :: POST /notes/\\.\\. .*",
                "an overlong path :: POST /notes/a{20000} .*",
                "an absurd page :: .*[?&]page=(NaN|-1|0|1e9|9{24})\\b.*",
                "an absurd number a page :: .*[?&]per_page=(NaN|-1|0|1e9|9{24})\\b.*",
                "an absurd include :: .*[?&]include=(NaN|-1|0|1e9|9{24})\\b.*",
                "a bad date :: .*2026-13-45T99:99:99Z.*",
                "a method that there is not :: FOO /notes/.*",
                "a method in the wrong place :: DELETE /notes/.*",
                "a chunk that is no number :: (?s).*\\r\\nTransfer-Encoding: chunked\\r\\n.*\\r\\nzz\\r\\n.*",
                "a chunk that is shorter than it says :: (?s).*\\r\\nTransfer-Encoding: chunked\\r\\n.*\\r\\n5\\r\\n\\{}\\r\\n.*",
                "a body that is shorter than it says :: (?s).*\\r\\nContent-Length: 50\\r\\n.*\\r\\n\\{}",
                "a body that is longer than it says :: (?s).*\\r\\nContent-Length: 1\\r\\n.*\\r\\n\\{}"
            })
    void aRequestWith(String what, String pattern) {
        assertThat(sent().anyMatch(sent -> found(sent, pattern))).as(what).isTrue();
    }

    /** Where it says nothing else, in the first line. */
    private static boolean found(String sent, String pattern) {
        return (pattern.startsWith("(?s)") ? sent : sent.substring(0, sent.indexOf("\r\n"))).matches(pattern);
    }

    @Test
    void theSameSeedSendsTheSame() {
        assertThat(sent().limit(100))
                .containsExactlyElementsOf(sent().limit(100).toList());
    }
}
