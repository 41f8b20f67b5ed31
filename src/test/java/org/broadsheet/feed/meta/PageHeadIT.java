package org.broadsheet.feed.meta;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.People;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What pages tell programs of themselves. */
@HttpTest
class PageHeadIT {
    private final Visitor robot = Visitor.from("203.0.113.173");

    @Test
    void anArticleSaysWhatItIs() {
        String tag = Unique.name("told");
        String title = Story.unique("Told </script><script>alert(1)</script> & \"all\" \u2028");
        String path = Story.titled(title)
                .summary("The summary")
                .language("de")
                .tags(tag)
                .body("Drei kurze Worte")
                .published();

        Document page = read(path);

        JsonObject article = node(page, "Article");
        assertThat(text(article, "headline")).isEqualTo(page.selectFirst("h1").text());
        assertThat(text(article, "mainEntityOfPage")).isEqualTo(site() + path);
        assertThat(text(article, "description")).isEqualTo("The summary");
        assertThat(text(article, "inLanguage")).isEqualTo("de");
        assertThat(article.get("wordCount").getAsInt()).isEqualTo(3);
        assertThat(text(article, "datePublished"))
                .isEqualTo(page.selectFirst(".byline time").attr("datetime"));
        assertThat(OffsetDateTime.parse(text(article, "dateModified")))
                .isAfterOrEqualTo(OffsetDateTime.parse(text(article, "datePublished")));
        JsonObject author = article.getAsJsonArray("author").get(0).getAsJsonObject();
        assertThat(text(author, "name")).isEqualTo(Owner.NAME);
        assertThat(text(author, "url")).isEqualTo(site() + "/author/" + Owner.USERNAME);
        assertThat(article.getAsJsonObject("publisher").get("name").getAsString())
                .isNotBlank();
        assertThat(article.getAsJsonArray("keywords").get(0).getAsString()).isEqualTo(tag);
        assertThat(crumbs(page)).containsExactly(site() + "/", site() + "/tag/" + tag, site() + path);
        assertThat(meta(page, "property", "og:title")).isEqualTo(text(article, "headline"));
        assertThat(meta(page, "property", "og:locale")).isEqualTo("de_DE");
        assertThat(meta(page, "property", "og:site_name")).isNotBlank();
        assertThat(meta(page, "property", "og:image"))
                .isEqualTo(article.getAsJsonArray("image").get(0).getAsString());
        assertThat(meta(page, "property", "og:image:width")).isEqualTo("1200");
        assertThat(meta(page, "property", "og:image:alt")).isEqualTo(text(article, "headline"));
        assertThat(meta(page, "name", "twitter:card")).isEqualTo("summary_large_image");
        assertThat(page.select("script")).hasSize(1);
        assertThat(feeds(page)).containsExactly(site() + "/feed.atom", site() + "/feed.json");
    }

    @Test
    void anArticleWithoutASummaryIsDescribedByItsBeginning() {
        Document page = read(Story.titled(Story.unique("Undescribed"))
                .body("It **begins** so.\n\n" + "And goes on. ".repeat(50))
                .published());

        assertThat(meta(page, "name", "description"))
                .startsWith("It begins so. And goes on.")
                .endsWith("…")
                .hasSizeLessThanOrEqualTo(160);
    }

    @Test
    void theFrontPageSaysHowToSearchTheSite() {
        Story.titled(Story.unique("In front")).published();

        Document page = read("/");

        JsonObject action = node(page, "WebSite").getAsJsonObject("potentialAction");
        assertThat(text(action.getAsJsonObject("target"), "urlTemplate"))
                .isEqualTo(site() + "/search?q={search_term_string}");
        assertThat(text(action, "query-input")).isEqualTo("required name=search_term_string");
        assertThat(meta(page, "name", "description")).isNotBlank();
        assertThat(page.selectFirst("link[rel=canonical]").attr("href")).isEqualTo(site() + "/");
        assertThat(feeds(page)).containsExactly(site() + "/feed.atom", site() + "/feed.json");
    }

    @Test
    void aListSaysWhatItIsOfAndWhatIsBeforeAndAfterIt() {
        String tag = Unique.name("listed");
        IntStream.rangeClosed(1, 21)
                .forEach(i -> Story.titled(Story.unique("Item " + i)).tags(tag).published());
        String first = site() + "/tag/" + tag;

        Document one = read("/tag/" + tag);
        Document two = read("/tag/" + tag + "?page=2");

        assertThat(one.selectFirst("link[rel=canonical]").attr("href")).isEqualTo(first);
        assertThat(one.selectFirst("head link[rel=next]").attr("href")).isEqualTo(first + "?page=2");
        assertThat(one.select("head link[rel=prev]")).isEmpty();
        assertThat(two.selectFirst("link[rel=canonical]").attr("href")).isEqualTo(first + "?page=2");
        assertThat(two.selectFirst("head link[rel=prev]").attr("href")).isEqualTo(first);
        assertThat(two.select("head link[rel=next]")).isEmpty();
        assertThat(feeds(one)).containsExactly(first + "/feed.atom", first + "/feed.json");
        assertThat(text(node(one, "CollectionPage"), "name")).isEqualTo(tag);
        assertThat(crumbs(one)).containsExactly(site() + "/", first);
        Document author = read("/author/" + Owner.USERNAME);
        assertThat(text(node(author, "ProfilePage").getAsJsonObject("mainEntity"), "name"))
                .isEqualTo(Owner.NAME);
        assertThat(meta(author, "name", "description")).isNotBlank();
        Document about = read("/about");
        assertThat(text(node(about, "WebPage"), "url")).isEqualTo(site() + "/about");
        assertThat(meta(about, "name", "description")).isNotBlank();
    }

    @Test
    void theSearchAndWhatWasCorrectedSayWhatTheyAre() {
        Document search = read("/search?q=hedges");
        assertThat(text(node(search, "WebPage"), "url")).isEqualTo(site() + "/search");
        assertThat(meta(search, "property", "og:title")).isEqualTo("Search");
        assertThat(meta(search, "name", "robots")).isEqualTo("noindex");
        assertThat(meta(read("/search"), "name", "description")).isNotBlank();
        Visitor editor = People.add(Role.EDITOR).loggedIn();
        String path = Story.titled(Story.unique("Corrected")).body("Wrong").published();
        assertThat(editor.form(path + "/edit", "edit")
                        .with("body", "Right")
                        .with("correction", "It was wrong.")
                        .press("publish")
                        .statusCode())
                .isEqualTo(302);

        Document changes = read(path + "/changes");

        assertThat(text(node(changes, "WebPage"), "url")).isEqualTo(site() + path + "/changes");
        assertThat(meta(changes, "property", "og:url")).isEqualTo(site() + path + "/changes");
        assertThat(crumbs(changes)).containsExactly(site() + "/", site() + path + "/changes");
    }

    @Test
    void aCardIsAPictureOfWhatTheArticleIsCalledNow() {
        String path = Story.titled(Story.unique("Carded")).published();
        String before = card(path);

        HttpResponse<String> answer = robot.get(before);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(Visitor.from("203.0.113.174")
                        .with("If-None-Match", tag)
                        .get(before)
                        .statusCode())
                .isEqualTo(304);

        People.add(Role.EDITOR)
                .loggedIn()
                .form(path + "/edit", "edit")
                .with("title", Story.unique("Carded anew"))
                .press("publish");

        String after = card(path);
        assertThat(after).isNotEqualTo(before);
        HttpResponse<String> old = robot.get(before);
        assertThat(old.statusCode()).isEqualTo(302);
        assertThat(old.headers().firstValue("Location")).contains(after);
    }

    @Test
    void madeUpCardsAndThoseOfDraftsAreNotThere() {
        String draft = Story.titled(Story.unique("Secret card")).draft();
        String id = SiteDatabase.text("select public_id from article where slug = ?", draft.replace("/article/", ""));

        for (String name : List.of(id + "-000000000000", "x-000000000000", "x", "-", id, id + "-" + "a".repeat(500))) {
            assertThat(robot.get("/card/" + name + ".png").statusCode())
                    .as(name)
                    .isEqualTo(404);
        }
        assertThat(robot.send("POST", "/card/x.png").statusCode()).isEqualTo(405);
    }

    private String card(String path) {
        String address = meta(read(path), "property", "og:image");
        assertThat(address).startsWith(site() + "/card/");
        return address.substring(site().length());
    }

    private Document read(String path) {
        HttpResponse<String> answer = robot.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static List<String> feeds(Document page) {
        return page.select("head link[rel=alternate][type~=feed|atom]").eachAttr("href");
    }

    private static JsonObject node(Document page, String type) {
        JsonArray graph = JsonParser.parseString(
                        page.selectFirst("script[type=application/ld+json]").data())
                .getAsJsonObject()
                .getAsJsonArray("@graph");
        return StreamSupport.stream(graph.spliterator(), false)
                .map(one -> one.getAsJsonObject())
                .filter(one -> text(one, "@type").equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> crumbs(Document page) {
        return StreamSupport.stream(
                        node(page, "BreadcrumbList")
                                .getAsJsonArray("itemListElement")
                                .spliterator(),
                        false)
                .map(crumb -> text(crumb.getAsJsonObject(), "item"))
                .toList();
    }

    private static String meta(Document page, String key, String name) {
        return page.head().select("meta").stream()
                .filter(meta -> meta.attr(key).equals(name))
                .map(meta -> meta.attr("content"))
                .findFirst()
                .orElse("");
    }

    private static String text(JsonObject json, String name) {
        return json.get(name).getAsString();
    }

    private static String site() {
        return SiteUnderTest.current().url().toString();
    }
}
