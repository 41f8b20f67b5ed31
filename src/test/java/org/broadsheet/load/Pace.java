package org.broadsheet.load;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** {@code pace.await(n)} returns when the n-th of so many a second is due, at once where it is late, and says when it was due. */
record Pace(long start, double perSecond) {
    /** In nanoseconds of {@link System#nanoTime}. */
    long due(long number) {
        return start + (long) (number * TimeUnit.SECONDS.toNanos(1) / perSecond);
    }

    long await(long number) {
        long due = due(number);
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return due;
    }
}
