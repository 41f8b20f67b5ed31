package org.broadsheet.user.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailedAttemptTest {
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-03-01T12:00:00Z");

    private final FailedAttempt attempts = new FailedAttempt("key", START);

    @Test
    void fourFailuresCostNothing() {
        assertThat(attempts.wait(START)).isZero();
        for (int i = 0; i < 4; i++) {
            attempts.count(START);
            assertThat(attempts.wait(START)).isZero();
        }
    }

    @Test
    void fromTheFifthOnTheDelayDoublesUpToAQuarterOfAnHour() {
        List<Long> seconds = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            attempts.count(START);
            seconds.add(attempts.wait(START).toSeconds());
        }

        assertThat(seconds).startsWith(0L, 0L, 0L, 0L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 900L, 900L);
        assertThat(seconds.subList(12, 100)).containsOnly(900L);
    }

    @Test
    void aDelayPasses() {
        fail(5, START);

        assertThat(attempts.wait(START.plusSeconds(9))).isEqualTo(Duration.ofSeconds(1));
        assertThat(attempts.wait(START.plusSeconds(10))).isZero();
        assertThat(attempts.wait(START.plusSeconds(11))).isNegative();
    }

    @Test
    void afterTheDelayTheCountGoesOn() {
        fail(5, START);
        OffsetDateTime later = START.plusSeconds(10);

        attempts.count(later);

        assertThat(attempts.wait(later)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void failuresOfTheDayBeforeAreForgotten() {
        fail(20, START);
        OffsetDateTime dayAfter = START.plusDays(1).plusSeconds(1);

        attempts.count(dayAfter);

        assertThat(attempts.wait(dayAfter)).isLessThanOrEqualTo(Duration.ZERO);
        fail(3, dayAfter);
        assertThat(attempts.wait(dayAfter)).isLessThanOrEqualTo(Duration.ZERO);
        fail(1, dayAfter);
        assertThat(attempts.wait(dayAfter)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void failuresOfTheSameDayAreNot() {
        fail(6, START);
        OffsetDateTime sameDay = START.plusHours(23);

        attempts.count(sameDay);

        assertThat(attempts.wait(sameDay)).isEqualTo(Duration.ofSeconds(40));
    }

    private void fail(int times, OffsetDateTime at) {
        for (int i = 0; i < times; i++) {
            attempts.count(at);
        }
    }
}
