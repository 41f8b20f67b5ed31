package org.broadsheet.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * {@code new ClosedLoop(port).run(workload, duration)} asks on a few connections as fast as answers come, and says how many came.
 *
 * <p>Two threads with eight connections each: a thread asks on all of its own, then reads what they answered.
 */
record ClosedLoop(int port) {
    private static final int THREADS = 2;
    private static final int CONNECTIONS = 8;

    long run(Workload workload, Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        List<CompletableFuture<Long>> threads = IntStream.range(0, THREADS)
                .mapToObj(thread -> CompletableFuture.supplyAsync(() -> ask(workload, thread, end), Threads::start))
                .toList();
        return threads.stream().mapToLong(CompletableFuture::join).sum();
    }

    private long ask(Workload workload, int thread, long end) {
        List<KeepAlive> connections = new ArrayList<>();
        try {
            long number = thread * 7919L;
            long answers = 0;
            for (int i = 0; i < CONNECTIONS; i++) {
                connections.add(new KeepAlive(port));
            }
            while (System.nanoTime() < end) {
                for (KeepAlive connection : connections) {
                    connection.send(workload.request(number));
                    number++;
                }
                for (KeepAlive connection : connections) {
                    workload.check(connection.receive());
                    answers++;
                }
            }
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            connections.forEach(Threads::close);
        }
    }
}
