package org.broadsheet.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;

import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
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
import org.broadsheet.user.access.Role;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which feeds there are, their pages, and what is none. */
@HttpTest
class FeedAddressesIT {
    private final Visitor reader = Visitor.from("203.0.113.172");

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

        Element first = FeedXml.of(reader.get("/tag/" + tag + "/feed.atom")).selectFirst("feed");
        Element second =
                FeedXml.of(reader.get("/tag/" + tag + "/feed.atom?page=2")).selectFirst("feed");

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
    void aFeedIsCalledByWhatOutlivesTheAddressOfTheSite() {
        String tag = Unique.name("called");
        Story.titled(Story.unique("Called")).tags(tag).published();
        String siteId = SiteDatabase.text("select content from setting where name = 'site.id'");
        long tagId = SiteDatabase.number("select id from tag where slug = ?", tag);
        long ownerId = SiteDatabase.number("select id from app_user where username = ?", Owner.USERNAME);

        assertThat(siteId).matches("[0-9a-f-]{36}");
        assertThat(id("/feed.atom")).isEqualTo(FeedEntry.urn("feed", siteId + ":"));
        assertThat(id("/tag/" + tag + "/feed.atom")).isEqualTo(FeedEntry.urn("feed", siteId + ":tag:" + tagId));
        assertThat(id("/author/" + Owner.USERNAME + "/feed.atom"))
                .isEqualTo(FeedEntry.urn("feed", siteId + ":author:" + ownerId));
    }

    @Test
    void theFeedsOfTheSiteAndOfAnAuthorHaveTheNewestFirst() {
        String title = Story.unique("Newest");
        Story.titled(title).body("Text").published();

        for (String path : List.of("/feed.atom", "/author/" + Owner.USERNAME + "/feed.atom")) {
            assertThat(FeedXml.of(reader.get(path)).select("entry > title").eachText())
                    .contains(title);
        }
        assertThat(FeedXml.of(reader.get("/feed.atom"))
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

    private String id(String path) {
        return FeedXml.of(reader.get(path)).selectFirst("feed > id").text();
    }

    private static String site() {
        return SiteUnderTest.current().url().toString();
    }
}
