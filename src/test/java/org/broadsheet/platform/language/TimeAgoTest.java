package org.broadsheet.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeAgoTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-01T12:00:00Z");

    private final TimeAgo timeAgo = new TimeAgo();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // No container is here to inject it.
    void stopTheClock() {
        timeAgo.clock = Clock.fixed(NOW.toInstant(), ZoneOffset.UTC);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, just now",
        "PT59S, just now",
        "PT1M, 1 minute ago",
        "PT59M59S, 59 minutes ago",
        "PT1H, 1 hour ago",
        "PT23H59M, 23 hours ago",
        "P1D, 1 day ago",
        "P29D, 29 days ago",
        "P30D, 1 month ago",
        "P364D, 12 months ago",
        "P365D, 1 year ago",
        "P800D, 2 years ago",
        "P400000D, '1,095 years ago'"
    })
    void thePastIsSoLongAgo(Duration distance, String words) {
        assertThat(timeAgo.of(NOW.minus(distance))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "PT30S, in a moment",
        "PT1M, in 1 minute",
        "PT2H, in 2 hours",
        "P3D, in 3 days",
        "P70D, in 2 months",
        "P730D, in 2 years"
    })
    void theFutureIsInSoLong(Duration distance, String words) {
        assertThat(timeAgo.of(NOW.plus(distance))).isEqualTo(words);
    }

    @Test
    void theZoneOfATimeDoesNotMatter() {
        assertThat(timeAgo.of(OffsetDateTime.parse("2026-03-01T12:00:00+02:00")))
                .isEqualTo("2 hours ago");
        assertThat(timeAgo.machine(OffsetDateTime.parse("2026-03-01T01:30:00.987654321+02:00")))
                .isEqualTo("2026-02-28T23:30:00Z");
        assertThat(timeAgo.date(OffsetDateTime.parse("2026-03-01T01:30:00+02:00")))
                .isEqualTo("28 February 2026");
        assertThat(timeAgo.full(OffsetDateTime.parse("2026-03-01T01:30:00+02:00")))
                .startsWith("28 February 2026")
                .endsWith("23:30 UTC");
    }
}
