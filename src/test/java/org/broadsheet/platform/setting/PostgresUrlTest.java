package org.broadsheet.platform.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql:news",
                "jdbc:postgresql:news?user=jane",
                "jdbc:postgresql:///news",
                "jdbc:postgresql://db/",
                "jdbc:postgresql://my_db:5432/news",
                "jdbc:postgresql://[2001:db8::1]:5433/news",
                "jdbc:postgresql://one:5432,two/news?targetServerType=primary",
                "jdbc:postgresql://db/two%20words?user=jane&password=p%40ss&ApplicationName=x",
                "jdbc:postgresql://db/news?sslmode=Require&gssEncMode=disable&channelBinding=prefer"
            })
    void whatTheDriverUnderstandsIsTakenAsItIs(String address) {
        assertThat(PostgresUrl.checked(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://jane:hunter2@db.example.org/news",
                "jdbc:postgresql://jane:hunter2@db.example.org:5432/news",
                "jdbc:postgresql:jane:hunter2@db.example.org/news",
                "jdbc:postgresql://127.0.0.1:99999/news?user=jane&password=hunter2",
                "jdbc:postgresql://127.0.0.1:0/news?user=jane&password=hunter2",
                "jdbc:postgresql://127.0.0.1:x/news?user=jane&password=hunter2",
                "jdbc:postgresql://db?user=jane&password=hunter2",
                "jdbc:postgresql://db/news/today?user=jane&password=hunter2",
                "jdbc:postgresql://db/news?user=jane&password=hunter2%",
                "jdbc:postgresql:?user=jane&password=hunter2"
            })
    void nobodyRepeatsAnAddressThatTheDriverDoesNotUnderstand(String address) {
        List<String> logged = new ArrayList<>();
        Logger driver = Logger.getLogger("org.postgresql.Driver");
        Filter before = driver.getFilter();
        driver.setFilter(line -> logged.add(line.getMessage()));
        try {
            assertThatExceptionOfType(UnusableSetting.class)
                    .isThrownBy(() -> PostgresUrl.checked(address))
                    .withMessageStartingWith("DATABASE_URL cannot be used: it is ")
                    .withMessageEndingWith(".")
                    .withNoCause()
                    .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("hunter2"));
        } finally {
            driver.setFilter(before);
        }
        assertThat(logged).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sslmode=nonsense, sslmode",
        "targetServerType=foo, targetServerType",
        "user=jane&gssEncMode=foo, gssEncMode",
        "channelBinding=foo&user=jane, channelBinding",
        "sslNegotiation=foo, sslNegotiation"
    })
    void aParameterThatNoWaitingMakesRightIsNamed(String parameters, String wrong) {
        assertThatExceptionOfType(UnusableSetting.class)
                .isThrownBy(() -> PostgresUrl.checked("jdbc:postgresql://db/news?" + parameters))
                .withMessage("DATABASE_URL cannot be used: it has a value of " + wrong + " that there is not.");
    }

    @Test
    void aServiceThatIsNotDefinedIsRefused() {
        assertThatExceptionOfType(UnusableSetting.class)
                .isThrownBy(() -> PostgresUrl.checked("jdbc:postgresql://db/news?service=nowhere"))
                .withMessage("DATABASE_URL cannot be used: it is not understood by the driver of PostgreSQL.");
    }
}
