package org.broadsheet.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryPlanTest {
    /** What an attempt takes. */
    private static final Duration ATTEMPT = Duration.ofSeconds(1);

    @Test
    void pausesGrow() {
        assertThat(pauses()).isSorted().startsWith(Duration.ofSeconds(5), Duration.ofSeconds(30));
    }

    @Test
    void aDayHasRoomForAboutTwelveAttempts() {
        assertThat(pauses()).hasSizeBetween(9, 12);
    }

    private static List<Duration> pauses() {
        List<Duration> pauses = new ArrayList<>();
        for (Duration passed = ATTEMPT; passed.compareTo(RetryPlan.LONGEST) < 0; ) {
            Duration pause = RetryPlan.pause(passed);
            pauses.add(pause);
            passed = passed.plus(pause).plus(ATTEMPT);
        }
        return pauses;
    }
}
