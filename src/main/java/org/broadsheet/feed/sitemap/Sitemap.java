package org.broadsheet.feed.sitemap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.setting.Settings;

/**
 * The sitemap in as few parts as the protocol allows: {@code sitemap.whole()} is all of it or the index of its parts, {@code
 * sitemap.part(2)} one of them. What is no article comes first.
 */
@ApplicationScoped
public class Sitemap {
    /** As many addresses as one file may have. */
    private static final int MOST = 50_000;

    @Inject
    SitemapRepository places;

    @Inject
    Settings settings;

    private final int most;

    public Sitemap() {
        this(MOST);
    }

    /** With smaller parts, for a test. */
    Sitemap(int most) {
        this.most = most;
    }

    /** The file at {@code /sitemap.xml}. */
    String whole() {
        List<SitemapPlace> others = places.others();
        List<Instant> chunks = places.chunks(most);
        if (chunks.size() <= 1) {
            List<SitemapPlace> all = new ArrayList<>(others);
            all.addAll(places.articles(0, most));
            if (all.size() <= most) {
                return urls(all);
            }
        }
        List<SitemapPlace> parts = new ArrayList<>();
        for (int first = 0; first < others.size(); first += most) {
            parts.add(part(parts.size() + 1, latest(others.subList(first, Math.min(others.size(), first + most)))));
        }
        chunks.forEach(changed -> parts.add(part(parts.size() + 1, changed)));
        return SitemapXml.of("sitemapindex", "sitemap", settings, parts);
    }

    /** The file at {@code /sitemap-N.xml}; {@link NotFound} where the index names none. */
    String part(String number) {
        if (!number.matches("[1-9]\\d{0,4}")) {
            throw unknown();
        }
        List<SitemapPlace> others = places.others();
        int part = Integer.parseInt(number);
        int before = (others.size() + most - 1) / most;
        if (part <= before) {
            int first = (part - 1) * most;
            return urls(others.subList(first, Math.min(others.size(), first + most)));
        }
        long first = (long) (part - before - 1) * most;
        List<SitemapPlace> articles = first > Integer.MAX_VALUE - most ? List.of() : places.articles((int) first, most);
        if (articles.isEmpty()) {
            throw unknown();
        }
        return urls(articles);
    }

    private String urls(List<SitemapPlace> all) {
        return SitemapXml.of("urlset", "url", settings, all);
    }

    private static SitemapPlace part(int number, Instant changed) {
        return new SitemapPlace("/sitemap-" + number + ".xml", changed);
    }

    private static Instant latest(List<SitemapPlace> some) {
        return some.stream()
                .map(SitemapPlace::changed)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static NotFound unknown() {
        return new NotFound("There is no such part.");
    }
}
