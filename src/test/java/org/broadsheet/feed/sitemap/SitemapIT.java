package org.broadsheet.feed.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.People;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What search engines are told to look at. */
@HttpTest
class SitemapIT {
    private final Visitor robot = Visitor.from("203.0.113.172");

    @Test
    void everythingThatReadersSeeIsInTheSitemapAndNothingElse() {
        String tag = Unique.name("mapped");
        String path = Story.titled(Story.unique("Mapped")).tags(tag).published();
        String hiddenTag = Unique.name("unmapped");
        String draft = Story.titled(Story.unique("Not mapped")).tags(hiddenTag).draft();
        String copy = Story.titled(Story.unique("A copy")).published();
        Visitor editor = People.add(Role.EDITOR).loggedIn();
        editor.form(copy + "/edit", "edit")
                .with("canonical", "https://first.example/")
                .press("publish");

        Document map = map();

        List<String> places = map.select("urlset > url > loc").eachText();
        assertThat(places)
                .contains(
                        site() + "/",
                        site() + "/about",
                        site() + "/page/imprint",
                        site() + path,
                        site() + "/tag/" + tag,
                        site() + "/author/" + Owner.USERNAME)
                .contains(site() + "/archive")
                .doesNotContain(site() + draft, site() + "/tag/" + hiddenTag, site() + copy)
                .doesNotHaveDuplicates();
        assertThat(map.select("lastmod").eachText())
                .allMatch(time -> Instant.parse(time).isAfter(Instant.EPOCH));
    }

    @Test
    void aPartThatThereIsNotIsNotFound() {
        assertThat(robot.get("/sitemap-1.xml").statusCode()).isEqualTo(200);
        assertThat(robot.get("/sitemap-9999.xml").statusCode()).isEqualTo(404);
        assertThat(robot.get("/sitemap-x.xml").statusCode()).isEqualTo(404);
        assertThat(robot.send("DELETE", "/sitemap.xml").statusCode()).isEqualTo(405);
    }

    @Test
    void robotsFindTheMapAndStayOutOfTheOffice() {
        HttpResponse<String> answer = robot.get("/robots.txt");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(answer.body().lines())
                .contains(
                        "User-agent: *",
                        "Disallow: /desk",
                        "Disallow: /preview/",
                        "Disallow: /api/",
                        "Sitemap: " + site() + "/sitemap.xml")
                .doesNotContain("Disallow: /");
    }

    private Document map() {
        HttpResponse<String> answer = robot.get("/sitemap.xml");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/xml");
        return Jsoup.parse(answer.body(), Parser.xmlParser());
    }

    private static String site() {
        return SiteUnderTest.current().url().toString();
    }
}
