package org.broadsheet.article.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTimeTest {
    private static final String PRESENT = "2026-05-04T08:30:00.123456Z";

    @ParameterizedTest
    @ValueSource(
            strings = {
                PRESENT,
                "2026-05-04T08:30:00.123456+00:00",
                "2026-05-04T10:30:00.123456+02:00",
                "2026-05-04T08:30:00.123456000Z",
                "2026-05-04T08:30:00.123Z"
            })
    void theSameInstantInAnotherForm(String sent) {
        assertThat(WireTime.isSame(Json.createValue(sent), Json.createValue(PRESENT)))
                .isTrue();
        assertThat(WireTime.isSame(OffsetDateTime.parse(sent), OffsetDateTime.parse(PRESENT)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-05-04T08:30:00.123455Z",
                "2026-05-04T08:30:00.124Z",
                "2026-05-04T08:30:00.12Z",
                "2026-05-04T08:30:00Z"
            })
    void anotherInstant(String sent) {
        assertThat(WireTime.isSame(Json.createValue(sent), Json.createValue(PRESENT)))
                .isFalse();
    }

    @Test
    void whatIsNoTimeHasToBeEqual() {
        assertThat(WireTime.isSame(Json.createValue("draft"), Json.createValue("draft")))
                .isTrue();
        assertThat(WireTime.isSame(Json.createValue("yesterday"), Json.createValue(PRESENT)))
                .isFalse();
        assertThat(WireTime.isSame(JsonValue.NULL, Json.createValue(PRESENT))).isFalse();
        assertThat(WireTime.isSame(Json.createValue(1), Json.createValue(2))).isFalse();
    }
}
