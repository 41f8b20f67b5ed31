package org.broadsheet.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.broadsheet.platform.refusal.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparseTest {
    private static final SparseExample EXAMPLE = new SparseExample(
            List.of(new SparsePart("x")), "One", OffsetDateTime.parse("2026-03-01T13:00:00.1234567+01:00"), null);

    /** An inner record. */
    public record SparsePart(String firstName) {}

    /** A record with an order of its own. */
    @JsonbPropertyOrder({"title", "madeAt", "note", "inner"})
    public record SparseExample(List<SparsePart> inner, String title, OffsetDateTime madeAt, String note) {}

    @Test
    void whatIsNamedIsLeftInTheOrderOfTheRecordAndWrittenAsItIsThere() {
        assertThat(written("inner,note,made_at"))
                .isEqualTo("{\"made_at\":\"2026-03-01T12:00:00.123456Z\",\"note\":null,"
                        + "\"inner\":[{\"first_name\":\"x\"}]}");
        assertThat(written("title,title")).isEqualTo("{\"title\":\"One\"}");
    }

    @Test
    void withoutTheParameterTheRecordIsWhole() {
        Sparse<SparseExample> fields = Sparse.of(SparseExample.class, null);

        assertThat(fields.of(EXAMPLE)).isSameAs(EXAMPLE);
        assertThat(fields.has("title")).isTrue();
        assertThat(fields.names("title")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing", "title,", "madeAt", "title, note", "TITLE"})
    void aNameThatTheRecordDoesNotHaveIsRefused(String names) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Sparse.of(SparseExample.class, names))
                .satisfies(
                        invalid -> assertThat(invalid.errors().get(0).field()).isEqualTo("fields"));
    }

    private static String written(String names) {
        return new String(Json.bytes(Sparse.of(SparseExample.class, names).of(EXAMPLE)), StandardCharsets.UTF_8);
    }
}
