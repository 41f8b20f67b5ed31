package org.broadsheet.user.limit;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * So many requests a minute: {@code limit.take(bucket, System.nanoTime())}.
 *
 * <p>A token bucket that holds a minute's requests and is filled steadily, kept as one number: the time at which it would be full
 * again (the generic cell rate algorithm).
 *
 * @param perMinute requests a minute; 0 is no limit
 */
record RateLimit(int perMinute) {
    static final int WINDOW_SECONDS = 60;
    private static final long WINDOW = TimeUnit.SECONDS.toNanos(WINDOW_SECONDS);

    /**
     * What a request is told.
     *
     * @param remaining how many more are answered at once
     * @param seconds until all are there again; for one that is refused, until the next is answered
     */
    record Allowance(boolean granted, long remaining, long seconds) {}

    boolean isNone() {
        return perMinute == 0;
    }

    /** A bucket that is full at that time. */
    static AtomicLong full(long now) {
        return new AtomicLong(now);
    }

    /** Takes one request out of the bucket, unless it is empty. */
    Allowance take(AtomicLong fullAt, long now) {
        long each = WINDOW / perMinute;
        while (true) {
            long known = fullAt.get();
            long then = (known - now > 0 ? known : now) + each; // as differences, because nanoTime may overflow
            long missing = then - now;
            if (missing > WINDOW) {
                return new Allowance(false, 0, seconds(missing - WINDOW));
            }
            if (fullAt.compareAndSet(known, then)) {
                return new Allowance(true, (WINDOW - missing) / each, seconds(missing));
            }
        }
    }

    private static long seconds(long nanos) {
        return Math.max(1, (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1));
    }
}
