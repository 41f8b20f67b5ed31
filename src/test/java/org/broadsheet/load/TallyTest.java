package org.broadsheet.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TallyTest {
    private final Tally tally = new Tally();

    @Test
    void theClosingLineHasCountMedianAndSlowest() {
        for (int millis = 1; millis <= 101; millis++) {
            tally.add(201, Duration.ofMillis(millis).toNanos());
        }

        assertThat(tally.result()).matches("101 articles in .* a second, median 51 ms, p99 100 ms; all taken");
        assertThat(tally.isClean()).isTrue();
    }

    @Test
    void whatWasNotTakenIsCountedByStatus() {
        tally.add(201, 1);
        tally.add(503, 1);
        tally.add(429, 1);
        tally.add(429, 1);
        tally.add(LoadClient.NONE, 1);

        assertThat(tally.result()).endsWith("; not taken: no answer × 1, status 429 × 2, status 503 × 1");
        assertThat(tally.isClean()).isFalse();
    }

    @Test
    void onlyFailuresInARowAreHopeless() {
        for (int i = 0; i < 100; i++) {
            tally.add(i % 10 == 0 ? 201 : 500, 1);
        }
        assertThat(tally.isHopeless()).isFalse();

        for (int i = 0; i < 20; i++) {
            tally.add(401, 1);
        }
        assertThat(tally.isHopeless()).isTrue();
    }
}
