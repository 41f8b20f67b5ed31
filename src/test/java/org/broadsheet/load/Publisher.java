package org.broadsheet.load;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code Publisher.start(settings, first)} publishes a generated article 100 times a minute until it is closed. */
final class Publisher implements AutoCloseable {
    private static final double PER_SECOND = 100 / 60.0;

    private final LoadClient client;
    private final ArticleGenerator generator;
    private final AtomicInteger published = new AtomicInteger();
    private volatile boolean closed;

    private Publisher(LoadSettings settings) throws InterruptedException {
        client = LoadClient.of(settings);
        generator = new ArticleGenerator(settings.seed(), OffsetDateTime.now(Clock.systemUTC()));
    }

    static Publisher start(LoadSettings settings, int first) throws InterruptedException {
        Publisher publisher = new Publisher(settings);
        Threads.start(() -> publisher.publish(first));
        return publisher;
    }

    private void publish(int first) {
        Pace pace = new Pace(System.nanoTime(), PER_SECOND);
        try {
            for (int number = 1; !closed; number++) {
                pace.await(number);
                if (client.post(generator.article(first + number)) == LoadClient.CREATED) {
                    published.incrementAndGet();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    int published() {
        return published.get();
    }

    @Override
    public void close() {
        closed = true;
    }
}
