package org.broadsheet.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what the site answered, and how long that took. */
final class Tally {
    private static final int HOPELESS = 20;

    private final long start = System.nanoTime();
    private final List<Long> nanos = new ArrayList<>();
    private final Map<Integer, Integer> failures = new TreeMap<>();
    private int failuresInARow;

    synchronized void add(int status, long time) {
        nanos.add(time);
        if (status == LoadClient.CREATED) {
            failuresInARow = 0;
        } else {
            failuresInARow++;
            failures.merge(status, 1, Integer::sum);
        }
    }

    /** Whether so many failed one after the other that the rest would too. */
    synchronized boolean isHopeless() {
        return failuresInARow >= HOPELESS;
    }

    synchronized int count() {
        return nanos.size();
    }

    synchronized boolean isClean() {
        return failures.isEmpty();
    }

    /** Such as {@code 420 of 1000 articles, 84.0 a second}. */
    synchronized String progress(int wanted) {
        return String.format(Locale.ROOT, "%d of %d articles, %.1f a second", nanos.size(), wanted, rate());
    }

    /** The closing line. */
    synchronized String result() {
        Collections.sort(nanos);
        return String.format(
                Locale.ROOT,
                "%d articles in %.1f s, %.1f a second, median %d ms, p99 %d ms; %s",
                nanos.size(),
                seconds(),
                rate(),
                percentile(50),
                percentile(99),
                failures.isEmpty() ? "all taken" : "not taken: " + refused());
    }

    private String refused() {
        return failures.entrySet().stream()
                .map(entry -> (entry.getKey() == LoadClient.NONE ? "no answer" : "status " + entry.getKey()) + " × "
                        + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private long percentile(int percent) {
        return nanos.isEmpty()
                ? 0
                : Duration.ofNanos(nanos.get((nanos.size() - 1) * percent / 100))
                        .toMillis();
    }

    private double rate() {
        return nanos.size() / seconds();
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }
}
