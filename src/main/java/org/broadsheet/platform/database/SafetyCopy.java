package org.broadsheet.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A copy of an H2 database as SQL, made before its schema is changed; {@link #putBack} or {@link #discard} ends it. */
final class SafetyCopy {
    private final DataSource database;
    private final Path file;

    private SafetyCopy(DataSource database, Path file) {
        this.database = database;
        this.file = file;
    }

    static SafetyCopy of(DataSource database) throws SQLException {
        try {
            SafetyCopy copy = new SafetyCopy(database, Files.createTempFile("broadsheet-before-migration", ".sql"));
            copy.run("script to ?");
            return copy;
        } catch (IOException full) {
            throw new UncheckedIOException("There is no room for a copy of the database before its migration", full);
        }
    }

    void putBack() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop all objects");
        }
        run("runscript from ?");
        discard();
    }

    void discard() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }

    private void run(String command) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(command)) {
            statement.setString(1, file.toString());
            statement.execute();
        }
    }
}
