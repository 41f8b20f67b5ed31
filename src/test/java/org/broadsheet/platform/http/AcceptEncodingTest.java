package org.broadsheet.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptEncodingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "GZIP",
                "x-gzip",
                "gzip, deflate",
                "gzip, deflate, br",
                "br;q=1.0, gzip;q=0.8, *;q=0.1",
                "deflate, gzip;q=0.001",
                "*",
                "identity;q=0.5, gzip;q=0.5",
                "gzip;q=0.2, identity;q=0"
            })
    void isCompressedForWhoTakesIt(String header) {
        assertThat(AcceptEncoding.of(header).gzip()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "identity",
                "br",
                "gzip;q=0",
                "gzip; q=0.000",
                "*;q=0, identity",
                "gzip;q=x",
                "gzip;q=2",
                "identity;q=1, gzip;q=0.5",
                "notgzip",
                ",,;=,"
            })
    void isPlainForWhoDoesNot(String header) {
        assertThat(AcceptEncoding.of(header)).isEqualTo(new AcceptEncoding(false, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity;q=0", "*;q=0", "br, identity;q=0", "gzip;q=0, *;q=0", "br, *;q=0"})
    void whoTakesNeitherCannotBeAnswered(String header) {
        assertThat(AcceptEncoding.of(header).isSatisfiable()).isFalse();
    }

    @Test
    void whoSaysNothingGetsItPlain() {
        assertThat(AcceptEncoding.of(null)).isEqualTo(new AcceptEncoding(false, true));
    }
}
