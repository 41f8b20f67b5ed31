package org.broadsheet.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.platform.change.SeenChanges;
import org.broadsheet.platform.database.DatabaseFault;
import org.broadsheet.platform.language.Messages;
import org.broadsheet.platform.language.Speech;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.site.navigation.Navigation;
import org.broadsheet.site.navigation.NavigationLink;
import org.broadsheet.site.page.SitePageLink;
import org.broadsheet.site.page.SitePageRepository;
import org.broadsheet.site.setting.Licence;
import org.broadsheet.site.setting.Origins;
import org.broadsheet.site.setting.PublicationRule;
import org.broadsheet.site.setting.SettingRepository;
import org.broadsheet.site.setting.SiteLogo;
import org.broadsheet.site.setting.SiteSettings;
import org.broadsheet.site.setting.SiteState;

/**
 * What every page says of the site: {@code #{site.name}}, {@code #{site.pages}}.
 *
 * <p>Facts again when a change of it was seen, so that a page costs no statement for it; while the database is away, what was read
 * last still stands, and it is asked again each second.
 */
@ApplicationScoped
@Named
public class Site {
    private static final String ID = "site.id";
    private static final Set<String> KEYS = Set.of("site");
    private static final Duration STANDING = Duration.ofSeconds(1);

    @Inject
    SettingRepository entries;

    @Inject
    SitePageRepository sitePages;

    @Inject
    Navigation navigation;

    @Inject
    Settings settings;

    @Inject
    SeenChanges seen;

    @Inject
    Clock clock;

    private volatile Facts known;
    private volatile Outage outage;

    /** What stands until then while the database is away: a page asks many times, and may wait for seconds each time. */
    private record Outage(Facts facts, Instant until) {}

    private record Facts(
            String id,
            SiteSettings settings,
            Optional<SiteLogo> logo,
            List<SitePageLink> pages,
            List<NavigationLink> navigation,
            long number) {}

    /** What never changes, whatever becomes of its name and its address. */
    public String getId() {
        return known().id();
    }

    public String getName() {
        return settings().name();
    }

    /** The picture that stands for the name, or null. */
    public SiteLogo getLogo() {
        return known().logo().orElse(null);
    }

    /** The owner's own pages. */
    public List<SitePageLink> getPages() {
        return known().pages();
    }

    /** What leads readers through the site: as the owner chose, or the front page and the pages of the site. */
    public List<NavigationLink> getNavigation() {
        Facts now = known();
        return now.navigation().isEmpty() ? firstNavigation(now.pages()) : now.navigation();
    }

    /** All that the owner decided, as it was read last. */
    SiteState state() {
        return new SiteState(settings(), Optional.ofNullable(getLogo()), getNavigation());
    }

    /** The same, as the database has it now. */
    SiteState now() {
        Map<String, String> chosen = entries.ofSite();
        List<NavigationLink> links = navigation.chosen();
        return new SiteState(
                SiteSettings.of(chosen, settings.siteName()),
                SiteLogo.of(chosen),
                links.isEmpty() ? firstNavigation(sitePages.links()) : links);
    }

    private static List<NavigationLink> firstNavigation(List<SitePageLink> pages) {
        return Stream.concat(
                        Stream.of(new NavigationLink(Messages.text("page.front"), "/")),
                        pages.stream().map(page -> new NavigationLink(page.title(), page.getPath())))
                .toList();
    }

    public int getYear() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC)).getYear();
    }

    public String getDescription() {
        return settings().description();
    }

    public String getLanguage() {
        return settings().language();
    }

    /** How the site speaks to readers. */
    Speech speech() {
        return Speech.of(getLanguage(), getTimeZone());
    }

    /** In which days begin, and times are typed that name no other. */
    public ZoneId getTimeZone() {
        return settings().timeZone();
    }

    /** How many articles stand on a page of a list that readers see. */
    public int getPageSize() {
        return settings().pageSize();
    }

    /** What readers may do with what is published. */
    public Licence getLicence() {
        return settings().licence();
    }

    /** What an article has to be before it is published. */
    public Set<PublicationRule> getRules() {
        return settings().rules();
    }

    /** Whose pages may call the API with a token. */
    public Origins getOrigins() {
        return settings().origins();
    }

    /** Where feed readers are told of news, if anywhere (WebSub). */
    public Optional<String> getHub() {
        return Optional.of(settings().hub()).filter(address -> !address.isEmpty());
    }

    /** All that the owner decided. */
    SiteSettings settings() {
        return known().settings();
    }

    public URI getUrl() {
        return settings.siteUrl();
    }

    private Facts known() {
        Facts last = known;
        if (last != null && !seen.touched(KEYS, last.number())) {
            return last;
        }
        Outage away = outage;
        if (away != null && seen.isLost() && clock.instant().isBefore(away.until())) {
            return away.facts();
        }
        long number = seen.number();
        try {
            Map<String, String> chosen = entries.ofSite();
            Facts read = new Facts(
                    chosen.getOrDefault(ID, ""),
                    SiteSettings.of(chosen, settings.siteName()),
                    SiteLogo.of(chosen),
                    sitePages.links(),
                    navigation.chosen(),
                    number);
            known = read;
            return read;
        } catch (RuntimeException failed) {
            if (!DatabaseFault.isAbsence(failed)) {
                throw failed;
            }
            Facts standing = last == null ? unread(number) : last;
            outage = new Outage(standing, clock.instant().plus(STANDING));
            return standing;
        }
    }

    private Facts unread(long number) {
        SiteSettings first = SiteSettings.of(Map.of(), settings.siteName());
        return new Facts("", first, Optional.empty(), List.of(), List.of(), number);
    }
}
