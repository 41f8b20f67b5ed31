package org.broadsheet.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code SiteUnderTest.current().url()} is the site that all integration tests of this run share, with its database.
 *
 * <p>It is up in every class annotated with {@link HttpTest} or {@link BrowserTest}; inside the server it is not known.
 */
public final class SiteUnderTest {
    private static SiteUnderTest current;

    private final URI url;
    private final String databaseUrl;
    private final Optional<PostgresServer> postgres;
    private final PayaraMicro server;

    private SiteUnderTest(Path war, Path folder) {
        int port = FreePort.next();
        url = URI.create("http://localhost:" + port);
        postgres = TestDatabase.current() == TestDatabase.POSTGRESQL
                ? Optional.of(PostgresServer.startIn(folder))
                : Optional.empty();
        // The server holds the file of H2; with AUTO_SERVER it lets the tests in, see SiteDatabase.
        databaseUrl = postgres.map(PostgresServer::url)
                .orElse("jdbc:h2:file:" + folder.resolve("h2/broadsheet") + ";AUTO_SERVER=TRUE");
        ServerSettings settings = new ServerSettings(url, databaseUrl, folder.resolve("data"));
        try {
            server = PayaraMicro.start(war, port, settings.environment(), folder);
        } catch (RuntimeException e) {
            postgres.ifPresent(PostgresServer::close);
            throw e;
        }
    }

    public static SiteUnderTest current() {
        if (current == null) {
            throw new IllegalStateException("The site did not start; the first failure of this run says why");
        }
        return current;
    }

    public URI url() {
        return url;
    }

    String databaseUrl() {
        return databaseUrl;
    }

    /** For tests of an outage, which must leave it running. */
    public PostgresServer postgres() {
        return postgres.orElseThrow(() -> new IllegalStateException("This run is not on PostgreSQL"));
    }

    /** Starts the database and the server; the folder keeps nothing of an earlier run. */
    static SiteUnderTest start(Path war, Path folder) {
        BuildFolder.delete(folder.resolve("h2"));
        BuildFolder.delete(folder.resolve("data"));
        try {
            Files.createDirectories(folder.resolve("data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        current = new SiteUnderTest(war, folder);
        return current;
    }

    static void stop() {
        SiteUnderTest site = current();
        current = null;
        site.server.stop();
        site.postgres.ifPresent(PostgresServer::close);
    }
}
