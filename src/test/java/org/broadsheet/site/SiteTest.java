package org.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.broadsheet.platform.change.SeenChanges;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.site.navigation.Navigation;
import org.broadsheet.site.navigation.NavigationLink;
import org.broadsheet.site.page.SitePageLink;
import org.broadsheet.site.page.SitePageRepository;
import org.broadsheet.site.setting.SettingRepository;
import org.broadsheet.site.setting.SiteSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked of a database while nothing is known of it. */
class SiteTest {
    private final Site site = new Site();
    private Instant now = Instant.EPOCH;
    private boolean away = true;
    private int asked;

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // No container is here to inject it.
    void begin() {
        site.clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        site.seen = new SeenChanges();
        site.settings = Settings.of(Map.<String, String>of()::get);
        site.entries = new SettingRepository() {
            @Override
            public Map<String, String> ofSite() {
                asked++;
                if (away) {
                    throw new IllegalStateException(new SQLException("no answer", "08001"));
                }
                return Map.of(SiteSettings.NAME, "The Morning Paper");
            }
        };
        site.sitePages = new SitePageRepository() {
            @Override
            public List<SitePageLink> links() {
                return List.of();
            }
        };
        site.navigation = new Navigation() {
            @Override
            public List<NavigationLink> chosen() {
                return List.of();
            }
        };
    }

    @Test
    void aDatabaseThatIsAwayIsAskedOnceForAPage() {
        assertThat(site.getName()).isEqualTo("Broadsheet");
        assertThat(site.getLanguage()).isNotEmpty();
        assertThat(site.getPages()).isEmpty();

        assertThat(asked).isOne();
    }

    @Test
    void itIsAskedAgainAfterASecond() {
        site.getName();
        now = now.plus(Duration.ofMillis(999));
        site.getName();
        assertThat(asked).isOne();

        away = false;
        now = now.plus(Duration.ofMillis(1));
        assertThat(site.getName()).isEqualTo("The Morning Paper");
    }

    @Test
    void whatWasReadLastStandsMeanwhile() {
        away = false;
        site.getName();
        away = true;

        assertThat(site.getName()).isEqualTo("The Morning Paper");
        assertThat(site.getName()).isEqualTo("The Morning Paper");
        assertThat(asked).isEqualTo(2);
    }
}
