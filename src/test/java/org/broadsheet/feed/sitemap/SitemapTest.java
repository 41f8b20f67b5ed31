package org.broadsheet.feed.sitemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.setting.Settings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** How a long sitemap falls into parts, with parts of ten. */
class SitemapTest {
    private static final Instant BEGIN = Instant.parse("2030-01-01T00:00:00Z");

    @Test
    void whatFitsIsOneFile() {
        Document whole = xml(sitemap(3, 7).whole());

        assertThat(whole.select("urlset > url > loc").eachText())
                .hasSize(10)
                .startsWith("https://example.org/other/0")
                .endsWith("https://example.org/article/6");
        assertThat(whole.select("lastmod").first().text()).isEqualTo("2030-01-01T00:00:00Z");
    }

    @Test
    void whatIsMoreHasAnIndexOfParts() {
        Sitemap sitemap = sitemap(12, 25);

        Document index = xml(sitemap.whole());

        assertThat(index.select("sitemapindex > sitemap > loc").eachText())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 5)
                        .mapToObj(part -> "https://example.org/sitemap-" + part + ".xml")
                        .toList());
        assertThat(index.select("lastmod").eachText()).containsExactly(day(9), day(11), day(9), day(19), day(24));
        List<String> all = IntStream.rangeClosed(1, 5)
                .mapToObj(part -> xml(sitemap.part(Integer.toString(part))))
                .flatMap(part -> part.select("urlset > url > loc").eachText().stream())
                .toList();
        assertThat(all)
                .containsExactlyElementsOf(Stream.concat(
                                IntStream.range(0, 12).mapToObj(i -> "https://example.org/other/" + i),
                                IntStream.range(0, 25).mapToObj(i -> "https://example.org/article/" + i))
                        .toList());
    }

    @Test
    void oneTooManyOfAnythingIsEnough() {
        assertThat(xml(sitemap(4, 7).whole()).select("sitemap > loc")).hasSize(2);
        assertThat(xml(sitemap(0, 0).whole()).select("url")).isEmpty();
    }

    @Test
    void otherPartsAreNotThere() {
        Sitemap sitemap = sitemap(12, 25);

        for (String part : List.of("0", "6", "01", "-1", "x", "99999", "999999999999")) {
            assertThatThrownBy(() -> sitemap.part(part)).isInstanceOf(NotFound.class);
        }
    }

    @SuppressWarnings("UnnecessaryAssignment") // No container is here to inject it.
    private static Sitemap sitemap(int others, int articles) {
        Sitemap sitemap = new Sitemap(10);
        sitemap.settings = Settings.of(name -> name.equals("BROADSHEET_SITE_URL") ? "https://example.org" : null);
        sitemap.places = new SitemapRepository() {
            @Override
            List<SitemapPlace> others() {
                return places("/other/", 0, others);
            }

            @Override
            List<SitemapPlace> articles(int first, int most) {
                return places("/article/", first, Math.min(articles, first + most));
            }

            @Override
            List<Instant> chunks(int size) {
                return IntStream.range(0, (articles + size - 1) / size)
                        .mapToObj(chunk -> changed(Math.min(articles, (chunk + 1) * size) - 1))
                        .toList();
            }
        };
        return sitemap;
    }

    private static List<SitemapPlace> places(String path, int first, int end) {
        return IntStream.range(first, end)
                .mapToObj(i -> new SitemapPlace(path + i, changed(i)))
                .toList();
    }

    private static Instant changed(int day) {
        return BEGIN.plusSeconds(day * 86_400L);
    }

    private static String day(int number) {
        return changed(number).toString();
    }

    private static Document xml(String text) {
        return Jsoup.parse(text, Parser.xmlParser());
    }
}
