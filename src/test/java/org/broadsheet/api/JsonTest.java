package org.broadsheet.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bytes that a program gets, not what another JSON library would make of them. */
class JsonTest {
    /** One of each kind of value. */
    @JsonbPropertyOrder({"zebra", "publishedAt", "readingMinutes", "tags", "summary", "body", "url"})
    public record Example(
            String zebra,
            OffsetDateTime publishedAt,
            int readingMinutes,
            List<String> tags,
            String summary,
            @JsonbNillable(false) String body,
            String url) {}

    @Test
    void namesAreSnakeCaseInTheirOrderAndNullIsWritten() {
        assertThat(json(new Example(
                        "z", OffsetDateTime.parse("2026-03-01T12:00:00Z"), 3, List.of("a", "b"), null, null, "/x")))
                .isEqualTo("{\"zebra\":\"z\",\"published_at\":\"2026-03-01T12:00:00Z\",\"reading_minutes\":3,"
                        + "\"tags\":[\"a\",\"b\"],\"summary\":null,\"url\":\"/x\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T12:00:00+02:00, 2026-03-01T10:00:00Z",
        "2026-03-01T00:30:00+01:00, 2026-02-28T23:30:00Z",
        "2026-03-01T12:00Z, 2026-03-01T12:00:00Z",
        "2026-03-01T12:00:00.5Z, 2026-03-01T12:00:00.5Z",
        "2026-03-01T12:00:00.123456789Z, 2026-03-01T12:00:00.123456Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z"
    })
    void timesAreRfc3339InUtc(String time, String written) {
        assertThat(json(new Example("", OffsetDateTime.parse(time), 1, List.of(), "", "", "")))
                .contains("\"published_at\":\"" + written + "\"");
    }

    @Test
    void aTimeThatIsNotThereIsNull() {
        assertThat(json(new Example("", null, 1, List.of(), "", "", ""))).contains("\"published_at\":null");
    }

    @Test
    void textIsUtf8() {
        byte[] bytes = Json.bytes(new Example("日本 \ud83d\ude00 \"q\" \\ \n \u0001", null, 1, List.of(), "", "", ""));

        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("日本 \ud83d\ude00 \\\"q\\\" \\\\ \\n \\u0001");
    }

    @Test
    void aListHasItsPageBehindItsItems() {
        assertThat(json(new Listing<>(List.of(new FieldError("a", "b")), 41, 3, 3)))
                .isEqualTo("{\"items\":[{\"field\":\"a\",\"message\":\"b\"}],\"total\":41,\"page\":3,\"pages\":3}");
        assertThat(json(new Listing<>(List.of(), 0, 1, 0)))
                .isEqualTo("{\"items\":[],\"total\":0,\"page\":1,\"pages\":0}");
    }

    @Test
    void aProblemIsAsRfc9457HasIt() {
        assertThat(json(Problem.of(new NotFound("There is no article with this slug."))))
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Not found\",\"status\":404,"
                        + "\"detail\":\"There is no article with this slug.\"}");
        assertThat(json(Problem.of(new Invalid("title", "is missing"))))
                .isEqualTo(
                        "{\"type\":\"about:blank\",\"title\":\"Bad request\",\"status\":400,"
                                + "\"detail\":\"A field is not valid.\",\"errors\":[{\"field\":\"title\",\"message\":\"is missing\"}]}");
    }

    private static String json(Object value) {
        return new String(Json.bytes(value), StandardCharsets.UTF_8);
    }
}
