package org.broadsheet.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.People;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The feeds as programs of readers get them. */
@HttpTest
class FeedIT {
    private final Visitor reader = Visitor.from("203.0.113.171");
    private final Visitor editor = People.add(Role.EDITOR).loggedIn();

    @Test
    void anAtomFeedSaysAllOfItsArticles() {
        String tag = Unique.name("atom");
        String title = Story.unique("]]> & </title> <b>😀");
        String path = Story.titled(title)
                .summary("In short & simple")
                .language("de")
                .tags(tag)
                .body("A [link](/about), a [note](#x), ![red](/icon.svg)\n\n```\n]]> </content>\n```")
                .published();

        HttpResponse<String> answer = reader.get("/tag/" + tag + "/feed.atom");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("application/atom+xml;charset=utf-8");
        Element feed = xml(answer).selectFirst("feed");
        assertThat(feed.attr("xmlns")).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(feed.attr("xml:lang")).isNotEmpty();
        assertThat(feed.selectFirst("> id").text()).startsWith("urn:uuid:");
        assertThat(feed.selectFirst("> title").text()).startsWith(tag);
        assertThat(feed.selectFirst("> link[rel=self]").attr("href")).isEqualTo(site() + "/tag/" + tag + "/feed.atom");
        assertThat(feed.selectFirst("> link[rel=alternate]").attr("href")).isEqualTo(site() + "/tag/" + tag);
        Element entry = feed.selectFirst("> entry");
        assertThat(feed.selectFirst("> updated").text())
                .isEqualTo(entry.selectFirst("updated").text());
        assertThat(entry.attr("xml:lang")).isEqualTo("de");
        assertThat(entry.selectFirst("id").text()).startsWith("urn:uuid:");
        assertThat(entry.selectFirst("title").text()).isEqualTo(title);
        assertThat(entry.selectFirst("summary").text()).isEqualTo("In short & simple");
        assertThat(entry.selectFirst("link[rel=alternate]").attr("href")).isEqualTo(site() + path);
        assertThat(entry.selectFirst("author > name").text()).isEqualTo(Owner.NAME);
        assertThat(entry.selectFirst("author > uri").text()).isEqualTo(site() + "/author/" + Owner.USERNAME);
        assertThat(entry.selectFirst("category").attr("label")).isEqualTo(tag);
        assertThat(Instant.parse(entry.selectFirst("published").text())).isBeforeOrEqualTo(updated(entry));
        Document content = Jsoup.parse(entry.selectFirst("content[type=html]").wholeText());
        assertThat(content.select("a").eachAttr("href")).contains(site() + "/about", site() + path + "#x");
        assertThat(content.selectFirst("img").attr("src")).isEqualTo(site() + "/icon.svg");
        assertThat(content.selectFirst("code").text()).contains("]]> </content>");
    }

    @Test
    void aJsonFeedSaysTheSame() {
        String tag = Unique.name("json");
        String title = Story.unique("</script> \"😀\"");
        String path = Story.titled(title).tags(tag).body("A [link](/about)").published();

        HttpResponse<String> answer = reader.get("/tag/" + tag + "/feed.json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith("application/feed+json");
        JsonObject feed = JsonParser.parseString(answer.body()).getAsJsonObject();
        assertThat(text(feed, "version")).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(text(feed, "title")).startsWith(tag);
        assertThat(text(feed, "feed_url")).isEqualTo(site() + "/tag/" + tag + "/feed.json");
        assertThat(text(feed, "home_page_url")).isEqualTo(site() + "/tag/" + tag);
        JsonObject item = feed.getAsJsonArray("items").get(0).getAsJsonObject();
        assertThat(text(item, "id")).isEqualTo(entry(tag).selectFirst("id").text());
        assertThat(text(item, "title")).isEqualTo(title);
        assertThat(text(item, "url")).isEqualTo(site() + path);
        assertThat(text(item, "content_html")).contains("href=\"" + site() + "/about\"");
        assertThat(Instant.parse(text(item, "date_modified"))).isEqualTo(updated(entry(tag)));
        assertThat(text(item.getAsJsonArray("authors").get(0).getAsJsonObject(), "name"))
                .isEqualTo(Owner.NAME);
        assertThat(item.getAsJsonArray("tags").get(0).getAsString()).isEqualTo(tag);
    }

    @Test
    void anEntryKeepsItsIdAndMovesWhenReadersSeeSomethingElse() {
        String tag = Unique.name("same");
        String path =
                Story.titled(Story.unique("First title")).tags(tag).body("Text").published();
        Element before = entry(tag);
        String slug = Unique.name("moved");

        save(path, slug, "save");

        assertThat(entry(tag).outerHtml()).isEqualTo(before.outerHtml());

        save(path, slug, "publish");

        Element after = entry(tag);
        assertThat(after.selectFirst("id").text())
                .isEqualTo(before.selectFirst("id").text());
        assertThat(after.selectFirst("link").attr("href")).isEqualTo(site() + "/article/" + slug);
        assertThat(updated(after)).isAfter(updated(before));
        assertThat(after.selectFirst("published").text())
                .isEqualTo(before.selectFirst("published").text());
    }

    @Test
    void whatIsOnlyPlannedIsNoUpdate() {
        String tag = Unique.name("planned");
        String path =
                Story.titled(Story.unique("Planned")).tags(tag).body("Text").published();
        Element before = entry(tag);

        assertThat(editor.form(path + "/moves", "moves")
                        .with("until", "2099-01-01T10:00")
                        .press("end")
                        .statusCode())
                .isEqualTo(302);

        assertThat(SiteDatabase.number(
                        "select count(*) from article a join timed_action t on t.article_id = a.id"
                                + " where a.slug = ?",
                        path.replace("/article/", "")))
                .isEqualTo(1);
        assertThat(entry(tag).outerHtml()).isEqualTo(before.outerHtml());
    }

    @Test
    void aReaderWhoHasItIsToldSo() {
        String tag = Unique.name("kept");
        String path = Story.titled(Story.unique("Kept")).tags(tag).published();
        String etag = header(reader.get("/tag/" + tag + "/feed.atom"), "ETag");
        Visitor again = Visitor.from("203.0.113.176").with("If-None-Match", etag);

        assertThat(etag).startsWith("\"");
        assertThat(again.get("/tag/" + tag + "/feed.atom").statusCode()).isEqualTo(304);

        save(path, Unique.name("new"), "publish");

        assertThat(again.get("/tag/" + tag + "/feed.atom").statusCode()).isEqualTo(200);
        assertThat(header(reader.get("/sitemap.xml"), "ETag")).isNotEmpty();
        assertThat(header(reader.get("/robots.txt"), "ETag")).isNotEmpty();
    }

    @Test
    void draftsLeaveNoTrace() {
        String tag = Unique.name("drafted");
        String title = Story.unique("Nobody's business");
        Story.titled(title).tags(tag).body("Text").draft();

        assertThat(reader.get("/tag/" + tag + "/feed.atom").statusCode()).isEqualTo(404);
        assertThat(reader.get("/author/" + People.add(Role.AUTHOR).username() + "/feed.json")
                        .statusCode())
                .isEqualTo(404);
        assertThat(reader.get("/feed.atom").body()).doesNotContain(title);
        assertThat(reader.get("/feed.json").body()).doesNotContain(title);
    }

    @Test
    void longFeedsHavePages() {
        String tag = Unique.name("paged");
        IntStream.rangeClosed(1, 21)
                .forEach(i -> Story.titled(Story.unique("Part " + i)).tags(tag).published());
        String address = site() + "/tag/" + tag + "/feed.atom";

        Element first = xml(reader.get("/tag/" + tag + "/feed.atom")).selectFirst("feed");
        Element second = xml(reader.get("/tag/" + tag + "/feed.atom?page=2")).selectFirst("feed");

        assertThat(first.select("> entry")).hasSize(20);
        assertThat(first.selectFirst("> link[rel=next]").attr("href")).isEqualTo(address + "?page=2");
        assertThat(first.select("> link[rel=previous]")).isEmpty();
        assertThat(second.select("> entry > title").eachText()).hasSize(1).allMatch(one -> one.startsWith("Part 1 "));
        assertThat(second.selectFirst("> link[rel=self]").attr("href")).isEqualTo(address + "?page=2");
        assertThat(second.selectFirst("> link[rel=previous]").attr("href")).isEqualTo(address);
        assertThat(second.select("> link[rel=next]")).isEmpty();
        assertThat(second.selectFirst("> id").text())
                .isEqualTo(first.selectFirst("> id").text());
        assertThat(JsonParser.parseString(
                                reader.get("/tag/" + tag + "/feed.json").body())
                        .getAsJsonObject()
                        .get("next_url")
                        .getAsString())
                .isEqualTo(site() + "/tag/" + tag + "/feed.json?page=2");
    }

    @Test
    void theFeedsOfTheSiteAndOfAnAuthorHaveTheNewestFirst() {
        String title = Story.unique("Newest");
        Story.titled(title).body("Text").published();

        for (String path : List.of("/feed.atom", "/author/" + Owner.USERNAME + "/feed.atom")) {
            assertThat(xml(reader.get(path)).select("entry > title").eachText()).contains(title);
        }
        assertThat(xml(reader.get("/feed.atom"))
                        .selectFirst("feed > link[rel=alternate]")
                        .attr("href"))
                .isEqualTo(site() + "/");
    }

    @Test
    void aTagOfBeforeLeadsToTheFeedOfThatOfNow() {
        String tag = Unique.name("now");
        String old = Unique.name("before");
        Story.titled(Story.unique("Renamed")).tags(tag).published();
        SiteDatabase.update("insert into tag_slug (slug, tag_id) select ?, id from tag where slug = ?", old, tag);

        HttpResponse<String> answer = reader.get("/tag/" + old + "/feed.json");

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(header(answer, "Location")).isEqualTo("/tag/" + tag + "/feed.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tag/there-is-no-such-tag/feed.atom",
                "/author/nobody/feed.atom",
                "/author/%F0%9F%98%80/feed.json",
                "/feed.atom?page=0",
                "/feed.atom?page=x",
                "/feed.json?page=999999999",
                "/feed.rss",
                "/feed.atom/",
                "/WEB-INF/feed/atom",
                "/WEB-INF/card"
            })
    void whatIsNotThereIsNotFound(String path) {
        assertThat(reader.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aFeedIsOnlyRead() {
        HttpResponse<String> refused = reader.send("POST", "/feed.atom", "application/atom+xml", "<entry/>");
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(header(refused, "Allow")).isEqualTo("GET, HEAD");

        HttpResponse<String> head = reader.send("HEAD", "/feed.atom");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Type")).startsWith("application/atom+xml");
        assertThat(head.body()).isEmpty();
    }

    private void save(String path, String slug, String button) {
        assertThat(editor.form(path + "/edit", "edit")
                        .with("title", Story.unique("Second title"))
                        .with("slug", slug)
                        .press(button)
                        .statusCode())
                .isEqualTo(302);
    }

    private Element entry(String tag) {
        return xml(reader.get("/tag/" + tag + "/feed.atom")).selectFirst("entry");
    }

    private static Instant updated(Element entry) {
        return Instant.parse(entry.selectFirst("updated").text());
    }

    private static Document xml(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body(), Parser.xmlParser());
    }

    private static String text(JsonObject json, String name) {
        return json.get(name).getAsString();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String site() {
        return SiteUnderTest.current().url().toString();
    }
}
