package org.broadsheet.load;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * {@code mvn -q test-compile exec:java@load} fills the site at {@code http://localhost:8080} with 1,000 articles; say who you
 * are with {@code -Dload.token=…}, or with {@code BROADSHEET_LOAD_USERNAME} and {@code BROADSHEET_LOAD_PASSWORD} in the environment.
 *
 * <p>{@code -Dload.site}, {@code -Dload.articles}, {@code -Dload.connections} (4), {@code -Dload.drafts} (false) and
 * {@code -Dload.seed} (1) change what it does.
 */
public final class LoadArticles {
    /** A program that is called by hand speaks on standard output, which the application never does. */
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private final LoadSettings settings;
    private final ArticleGenerator generator;
    private final AtomicInteger next = new AtomicInteger();

    private LoadArticles(LoadSettings settings) {
        this.settings = settings;
        // Until midnight, the same seed makes the same articles.
        OffsetDateTime today = OffsetDateTime.now(Clock.systemUTC()).truncatedTo(ChronoUnit.DAYS);
        this.generator = new ArticleGenerator(settings.seed(), today);
    }

    public static void main(String[] arguments) throws InterruptedException {
        if (!succeeds()) {
            System.exit(1);
        }
    }

    private static boolean succeeds() throws InterruptedException {
        try {
            return fill(LoadSettings.of(System.getProperties(), System.getenv()));
        } catch (IllegalArgumentException | UncheckedIOException unusable) {
            OUT.println(unusable.getMessage());
            return false;
        }
    }

    /** Whether the site took every article. */
    static boolean fill(LoadSettings settings) throws InterruptedException {
        return new LoadArticles(settings).load();
    }

    private boolean load() throws InterruptedException {
        LoadClient client = LoadClient.of(settings);
        Tally tally = new Tally();
        ExecutorService connections = Executors.newFixedThreadPool(settings.connections());
        for (int i = 0; i < settings.connections(); i++) {
            connections.execute(() -> post(client, tally));
        }
        connections.shutdown();
        while (!connections.awaitTermination(1, TimeUnit.SECONDS)) {
            OUT.println(tally.progress(settings.articles()));
        }
        if (tally.isHopeless()) {
            OUT.println("Gave up after too many failures in a row.");
        }
        OUT.println(tally.result());
        return tally.isClean() && tally.count() == settings.articles();
    }

    private void post(LoadClient client, Tally tally) {
        try {
            for (int n = next.getAndIncrement();
                    n < settings.articles() && !tally.isHopeless();
                    n = next.getAndIncrement()) {
                GeneratedArticle article = generator.article(n);
                long start = System.nanoTime();
                int status = client.post(article);
                tally.add(status, System.nanoTime() - start);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
