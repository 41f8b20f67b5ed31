package org.broadsheet.platform.database;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.platform.setting.UnusableSetting;
import org.broadsheet.testing.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@Tag("slow")
class DatabaseStartTest {
    private static final String NOBODY = "postgresql://jane:se-cret@127.0.0.1:1/news";

    @TempDir
    private static Path folder;

    private static PostgresServer postgres;

    @BeforeAll
    static void startDatabaseThatWantsPasswords() throws IOException {
        postgres = PostgresServer.startIn(folder);
        postgres.stop();
        Files.writeString(
                folder.resolve("postgresql/pg_hba.conf"),
                "host all broadsheet all scram-sha-256\nhost all all all trust\n");
        postgres.start();
    }

    @AfterAll
    static void stopDatabase() {
        postgres.close();
    }

    @Test
    void aDatabaseThatAnswersIsReachedAtOnce() throws SQLException {
        try (Connection connection = start("jdbc:h2:mem:start", "0").connect()) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void startUpWaitsForADatabaseThatDoesNotAnswerYet() throws Exception {
        postgres.stop();
        CompletableFuture<Connection> first = supplyAsync(() -> {
            try {
                return start(postgres.url(), "").connect();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> first.get(2, TimeUnit.SECONDS));

        postgres.start();

        try (Connection connection = first.get(30, TimeUnit.SECONDS)) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void afterTheWaitItGivesUpWithOneSentence() {
        long begin = System.nanoTime();

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(start(NOBODY, "1")::connect)
                .withMessage("BROADSHEET_DATABASE_WAIT is over: the database at jdbc:postgresql://127.0.0.1:1/news"
                        + " did not answer in 1 s.");
        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
    }

    @Test
    void havingGivenUpItDoesNotWaitAgain() {
        DatabaseStart start = start(NOBODY, "0");
        SQLException first = catchThrowableOfType(SQLException.class, start::connect);
        SQLException second = catchThrowableOfType(SQLException.class, start::connect);

        assertThat((Throwable) second).isSameAs(first);
    }

    @Test
    void aWrongPasswordEndsTheStartAtOnceHoweverLongItMayWait() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(start(postgres.url().replaceFirst(":[^:@]+@", ":wr0ng-w0rd@"), "")::connect)
                .withMessageStartingWith("DATABASE_URL cannot be used: ")
                .withMessageContaining("password authentication failed")
                .satisfies(refused -> assertThat(refused.getMessage())
                        .doesNotContain("wr0ng-w0rd")
                        .doesNotContain("\n")
                        .endsWith("."));
    }

    @Test
    void aDatabaseThatDoesNotExistEndsTheStartAtOnce() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(start(postgres.url().replaceFirst("/[^/]+$", "/nowhere"), "")::connect)
                .withMessageStartingWith("DATABASE_URL cannot be used: ")
                .withMessageContaining("\"nowhere\" does not exist");
    }

    @Test
    void aServerWithoutTheEncryptionThatIsAskedForEndsTheStartAtOnce() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(start(postgres.url() + "?sslmode=require", "")::connect)
                .withMessageStartingWith("DATABASE_URL cannot be used: ")
                .withMessageContaining("SSL");
    }

    @Test
    void aParameterThatThereIsNotEndsTheStartAtOnce() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(start(postgres.url() + "?sslmode=nonsense", "")::connect)
                .withMessage("DATABASE_URL cannot be used: it has a value of sslmode that there is not.");
    }

    @Test
    void aSettingThatCannotBeUsedEndsTheStartBeforeTheDatabaseIsAsked() {
        DatabaseStart start = new DatabaseStart(
                () -> Settings.of(Map.of("DATABASE_URL", NOBODY, "BROADSHEET_SITE_URL", "nonsense")::get));

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(start::connect)
                .withMessageStartingWith("BROADSHEET_SITE_URL cannot be used: ")
                .withCauseInstanceOf(UnusableSetting.class);
    }

    @Test
    void onceReachedADatabaseThatIsGoneFailsFast() throws SQLException {
        DatabaseStart start = start(postgres.url(), "");
        start.connect().close();
        postgres.stop();
        try {
            long begin = System.nanoTime();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(start::connect)
                    .matches(DatabaseFault::isAbsence);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(6));
        } finally {
            postgres.start();
        }
        start.connect().close();
    }

    private static DatabaseStart start(String url, String seconds) {
        Map<String, String> variables = new HashMap<>();
        variables.put("DATABASE_URL", url);
        variables.put("BROADSHEET_DATABASE_WAIT", seconds);
        return new DatabaseStart(() -> Settings.of(variables::get));
    }
}
