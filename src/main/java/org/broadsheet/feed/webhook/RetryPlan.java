package org.broadsheet.feed.webhook;

import java.time.Duration;
import java.util.List;

/**
 * The growing pauses between attempts, for a day: {@code RetryPlan.pause(passed)} is the one that comes so long after the first
 * attempt, or after somebody had it sent again.
 */
final class RetryPlan {
    static final Duration LONGEST = Duration.ofHours(24);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(6));

    private RetryPlan() {}

    static Duration pause(Duration passed) {
        Duration sum = Duration.ZERO;
        for (Duration pause : PAUSES) {
            sum = sum.plus(pause);
            if (passed.compareTo(sum) < 0) {
                return pause;
            }
        }
        return PAUSES.get(PAUSES.size() - 1);
    }
}
