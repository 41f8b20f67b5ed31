package org.broadsheet.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * {@code try (var postgres = PostgresServer.startIn(folder))} is a real PostgreSQL with one empty database, on loopback.
 *
 * <p>{@link #stop()} and {@link #start()} are an outage: port and data stay as they were.
 */
public final class PostgresServer implements AutoCloseable {
    private static final String NAME = "broadsheet";
    private static final String PASSWORD = "test-database-password";

    private final Path data;
    private final int port = FreePort.next();
    private EmbeddedPostgres running;

    private PostgresServer(Path folder) {
        this.data = folder.resolve("postgresql");
    }

    /** Starts a new server, whatever an earlier one left in the folder. */
    public static PostgresServer startIn(Path folder) {
        PostgresServer server = new PostgresServer(folder);
        BuildFolder.emptied(server.data);
        server.start();
        server.createDatabase();
        return server;
    }

    /** The form that hosting services hand out. */
    public String url() {
        return URI.create("postgresql://" + NAME + ":" + PASSWORD + "@localhost:" + port + "/" + NAME)
                .toString();
    }

    /** For {@code DriverManager}, with user and password in it. */
    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + port + "/" + NAME + "?user=" + NAME + "&password=" + PASSWORD;
    }

    public void start() {
        try {
            running = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(
                            BuildFolder.path("postgresql-binaries").toFile())
                    // Its socket would be in the folder for temporary files of the whole machine.
                    .setServerConfig("unix_socket_directories", "")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends all connections at once and returns when the server is gone. */
    public void stop() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void createDatabase() {
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + NAME + " login password '" + PASSWORD + "'");
            statement.execute("create database " + NAME + " owner " + NAME);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL started but refused to create a database", e);
        }
    }
}
