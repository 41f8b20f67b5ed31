package org.broadsheet.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.broadsheet.platform.DatabaseFault;
import org.broadsheet.platform.Settings;

/**
 * What every page says of the site: {@code #{site.name}}, {@code #{site.pages}}.
 *
 * <p>Read again after a second at the earliest, so that another node's change arrives and a page costs no statement for it; while
 * the database is away, what was read last still stands.
 */
@ApplicationScoped
@Named
public class Site {
    static final String NAME = "site.name";
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    @Inject
    SettingRepository entries;

    @Inject
    SitePageRepository sitePages;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private volatile Known known;

    private record Known(String name, List<SitePageLink> pages, long readAt) {}

    public String getName() {
        return known().name();
    }

    /** The owner's own pages, for the navigation. */
    public List<SitePageLink> getPages() {
        return known().pages();
    }

    public int getYear() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC)).getYear();
    }

    public String getLanguage() {
        return "en";
    }

    public URI getUrl() {
        return settings.siteUrl();
    }

    private Known known() {
        Known last = known;
        if (last != null && System.nanoTime() - last.readAt() < FRESH) {
            return last;
        }
        try {
            Known read =
                    new Known(entries.find(NAME).orElse(settings.siteName()), sitePages.links(), System.nanoTime());
            known = read;
            return read;
        } catch (RuntimeException failed) {
            if (!DatabaseFault.isAbsence(failed)) {
                throw failed;
            }
            return last == null ? new Known(settings.siteName(), List.of(), System.nanoTime()) : last;
        }
    }
}
