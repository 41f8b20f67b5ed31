package org.broadsheet.platform.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
    @Test
    void byDefaultItIsAnH2FileBelowTheWorkingDirectory() {
        DatabaseUrl url = DatabaseUrl.of(Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(url.jdbc()).startsWith("jdbc:h2:file:./data/broadsheet;");
        assertThat(url.isH2()).isTrue();
        assertThat(url.user()).contains("sa");
        assertThat(url.password()).contains("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:/srv/news",
                "jdbc:h2:tcp://localhost/news",
                "jdbc:h2:mem:news",
                "jdbc:h2:file:/srv/news;CACHE_SIZE=65536"
            })
    void everyH2DatabaseKeepsWhatItAcknowledged(String address) {
        assertThat(of(address).jdbc())
                .startsWith(address + ";")
                .contains(";WRITE_DELAY=0;", ";MODE=PostgreSQL;", ";DATABASE_TO_LOWER=TRUE;");
    }

    @Test
    void whatAnH2UrlSaysItselfIsKeptAsItIs() {
        assertThat(of("jdbc:h2:file:/srv/news;write_delay=0;LOCK_TIMEOUT=5").jdbc())
                .containsOnlyOnce("write_delay=0")
                .doesNotContain("WRITE_DELAY")
                .containsOnlyOnce("LOCK_TIMEOUT=5")
                .doesNotContain("LOCK_TIMEOUT=10000");
    }

    @Test
    void anH2DatabaseInMemoryLastsAsLongAsTheProcess() {
        assertThat(of("jdbc:h2:mem:news").jdbc()).endsWith(";DB_CLOSE_DELAY=-1");
        assertThat(of("jdbc:h2:file:/srv/news").jdbc()).doesNotContain("DB_CLOSE_DELAY");
    }

    @Test
    void h2IsReallyOpenedWithoutAWriteDelay() throws SQLException {
        try (Connection connection = of("jdbc:h2:mem:delay").connect();
                var settings = connection
                        .createStatement()
                        .executeQuery("select setting_value from information_schema.settings"
                                + " where setting_name = 'WRITE_DELAY'")) {
            assertThat(settings.next()).isTrue();
            assertThat(settings.getString(1)).isEqualTo("0");
        }
    }

    @Test
    void aJdbcAddressOfPostgresqlIsTakenAsItIs() {
        String address = "jdbc:postgresql://db.example.org:5433/news?sslmode=require";

        assertThat(DatabaseUrl.of(Optional.of(address), Optional.of("writer"), Optional.of("word")))
                .isEqualTo(new DatabaseUrl(address, Optional.of("writer"), Optional.of("word")));
        assertThat(of(address)).isEqualTo(new DatabaseUrl(address, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://jane:word@db.example.org:5433/news, jdbc:postgresql://db.example.org:5433/news, jane, word",
        "postgres://jane:word@db.example.org/news, jdbc:postgresql://db.example.org/news, jane, word",
        "postgresql://jane:word@[2001:db8::1]:5433/news, jdbc:postgresql://[2001:db8::1]:5433/news, jane, word",
        "postgresql://jane:word@db/news?sslmode=require, jdbc:postgresql://db/news?sslmode=require, jane, word",
        "postgresql://jane:p%40s%3As%2Fw%25rd@db/news, jdbc:postgresql://db/news, jane, p@s:s/w%rd",
        "postgresql://j%40ne:w+rd@db/news, jdbc:postgresql://db/news, j@ne, w+rd",
        "postgresql://jane:a:b@db/news, jdbc:postgresql://db/news, jane, a:b",
        "postgresql://jane:w%C3%B6rd@db/news, jdbc:postgresql://db/news, jane, wörd",
        "postgresql://jane:word@db/two%20words, jdbc:postgresql://db/two%20words, jane, word",
        "postgresql://jane:word@my_db:5432/news, jdbc:postgresql://my_db:5432/news, jane, word",
        "postgresql://jane:w@rd@db/news, jdbc:postgresql://db/news, jane, w@rd"
    })
    void theFormThatHostingServicesHandOutIsUnderstood(String address, String jdbc, String user, String password) {
        assertThat(of(address)).isEqualTo(new DatabaseUrl(jdbc, Optional.of(user), Optional.of(password)));
    }

    @Test
    void userAndPasswordThatTheUrlCarriesWin() {
        assertThat(DatabaseUrl.of(
                        Optional.of("postgresql://jane:word@db/news"), Optional.of("other"), Optional.of("thing")))
                .isEqualTo(new DatabaseUrl("jdbc:postgresql://db/news", Optional.of("jane"), Optional.of("word")));
    }

    @Test
    void userAndPasswordFillInWhatTheUrlLacks() {
        assertThat(DatabaseUrl.of(Optional.of("postgresql://db/news"), Optional.of("jane"), Optional.of("word")))
                .isEqualTo(new DatabaseUrl("jdbc:postgresql://db/news", Optional.of("jane"), Optional.of("word")));
        assertThat(DatabaseUrl.of(Optional.of("postgresql://jane@db/news"), Optional.of("other"), Optional.of("word")))
                .isEqualTo(new DatabaseUrl("jdbc:postgresql://db/news", Optional.of("jane"), Optional.of("word")));
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:mem:account;USER=jane;PASSWORD=word, jane, word",
        "jdbc:h2:mem:account;password=word;CACHE_SIZE=65536;user=jane, jane, word",
        "jdbc:h2:mem:account;USER=jane;PASSWORD=semi\\;colon, jane, semi;colon",
        "jdbc:h2:mem:account;USER=jane, jane, thing",
        "jdbc:h2:mem:account;PASSWORD=word, other, word"
    })
    void userAndPasswordThatAnH2UrlCarriesWin(String address, String user, String password) throws SQLException {
        DatabaseUrl url = DatabaseUrl.of(Optional.of(address), Optional.of("other"), Optional.of("thing"));

        assertThat(url.user()).contains(user);
        assertThat(url.password()).contains(password);
        assertThat(url.jdbc()).startsWith("jdbc:h2:mem:account;").doesNotContain("jane", "word", "colon");
    }

    @Test
    void h2IsOpenedAsTheUserOfItsUrl() throws SQLException {
        try (Connection connection =
                of("jdbc:h2:mem:as-jane;USER=jane;PASSWORD=word").connect()) {
            assertThat(connection.getMetaData().getUserName()).isEqualToIgnoringCase("jane");
        }
    }

    @Test
    void anAddressThatH2RefusesIsRepeatedWithoutItsPassword() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(of("jdbc:h2:news;USER=jane;PASSWORD=hunter2")::connect)
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("hunter2"));
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://jane:se-cret@db.example.org:5433/news?sslmode=require, jdbc:postgresql://db.example.org:5433/news",
        "jdbc:postgresql://db/news?user=jane&password=se-cret, jdbc:postgresql://db/news",
        "jdbc:h2:file:/srv/news;PASSWORD=se-cret, jdbc:h2:file:/srv/news"
    })
    void aLogLineHasTheAddressWithoutSecrets(String address, String printed) {
        assertThat(of(address)).hasToString(printed);
        assertThat(DatabaseUrl.of(Optional.of(address), Optional.of("jane"), Optional.of("se-cret"))
                        .toString())
                .doesNotContain("se-cret")
                .doesNotContain("jane");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://db/secret-place", "jdbc:derby:secret-place", "", "h2:mem:secret-place"})
    void otherDatabasesAreRefused(String address) {
        assertThatExceptionOfType(UnusableSetting.class)
                .isThrownBy(() -> of(address))
                .withMessage(
                        "DATABASE_URL cannot be used: it begins with jdbc:h2:, jdbc:postgresql: or postgresql://.");
    }

    private static DatabaseUrl of(String address) {
        return DatabaseUrl.of(Optional.of(address), Optional.empty(), Optional.empty());
    }
}
