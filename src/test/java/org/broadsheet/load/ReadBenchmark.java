package org.broadsheet.load;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;

/**
 * {@code mvn -q package -DskipTests dependency:copy@server-for-tests exec:java@read} prints what readers' pages cost: it starts
 * the WAR on a free port, fills it, asks it, and stops it.
 *
 * <p>{@code -Dread.articles} (1000), {@code -Dread.warm} (20), {@code -Dread.measured} (10) and {@code -Dread.burst} (60), in
 * seconds, and {@code -Dread.jvm} change what it does; {@code DATABASE_URL} names an empty database instead of an H2 of its own.
 * {@code -Dread.only=api} leaves out the pages, {@code burst} and {@code writes} all but that, {@code -Dread.many} (100000) is how many
 * articles there are for far pages of lists, {@code -Dread.requests} (200000) how many are sent to see whether the server's memory grows.
 * An nginx on the {@code PATH} answers with the same bytes, for comparison.
 */
public final class ReadBenchmark {
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private static final int HOT = 500;
    private static final int PER_PAGE = 100;
    private static final int MEMORY_STEPS = 5;
    private static final String ANEW = "Cookie: broadsheet_x=1\r\n";

    private final ReadSettings settings;
    private final BenchSite site;

    private ReadBenchmark(ReadSettings settings, BenchSite site) {
        this.settings = settings;
        this.site = site;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ReadSettings settings = ReadSettings.of(System.getProperties(), System.getenv());
        try (BenchSite site = BenchSite.start(settings)) {
            new ReadBenchmark(settings, site).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        if (settings.only().equals("writes")) {
            new WriteCosts(site, OUT::println).run(settings.articles());
            return;
        }
        LoadArticles.fill(site.writing(settings.articles()));
        List<String> hot = hotPages();
        if (settings.only().equals("burst")) {
            burst(articles("burst", hot), measure(articles("cached article", hot)) / 2);
            return;
        }
        if (!settings.only().equals("api")) {
            pages(hot);
        }
        new ApiCosts(site, this::measureAnew).run(hot, settings.many());
        memory(hot);
    }

    private void pages(List<String> hot) throws IOException, InterruptedException {
        HttpResponse<byte[]> index = site.get("/");
        Files.write(site.bareFile(), index.body());
        say(
                "bytes sent: index %d, article %d on average, style sheet %d",
                index.body().length, averageSize(hot), style());

        Optional<Nginx> yardstick = Nginx.serving(site.bareFile());
        if (yardstick.isPresent()) {
            try (Nginx nginx = yardstick.get()) {
                measure(
                        nginx,
                        Workload.of(
                                "nginx",
                                200,
                                KeepAlive.request("/" + site.bareFile().getFileName())));
            }
        }
        measure(Workload.of("bare servlet", 200, KeepAlive.request(BareServlet.PATH)));
        measure(Workload.of("cached index", 200, KeepAlive.request("/")));
        double most = measure(articles("cached article", hot));
        String validator =
                "If-None-Match: " + index.headers().firstValue("ETag").orElseThrow() + "\r\n";
        measure(Workload.of("304 of the index", 304, KeepAlive.request("/", validator)));
        measure(Workload.of("cached JSON list", 200, KeepAlive.request("/api/articles")));
        measureAnew(Workload.of("index made anew", 200, KeepAlive.request("/", ANEW)));
        measureAnew(articles("article made anew", hot, ANEW));
        burst(articles("burst", hot), most / 2);
    }

    /** What the server holds after each of so many requests, half of them for what is made anew. */
    private void memory(List<String> hot) throws IOException, InterruptedException {
        List<byte[]> requests = new ArrayList<>();
        hot.forEach(path -> requests.addAll(List.of(KeepAlive.request(path), KeepAlive.request(path, ANEW))));
        Workload workload = new Workload("memory", 200, requests);
        ClosedLoop loop = new ClosedLoop(site.port());
        long answers = 0;
        for (long next = 0; next <= settings.requests(); next += settings.requests() / MEMORY_STEPS) {
            while (answers < next) {
                answers += loop.run(workload, Duration.ofSeconds(5));
            }
            say("after %7d requests %s", answers, site.memory());
        }
    }

    private double measure(Workload workload) {
        return measure(site, workload);
    }

    private double measure(MeasuredServer server, Workload workload) {
        ClosedLoop loop = new ClosedLoop(server.port());
        loop.run(workload, settings.warm());
        Duration before = server.processorTime();
        Duration databaseBefore = server.databaseTime();
        long start = System.nanoTime();
        long answers = loop.run(workload, settings.measured());
        double perSecond = answers / ((System.nanoTime() - start) / 1e9);
        double each = server.processorTime().minus(before).toNanos() / 1e3 / answers;
        double database = server.databaseTime().minus(databaseBefore).toNanos() / 1e3 / answers;
        say(
                "%-18s %8.0f a second, %7.1f µs of the server's processors each%s",
                workload.name(),
                perSecond,
                each,
                database > 0 ? String.format(Locale.ROOT, ", %7.1f µs of the database's", database) : "");
        return perSecond;
    }

    private void measureAnew(Workload workload) {
        measure(workload);
        if (settings.databaseUrl().isEmpty()) {
            say("%-18s %8.1f SQL statements", "", new SentStatements(site).each(workload));
        }
    }

    /** At a fixed rate of arrivals, while nothing changes and while articles are published. */
    private void burst(Workload workload, double perSecond) throws InterruptedException {
        OpenLoop readers = new OpenLoop(site.port(), perSecond);
        say(
                "%.0f requests a second over %d pages:",
                perSecond, workload.requests().size());
        readers.run(workload, Duration.ofSeconds(5));
        say("  quiet: %s", OpenLoop.percentiles(readers.run(workload, settings.burst())));
        try (Publisher publisher = Publisher.start(site.writing(1), settings.articles())) {
            say("  100 publications a minute: %s", OpenLoop.percentiles(readers.run(workload, settings.burst())));
            say("  published meanwhile: %d", publisher.published());
        }
    }

    private static Workload articles(String name, List<String> paths, String... headers) {
        return new Workload(
                name,
                200,
                paths.stream().map(path -> KeepAlive.request(path, headers)).toList());
    }

    private List<String> hotPages() throws IOException, InterruptedException {
        List<String> paths = new ArrayList<>();
        for (int page = 1; page <= Math.min(HOT, settings.articles()) / PER_PAGE; page++) {
            HttpResponse<byte[]> list = site.get("/api/articles?per_page=" + PER_PAGE + "&page=" + page);
            Json.createReader(new ByteArrayInputStream(list.body()))
                    .readObject()
                    .getJsonArray("items")
                    .getValuesAs(JsonObject.class)
                    .forEach(item -> paths.add("/article/" + item.getString("slug")));
        }
        return paths;
    }

    private long averageSize(List<String> paths) throws IOException {
        long sum = 0;
        try (KeepAlive reader = new KeepAlive(site.port())) {
            for (String path : paths) {
                reader.send(KeepAlive.request(path));
                reader.receive();
                sum += reader.received();
            }
        }
        return sum / Math.max(1, paths.size());
    }

    private long style() throws IOException, InterruptedException {
        String login = new String(site.get("/nothing").body(), StandardCharsets.UTF_8);
        String sheet = Jsoup.parse(login).select("link[rel=stylesheet]").attr("href");
        return site.get(sheet).body().length;
    }

    private static void say(String format, Object... values) {
        OUT.println(String.format(Locale.ROOT, format, values));
    }
}
