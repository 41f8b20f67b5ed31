package org.broadsheet.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.time.Instant;
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
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What a feed says of its articles, as programs of readers get it. */
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
        Element feed = FeedXml.of(answer).selectFirst("feed");
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

    private void save(String path, String slug, String button) {
        assertThat(editor.form(path + "/edit", "edit")
                        .with("title", Story.unique("Second title"))
                        .with("slug", slug)
                        .press(button)
                        .statusCode())
                .isEqualTo(302);
    }

    private Element entry(String tag) {
        return FeedXml.of(reader.get("/tag/" + tag + "/feed.atom")).selectFirst("entry");
    }

    private static Instant updated(Element entry) {
        return Instant.parse(entry.selectFirst("updated").text());
    }

    private static String text(JsonObject json, String name) {
        return json.get(name).getAsString();
    }

    private static String site() {
        return SiteUnderTest.current().url().toString();
    }
}
