package org.broadsheet.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.broadsheet.platform.setting.DatabaseUrl;
import org.broadsheet.testing.PostgresServer;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

/** From nothing, from an earlier release, from a later one, and back when a script fails: on both databases. */
@Tag("slow")
class SchemaTest {
    private static final String HISTORY = "flyway_schema_history";

    @TempDir
    private static Path folder;

    private static PostgresServer postgres;

    /** An empty database of each kind. */
    enum EmptyDatabase {
        H2 {
            @Override
            DataSource empty() {
                return h2("mem:" + UUID.randomUUID());
            }
        },
        H2_FILE {
            @Override
            DataSource empty() {
                JdbcDataSource source =
                        h2("file:" + folder.resolve(UUID.randomUUID().toString()));
                // Open until the end, as a pool keeps it: each opening of a file costs half a second.
                source.setURL(source.getURL() + ";DB_CLOSE_DELAY=-1");
                return source;
            }
        },
        POSTGRESQL {
            @Override
            DataSource empty() throws SQLException {
                PGSimpleDataSource source = new PGSimpleDataSource();
                source.setURL(postgres.jdbcUrl());
                execute(source, "drop schema public cascade", "create schema public");
                return source;
            }
        };

        abstract DataSource empty() throws SQLException;

        private static JdbcDataSource h2(String place) {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL(DatabaseUrl.of(Optional.of("jdbc:h2:" + place), Optional.empty(), Optional.empty())
                    .jdbc());
            source.setUser("sa");
            return source;
        }
    }

    @BeforeAll
    static void startDatabase() {
        postgres = PostgresServer.startIn(folder);
    }

    @AfterAll
    static void stopDatabase() {
        postgres.close();
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyDatabaseGetsTheSchema(EmptyDatabase kind) throws SQLException {
        DataSource database = kind.empty();

        migrate(database, "db/migration");

        assertThat(tables(database)).contains("article", "draft", "revision", "change_log", "app_user", HISTORY);
        assertThat(rows(database, "select n from change_counter")).containsExactly("[0]");
    }

    @ParameterizedTest
    @EnumSource
    void migratingAgainChangesNothing(EmptyDatabase kind) throws SQLException {
        DataSource database = kind.empty();
        migrate(database, "db/migration");
        List<String> before = everything(database);

        migrate(database, "db/migration");

        assertThat(everything(database)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void anEarlierSchemaIsBroughtToThisReleaseWithItsData(EmptyDatabase kind) throws SQLException {
        DataSource database = kind.empty();
        migrate(database, "db/first-release");
        execute(database, "insert into note (id, words) values (1, 'kept')");

        migrate(database, "db/second-release");

        assertThat(rows(database, "select id, words, stars from note")).containsExactly("[1, kept, 0]");
    }

    @ParameterizedTest
    @EnumSource
    void aSchemaThatIsNewerIsRefusedAndLeftAlone(EmptyDatabase kind) throws SQLException {
        DataSource database = kind.empty();
        migrate(database, "db/second-release");
        execute(database, "insert into note (id, words) values (1, 'kept')");

        assertRefused(
                database,
                "db/first-release",
                "The database has schema version 2, which is newer than this release of Broadsheet knows:"
                        + " deploy the newer release.");
    }

    @ParameterizedTest
    @EnumSource
    void aScriptThatFailsLeavesTheDatabaseExactlyAsItWas(EmptyDatabase kind) throws SQLException {
        DataSource database = kind.empty();
        migrate(database, "db/first-release");
        execute(
                database,
                "insert into note (id, words) values (1, 'one; two''s -- three'), (2, 'zwei\u00e4\n\u65e5\u672c \ud83d\ude00')");
        List<String> before = everything(database);

        assertOneSentence(database, "db/failing-release");

        assertThat(everything(database)).isEqualTo(before);
        migrate(database, "db/second-release");
        assertThat(rows(database, "select count(*) from note")).containsExactly("[2]");
    }

    @ParameterizedTest
    @EnumSource
    void aFirstMigrationThatFailsLeavesTheDatabaseEmpty(EmptyDatabase kind) throws SQLException {
        DataSource database = kind.empty();

        assertOneSentence(database, "db/failing-release");

        assertThat(tables(database)).doesNotContain("note", "other");
        migrate(database, "db/second-release");
        assertThat(tables(database)).contains("note");
    }

    @ParameterizedTest
    @EnumSource
    void aScriptThatWasChangedAfterItRanIsRefused(EmptyDatabase kind) throws SQLException {
        DataSource database = kind.empty();
        migrate(database, "db/second-release");
        execute(database, "update " + HISTORY + " set checksum = 1 where version = '1'");

        assertRefused(
                database,
                "db/second-release",
                "The schema is not the one that this release made: its script 1 was changed or is missing.");
    }

    /** With that sentence, and everything is left as it was. */
    private static void assertRefused(DataSource database, String scripts, String sentence) throws SQLException {
        List<String> before = everything(database);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> migrate(database, scripts))
                .withMessage(sentence);

        assertThat(everything(database)).isEqualTo(before);
    }

    private static void assertOneSentence(DataSource database, String scripts) {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> migrate(database, scripts))
                .withMessageStartingWith("The schema could not be brought to this release and was left as it was: ")
                .satisfies(failed -> assertThat(failed.getMessage()).doesNotContain("\n"));
    }

    private static void migrate(DataSource database, String scripts) throws SQLException {
        new Schema(database, scripts).migrate();
    }

    private static Set<String> tables(DataSource database) throws SQLException {
        return new TreeSet<>(
                rows(database, "select table_name from information_schema.tables where table_schema = 'public'")
                        .stream()
                        .map(row -> row.substring(1, row.length() - 1))
                        .toList());
    }

    /** All columns, constraints and rows, as text. */
    private static List<String> everything(DataSource database) throws SQLException {
        List<String> all = new ArrayList<>(rows(
                database,
                "select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns"
                        + " where table_schema = 'public' order by table_name, ordinal_position"));
        all.addAll(rows(
                database,
                "select table_name, constraint_type, count(*) from information_schema.table_constraints"
                        + " where table_schema = 'public' group by table_name, constraint_type order by 1, 2"));
        for (String table : tables(database)) {
            all.addAll(rows(database, "select * from " + table + " order by 1"));
        }
        return all;
    }

    private static List<String> rows(DataSource database, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(query)) {
            while (results.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
                    row.add(results.getString(i));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    private static void execute(DataSource database, String... commands) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
