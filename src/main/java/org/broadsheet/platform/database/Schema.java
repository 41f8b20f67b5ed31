package org.broadsheet.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.broadsheet.platform.setting.StartFailure;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * The schema of a database, owned by Flyway: {@code new Schema(dataSource, "db/migration").migrate()}.
 *
 * <p>A schema newer than the scripts, changed scripts and a failed script are refused with one sentence in the log and in the
 * {@link IllegalStateException}, and leave the database as it was: PostgreSQL runs each script in a transaction, and on H2,
 * which commits at every definition, a {@link SafetyCopy} is put back.
 */
final class Schema {

    private final DataSource database;
    private final String scripts;

    Schema(DataSource database, String scripts) {
        this.database = database;
        this.scripts = scripts;
    }

    void migrate() throws SQLException {
        boolean h2 = isH2();
        Flyway flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:" + scripts)
                .failOnMissingLocations(true)
                .ignoreMigrationPatterns(new String[0])
                .group(!h2)
                // H2 has no text type that is kept in the row, PostgreSQL no bounded one that is needed.
                .placeholders(Map.of(
                        "text", h2 ? "varchar(1048576)" : "text",
                        "bytes", h2 ? "binary large object" : "bytea",
                        "uuid", h2 ? "random_uuid()" : "gen_random_uuid()"))
                .load();
        refuseNewer(flyway);
        if (flyway.info().pending().length == 0) {
            check(flyway);
        } else if (h2) {
            SafetyCopy copy = SafetyCopy.of(database);
            run(flyway, copy);
        } else {
            run(flyway, null);
        }
    }

    private void run(Flyway flyway, SafetyCopy copy) throws SQLException {
        try {
            flyway.migrate();
            if (copy != null) {
                copy.discard();
            }
        } catch (FlywayException failed) {
            if (copy != null) {
                copy.putBack();
            }
            throw refused(
                    "The schema could not be brought to this release and was left as it was: " + line(failed), failed);
        }
    }

    private static void refuseNewer(Flyway flyway) {
        for (MigrationInfo migration : flyway.info().all()) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                throw refused(
                        "The database has schema version " + migration.getVersion()
                                + ", which is newer than this release of Broadsheet knows: deploy the newer release.",
                        null);
            }
        }
    }

    private static void check(Flyway flyway) {
        flyway.validateWithResult().invalidMigrations.stream().findFirst().ifPresent(changed -> {
            throw refused(
                    "The schema is not the one that this release made: its script " + changed.version
                            + " was changed or is missing.",
                    null);
        });
    }

    private static IllegalStateException refused(String sentence, Throwable cause) {
        StartFailure.say(sentence);
        return new IllegalStateException(sentence, cause);
    }

    private static String line(FlywayException fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).replaceAll("\\s*\\R\\s*", " ");
    }

    private boolean isH2() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return "H2".equals(connection.getMetaData().getDatabaseProductName());
        }
    }
}
