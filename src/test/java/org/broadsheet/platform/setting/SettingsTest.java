package org.broadsheet.platform.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.platform.setting.GivenVariables.assertUnusable;
import static org.broadsheet.platform.setting.GivenVariables.with;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void withoutAnyVariableEverythingHasItsDefault() {
        Settings settings = with(Map.of());

        assertThat(settings.database().jdbc()).startsWith("jdbc:h2:file:./data/broadsheet;");
        assertThat(settings.databaseWait()).isEmpty();
        assertThat(settings.siteUrl()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(settings.siteName()).isEqualTo("Broadsheet");
        assertThat(settings.owner()).isEmpty();
        assertThat(settings.demo()).isFalse();
        assertThat(settings.dataDirectory()).isEqualTo(Path.of("data"));
        assertThat(settings.trustedProxies().caller("192.0.2.1", Optional.empty(), Optional.of("203.0.113.9")))
                .isEqualTo("192.0.2.1");
        assertThat(settings.secure()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DATABASE_URL",
                "DATABASE_USER",
                "DATABASE_PASSWORD",
                "BROADSHEET_DATABASE_WAIT",
                "BROADSHEET_SITE_URL",
                "BROADSHEET_SITE_NAME",
                "BROADSHEET_OWNER_USERNAME",
                "BROADSHEET_OWNER_EMAIL",
                "BROADSHEET_OWNER_PASSWORD",
                "BROADSHEET_DEMO",
                "BROADSHEET_DATA_DIR",
                "BROADSHEET_TRUSTED_PROXIES",
                "BROADSHEET_WEBHOOK_HOSTS"
            })
    void aBlankVariableHasItsDefault(String variable) {
        Settings blank = with(Map.of(variable, " \t"));
        Settings none = with(Map.of());

        assertThat(blank)
                .usingRecursiveComparison()
                .ignoringFields("trustedProxies")
                .isEqualTo(none);
    }

    @Test
    void everyVariableIsHeard() {
        Settings settings = with(Map.of(
                "DATABASE_URL", "jdbc:postgresql://db.example.org/news",
                "DATABASE_USER", "writer",
                "DATABASE_PASSWORD", "hunter-two",
                "BROADSHEET_DATABASE_WAIT", "30",
                "BROADSHEET_SITE_URL", "https://paper.example.org",
                "BROADSHEET_SITE_NAME", " The Morning Paper ",
                "BROADSHEET_RESET_OWNER", "jane",
                "BROADSHEET_DEMO", "true",
                "BROADSHEET_DATA_DIR", "/var/lib/broadsheet",
                "BROADSHEET_TRUSTED_PROXIES", "10.0.0.1, ::1"));

        assertThat(settings.resetOwner()).contains("jane");
        assertThat(settings.database())
                .isEqualTo(new DatabaseUrl(
                        "jdbc:postgresql://db.example.org/news", Optional.of("writer"), Optional.of("hunter-two")));
        assertThat(settings.databaseWait()).contains(Duration.ofSeconds(30));
        assertThat(settings.siteUrl()).isEqualTo(URI.create("https://paper.example.org"));
        assertThat(settings.siteName()).isEqualTo("The Morning Paper");
        assertThat(settings.demo()).isTrue();
        assertThat(settings.dataDirectory()).isEqualTo(Path.of("/var/lib/broadsheet"));
        assertThat(settings.trustedProxies().caller("10.0.0.1", Optional.empty(), Optional.of("203.0.113.9")))
                .isEqualTo("203.0.113.9");
        assertThat(settings.secure()).isTrue();
        assertThat(settings.absolute("/about")).isEqualTo("https://paper.example.org/about");
    }

    @Test
    void hostsInsideThatWebhooksMayLeadToAreNamed() {
        assertThat(with(Map.of("BROADSHEET_WEBHOOK_HOSTS", "CI.internal, 10.0.0.7,[::1]"))
                        .webhookHosts())
                .containsExactlyInAnyOrder("ci.internal", "10.0.0.7", "[::1]");
        assertUnusable("BROADSHEET_WEBHOOK_HOSTS", "http://ci.internal", Map.of());
    }

    @Test
    void aSlashAtTheEndOfTheSiteUrlIsForgiven() {
        assertThat(with(Map.of("BROADSHEET_SITE_URL", "https://paper.example.org/"))
                        .absolute("/about"))
                .isEqualTo("https://paper.example.org/about");
    }

    @Test
    void theRunCommandsPortIsInTheDefaultSiteUrl() {
        assertThat(with(Map.of("BROADSHEET_PORT", "8081")).siteUrl()).isEqualTo(URI.create("http://localhost:8081"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paper.example.org",
                "ftp://paper.example.org",
                "HTTPS",
                "https://",
                "https://paper.example.org/blog",
                "https://paper.example.org?x=unwanted",
                "https://paper.example.org#unwanted",
                "https://user:unwanted@paper.example.org",
                "https://news example.org",
                "https://paper.example.org:99999",
                "https://paper.example.org//",
                "javascript:alert(1)"
            })
    void aMalformedSiteUrlIsRefused(String value) {
        assertUnusable("BROADSHEET_SITE_URL", value, Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-17", "soon", "17.5", "17s", "17777777777"})
    void aWaitThatIsNoNumberOfSecondsIsRefused(String value) {
        assertUnusable("BROADSHEET_DATABASE_WAIT", value, Map.of());
    }

    @Test
    void noWaitAtAllCanBeAskedFor() {
        assertThat(with(Map.of("BROADSHEET_DATABASE_WAIT", "0")).databaseWait()).contains(Duration.ZERO);
    }

    @Test
    void aSiteNameHasAtMost100Characters() {
        assertThat(with(Map.of("BROADSHEET_SITE_NAME", "n".repeat(100))).siteName())
                .hasSize(100);
        assertUnusable("BROADSHEET_SITE_NAME", "n".repeat(101), Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "true,true",
        "TRUE,true",
        "1,true",
        "yes,true",
        "on,true",
        "false,false",
        "0,false",
        "no,false",
        "off,false"
    })
    void theDemoIsSwitchedByAnyUsualWord(String word, boolean meaning) {
        assertThat(with(Map.of("BROADSHEET_DEMO", word)).demo()).isEqualTo(meaning);
    }

    @Test
    void aDemoThatIsNeitherTrueNorFalseIsRefused() {
        assertUnusable("BROADSHEET_DEMO", "perhaps", Map.of());
    }

    @Test
    void aDataDirectoryThatIsNoPathIsRefused() {
        assertUnusable("BROADSHEET_DATA_DIR", "un\0usable", Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "10.0.0.1, somebody", "10.0.0.0/8"})
    void proxiesThatAreNoAddressesAreRefused(String value) {
        assertUnusable("BROADSHEET_TRUSTED_PROXIES", value, Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://host/secret-place",
                "jdbc:mysql://host/secret-place",
                "secret-place",
                "postgresql://",
                "postgresql://host",
                "postgresql://host/",
                "postgresql:///secret-place",
                "postgresql://user:secret%zz@host/db",
                "postgresql://user:secret place@host/db"
            })
    void aDatabaseUrlThatCannotBeUsedIsRefused(String value) {
        assertUnusable("DATABASE_URL", value, Map.of());
    }

    @Test
    void aSystemPropertyOfTheSameNameWins() {
        String property = "broadsheet.site.name";
        System.setProperty(property, "From a property");
        try {
            assertThat(Settings.current().siteName()).isEqualTo("From a property");
        } finally {
            System.clearProperty(property);
        }
    }
}
