package org.broadsheet.feed.webhook;

import java.time.Duration;
import java.util.List;

/** The growing pauses between attempts: {@code RetryPlan.pause(1)} is that after the first. Together they are a day. */
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

    static Duration pause(int attempts) {
        return PAUSES.get(Math.min(attempts, PAUSES.size()) - 1);
    }
}
