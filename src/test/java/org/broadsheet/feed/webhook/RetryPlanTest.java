package org.broadsheet.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPlanTest {
    @Test
    void pausesGrow() {
        assertThat(IntStream.rangeClosed(1, 12).mapToObj(RetryPlan::pause)).isSorted();
        assertThat(RetryPlan.pause(1)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aDayHasRoomForAboutTwelveAttempts() {
        Duration passed = Duration.ZERO;
        int attempts = 1;
        while (passed.plus(RetryPlan.pause(attempts)).compareTo(RetryPlan.LONGEST) <= 0) {
            passed = passed.plus(RetryPlan.pause(attempts));
            attempts++;
        }

        assertThat(attempts).isBetween(10, 13);
        assertThat(passed).isGreaterThan(Duration.ofHours(18));
    }
}
