package org.broadsheet.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/**
 * {@code new OpenLoop(port, 5000).run(workload, duration)} asks 5,000 times a second whether or not answers come, as readers do,
 * and returns how many microseconds each waited since it meant to ask.
 */
record OpenLoop(int port, double perSecond) {
    private static final int CONNECTIONS = 16;
    private static final int DIGITS = 3;

    Histogram run(Workload workload, Duration duration) {
        Pace pace = new Pace(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100), perSecond);
        long requests = (long) (perSecond * duration.toSeconds());
        List<CompletableFuture<Histogram>> threads = IntStream.range(0, CONNECTIONS)
                .mapToObj(first ->
                        CompletableFuture.supplyAsync(() -> ask(workload, pace, first, requests), Threads::start))
                .toList();
        Histogram all = new Histogram(DIGITS);
        threads.forEach(thread -> all.add(thread.join()));
        return all;
    }

    /** Every sixteenth request, on one connection. */
    private Histogram ask(Workload workload, Pace pace, int first, long requests) {
        Histogram waits = new Histogram(DIGITS);
        try (KeepAlive connection = new KeepAlive(port)) {
            for (long number = first; number < requests; number += CONNECTIONS) {
                long due = pace.await(number);
                connection.send(workload.request(number));
                workload.check(connection.receive());
                waits.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due));
            }
            return waits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String percentiles(Histogram waits) {
        return String.format(
                Locale.ROOT,
                "p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, longest %.1f ms",
                waits.getValueAtPercentile(50) / 1000.0,
                waits.getValueAtPercentile(99) / 1000.0,
                waits.getValueAtPercentile(99.9) / 1000.0,
                waits.getMaxValue() / 1000.0);
    }
}
