package org.broadsheet.load;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.broadsheet.platform.setting.DatabaseUrl;
import org.broadsheet.testing.FreePort;
import org.broadsheet.testing.PayaraMicro;

/** {@code BenchSite.start(settings)} serves the packaged WAR and a {@link BareServlet} in it from a new folder, until it is closed. */
final class BenchSite implements MeasuredServer, Closeable {
    private static final Path WAR = Path.of("target/broadsheet.war");
    private static final String OWNER = "owner";
    private static final String PASSWORD = "only-for-figures-3c81";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();

    private final int port = FreePort.next();
    private final Path folder;
    private final DatabaseUrl url;
    private final PayaraMicro server;

    private BenchSite(ReadSettings settings) throws IOException {
        folder = Files.createTempDirectory("broadsheet-read");
        String address = settings.databaseUrl().orElse("jdbc:h2:file:" + folder.resolve("h2") + ";AUTO_SERVER=TRUE");
        url = DatabaseUrl.of(Optional.of(address), Optional.empty(), Optional.empty());
        List<String> options = new ArrayList<>(settings.options());
        options.add("-D" + BareServlet.FILE + "=" + bareFile());
        server = PayaraMicro.start(
                war(),
                port,
                Map.of(
                        "DATABASE_URL",
                        address,
                        "BROADSHEET_SITE_URL",
                        "http://localhost:" + port,
                        "BROADSHEET_DATA_DIR",
                        folder.resolve("data").toString(),
                        "BROADSHEET_RATE_LIMIT",
                        "0",
                        "BROADSHEET_OWNER_USERNAME",
                        OWNER,
                        "BROADSHEET_OWNER_PASSWORD",
                        PASSWORD),
                folder,
                options);
    }

    static BenchSite start(ReadSettings settings) throws IOException {
        if (!Files.exists(WAR)) {
            throw new IllegalArgumentException(WAR + " is not there yet: mvn package -DskipTests makes it.");
        }
        return new BenchSite(settings);
    }

    private Path war() throws IOException {
        Path copy = Files.copy(WAR, folder.resolve("broadsheet.war"));
        try (FileSystem zip = FileSystems.newFileSystem(copy);
                InputStream type = BareServlet.class.getResourceAsStream("BareServlet.class")) {
            Path place = zip.getPath("WEB-INF/classes/org/broadsheet/load/BareServlet.class");
            Files.createDirectories(place.getParent());
            Files.copy(type, place);
        }
        return copy;
    }

    Path bareFile() {
        return folder.resolve("bare");
    }

    /** A connection to the site's database, beside the site. */
    Connection connect() throws SQLException {
        return url.connect();
    }

    /** The processor time that the connections of a PostgreSQL on this machine have taken so far; an H2 is within the server. */
    @Override
    public Duration databaseTime() {
        if (url.isH2()) {
            return Duration.ZERO;
        }
        Duration sum = Duration.ZERO;
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet backends = statement.executeQuery("select pid from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()")) {
            while (backends.next()) {
                sum = sum.plus(ProcessHandle.of(backends.getLong(1))
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElse(Duration.ZERO));
            }
            return sum;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Duration processorTime() {
        return server.processorTime();
    }

    MemoryInUse memory() throws IOException, InterruptedException {
        return MemoryInUse.of(server.pid());
    }

    /** What the load program needs to write here as the owner. */
    LoadSettings writing(int articles) {
        return writing(articles, new Properties());
    }

    /** The same, with what else is said. */
    LoadSettings writing(int articles, Properties said) {
        Properties properties = new Properties();
        properties.putAll(said);
        properties.setProperty("load.site", "http://localhost:" + port);
        properties.setProperty("load.articles", Integer.toString(articles));
        return LoadSettings.of(
                properties, Map.of("BROADSHEET_LOAD_USERNAME", OWNER, "BROADSHEET_LOAD_PASSWORD", PASSWORD));
    }

    /** The answer to one request, its body as it was sent. */
    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept-Encoding", path.startsWith("/api/") ? "identity" : "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
    }

    /** Stops the server; its log stays in the folder for whoever wonders, until the system empties it. */
    @Override
    public void close() {
        server.stop();
    }
}
