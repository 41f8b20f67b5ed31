package org.broadsheet.user.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitTest {
    private final RateLimit limit = new RateLimit(60);

    @ParameterizedTest
    @ValueSource(longs = {0, 12_345, Long.MAX_VALUE - 5, Long.MIN_VALUE, -1})
    void aMinutesRequestsAreAnsweredAtOnceAndNoMore(long now) {
        AtomicLong bucket = RateLimit.full(now);

        for (int left = 59; left >= 0; left--) {
            assertThat(limit.take(bucket, now)).isEqualTo(new RateLimit.Allowance(true, left, 60 - left));
        }
        assertThat(limit.take(bucket, now)).isEqualTo(new RateLimit.Allowance(false, 0, 1));
    }

    @Test
    void theBucketFillsSteadilyAndNeverRunsOver() {
        long now = 7;
        AtomicLong bucket = RateLimit.full(now);
        for (int i = 0; i < 60; i++) {
            limit.take(bucket, now);
        }

        assertThat(limit.take(bucket, now + TimeUnit.MILLISECONDS.toNanos(999)).granted())
                .isFalse();
        assertThat(limit.take(bucket, now + TimeUnit.SECONDS.toNanos(1)).granted())
                .isTrue();
        assertThat(limit.take(bucket, now + TimeUnit.SECONDS.toNanos(1)).granted())
                .isFalse();
        assertThat(limit.take(bucket, now + TimeUnit.HOURS.toNanos(1)).remaining())
                .isEqualTo(59);
    }

    @Test
    void whoIsRefusedLosesNothingByAsking() {
        long now = 0;
        AtomicLong bucket = RateLimit.full(now);
        for (int i = 0; i < 1000; i++) {
            limit.take(bucket, now);
        }

        assertThat(limit.take(bucket, TimeUnit.SECONDS.toNanos(1)).granted()).isTrue();
    }
}
