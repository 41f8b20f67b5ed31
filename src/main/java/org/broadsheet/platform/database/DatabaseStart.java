package org.broadsheet.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.broadsheet.platform.setting.DataDirectory;
import org.broadsheet.platform.setting.DatabaseUrl;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.platform.setting.StartFailure;
import org.broadsheet.platform.setting.UnusableSetting;

/**
 * The first connection of this process: checks every setting, then waits for a database that does not answer yet, with a log
 * line every 10 seconds, for {@code BROADSHEET_DATABASE_WAIT} seconds or without end.
 *
 * <p>What waiting cannot mend (a wrong password, a database that does not exist, a server without the encryption that is asked
 * for) ends the start at once, as does a setting that cannot be used: with one sentence in the log, repeated in the exception.
 */
final class DatabaseStart {
    static final DatabaseStart INSTANCE = new DatabaseStart(DatabaseStart::usable);

    private static final Logger LOG = Logger.getLogger(DatabaseStart.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LINE = Duration.ofSeconds(10);

    private final Supplier<Settings> source;
    private volatile DatabaseUrl reached;
    private volatile SQLException refusal;

    DatabaseStart(Supplier<Settings> source) {
        this.source = source;
    }

    private static Settings usable() {
        Settings settings = Settings.current();
        DataDirectory.check(settings.dataDirectory());
        return settings;
    }

    Connection connect() throws SQLException {
        DatabaseUrl database = reached;
        return database == null ? first() : database.connect();
    }

    private synchronized Connection first() throws SQLException {
        if (reached != null) {
            return reached.connect();
        }
        if (refusal != null) {
            throw refusal;
        }
        try {
            Settings settings = source.get();
            Connection connection = await(settings.database(), settings.databaseWait());
            reached = settings.database();
            return connection;
        } catch (UnusableSetting unusable) {
            throw refused(unusable.getMessage(), unusable);
        }
    }

    private Connection await(DatabaseUrl database, Optional<Duration> limit) throws SQLException {
        long start = System.nanoTime();
        long lines = 0;
        while (true) {
            try {
                return database.connect();
            } catch (SQLException down) {
                Duration waited = Duration.ofNanos(System.nanoTime() - start);
                if (!DatabaseFault.isAbsence(down) || DatabaseFault.stays(down)) {
                    throw refused("DATABASE_URL cannot be used: " + sentence(down) + ".", down);
                }
                if (limit.isPresent() && waited.compareTo(limit.get()) >= 0) {
                    throw refused(
                            "BROADSHEET_DATABASE_WAIT is over: the database at " + database + " did not answer in "
                                    + limit.get().toSeconds() + " s.",
                            down);
                }
                if (waited.toSeconds() >= lines * LINE.toSeconds()) {
                    lines++;
                    LOG.log(Level.INFO, "Waiting for the database at {0}: {1}", new Object[] {database, sentence(down)
                    });
                }
                pause();
            }
        }
    }

    private SQLException refused(String sentence, Throwable cause) {
        StartFailure.say(sentence);
        refusal = new SQLNonTransientConnectionException(sentence, "08001", cause);
        return refusal;
    }

    private static String sentence(SQLException down) {
        return String.valueOf(down.getMessage()).lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }

    private static void pause() throws SQLException {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SQLNonTransientConnectionException("The start was interrupted.", "08001", stopped);
        }
    }
}
