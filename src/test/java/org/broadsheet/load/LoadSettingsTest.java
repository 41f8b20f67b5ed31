package org.broadsheet.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoadSettingsTest {
    private final Properties properties = new Properties();

    @Test
    void aTokenIsEnough() {
        properties.setProperty("load.token", "secret");

        assertThat(LoadSettings.of(properties, Map.of()))
                .extracting(LoadSettings::site, LoadSettings::articles, LoadSettings::connections)
                .containsExactly(URI.create("http://localhost:8080"), 1000, 4);
    }

    @Test
    void withoutATokenThereHasToBeSomebody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoadSettings.of(properties, Map.of("BROADSHEET_LOAD_USERNAME", "ada")))
                .withMessageContaining("BROADSHEET_LOAD_PASSWORD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8081", "http://127.0.0.1:8080/", "http://127.3.2.1", "http://[::1]:8080"})
    void sitesOnThisMachineAreFilled(String site) {
        assertThat(settings("load.site", site).site().toString()).isEqualTo(site.replaceFirst("/$", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org",
                "http://localhost.example.org:8080",
                "http://127.0.0.1.example.org",
                "http://localhost@example.org",
                "http://192.168.0.1:8080",
                "https://localhost",
                "localhost:8080",
                "ftp://localhost",
                ""
            })
    void otherSitesAreRefusedInOneSentence(String site) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("load.site", site))
                .withMessage(
                        "The load program fills sites on this machine only, such as http://localhost:8080, and not "
                                + site + ".");
    }

    @ParameterizedTest
    @CsvSource({"load.articles,0", "load.articles,many", "load.connections,101", "load.seed,-1", "load.seed,99999999999"
    })
    void aNumberOutOfBoundsIsRefused(String name, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(name, value))
                .withMessageStartingWith("-D" + name + " has to be a whole number from 1 to ");
    }

    private LoadSettings settings(String name, String value) {
        properties.setProperty("load.token", "secret");
        properties.setProperty(name, value);
        return LoadSettings.of(properties, Map.of());
    }
}
