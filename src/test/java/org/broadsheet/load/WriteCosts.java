package org.broadsheet.load;

import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Consumer;

/** What it costs to write over the API, from sixteen connections at once: {@code new WriteCosts(site, saying).run(5_000)}. */
record WriteCosts(BenchSite site, Consumer<String> saying) {
    private static final String CONNECTIONS = "16";

    /** Drafts, then published articles: so many to warm up, and as many again that count. */
    void run(int articles) throws InterruptedException {
        post("drafts", articles, true, 1);
        post("drafts", articles, true, 2);
        post("published", articles, false, 3);
        post("published", articles, false, 4);
    }

    private void post(String name, int articles, boolean drafts, int seed) throws InterruptedException {
        Properties said = new Properties();
        said.setProperty("load.connections", CONNECTIONS);
        said.setProperty("load.drafts", Boolean.toString(drafts));
        said.setProperty("load.seed", Integer.toString(seed));
        Duration before = site.processorTime();
        Duration databaseBefore = site.databaseTime();
        long start = System.nanoTime();
        if (!LoadArticles.fill(site.writing(articles, said))) {
            throw new IllegalStateException("Not every article was taken");
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        saying.accept(String.format(
                Locale.ROOT,
                "%-18s %8.0f a second, %7.1f µs of the server's processors each, %7.1f µs of the database's",
                name,
                articles / seconds,
                site.processorTime().minus(before).toNanos() / 1e3 / articles,
                site.databaseTime().minus(databaseBefore).toNanos() / 1e3 / articles));
    }
}
