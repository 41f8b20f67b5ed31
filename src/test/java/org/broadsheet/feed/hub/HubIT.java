package org.broadsheet.feed.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.broadsheet.feed.webhook.Receiver;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The hub that the owner names: what feeds say of it, and what it is told. */
@HttpTest
class HubIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Visitor owner = Owner.api("198.51.100.76");
    private final Visitor reader = Visitor.from("203.0.113.177");
    private final String tag = Unique.name("hub");

    private JsonObject choose(String hub) {
        return json(owner.send("PATCH", "/api/site", "application/merge-patch+json", "{\"hub\": " + hub + "}"), 200);
    }

    /** It is told of what changes from then on. */
    private void choose(Receiver hub) {
        choose('"' + hub.url() + '"');
        await().atMost(SOON)
                .until(() -> SiteDatabase.text("select url from hub").equals(hub.url()));
    }

    @AfterEach
    void chooseNone() {
        assertThat(choose("null").get("hub").isJsonNull()).isTrue();
    }

    private void publish() {
        Story.titled(Story.unique("News")).tags(tag).published();
    }

    private String topic(String format) {
        return SiteUnderTest.current().url() + "/tag/" + tag + "/feed." + format;
    }

    /** How often it was told of the feed of the tag. */
    private static long told(Receiver hub, String topic) {
        String form = "hub.mode=publish&hub.url=" + URLEncoder.encode(topic, StandardCharsets.UTF_8);
        return hub.told().stream().filter(told -> told.body().equals(form)).count();
    }

    @Test
    void feedsNameTheHubAndThemselvesOnTheirFirstPage() {
        publish();
        assertThat(header(reader.get("/tag/" + tag + "/feed.atom"), "Link")).isEmpty();
        assertThat(reader.get("/tag/" + tag + "/feed.json").body()).doesNotContain("hubs");
        String hub = "https://hub.example.org/?a=b&c=d";

        assertThat(choose('"' + hub + '"').get("hub").getAsString()).isEqualTo(hub);

        HttpResponse<String> atom = reader.get("/tag/" + tag + "/feed.atom");
        Element feed = Jsoup.parse(atom.body(), "", Parser.xmlParser()).selectFirst("feed");
        assertThat(feed.selectFirst("> link[rel=hub]").attr("href")).isEqualTo(hub);
        assertThat(feed.selectFirst("> link[rel=self]").attr("href")).isEqualTo(topic("atom"));
        assertThat(header(atom, "Link")).isEqualTo("<" + hub + ">; rel=\"hub\", <" + topic("atom") + ">; rel=\"self\"");
        HttpResponse<String> kept = reader.get("/tag/" + tag + "/feed.json");
        assertThat(header(kept, "Link")).isEqualTo("<" + hub + ">; rel=\"hub\", <" + topic("json") + ">; rel=\"self\"");
        assertThat(JsonParser.parseString(kept.body()).getAsJsonObject().getAsJsonArray("hubs"))
                .hasToString("[{\"type\":\"WebSub\",\"url\":\"" + hub + "\"}]");
        assertThat(header(reader.send("HEAD", "/feed.atom"), "Link")).contains("rel=\"hub\"");
        assertThat(header(reader.get("/"), "Link")).doesNotContain("hub");
    }

    @Test
    void theOwnerChoosesItAtTheDeskTooButNoneInside() {
        Visitor desk = Owner.signedIn("198.51.100.76");

        HttpResponse<String> refused = desk.form("/desk/settings", "settings")
                .with("hub", "http://10.0.0.1/")
                .press("save");
        assertThat(refused.body())
                .contains("Leads inside: a private or local address")
                .contains("http://10.0.0.1/");
        assertThat(desk.form("/desk/settings", "settings")
                        .with("hub", " https://hub.example.org/")
                        .press("save")
                        .statusCode())
                .isEqualTo(302);

        assertThat(json(reader.get("/api/site"), 200).get("hub").getAsString()).isEqualTo("https://hub.example.org/");
    }

    @Test
    void whatChangesTogetherIsToldTogetherAndOnceForEachFeed() {
        try (Receiver hub = Receiver.thankful()) {
            choose(hub);
            for (int i = 0; i < 6; i++) {
                publish();
            }

            await().atMost(SOON)
                    .until(() -> Stream.of("atom", "json").allMatch(format -> told(hub, topic(format)) > 0));
            assertThat(told(hub, topic("atom"))).isLessThan(4);
            assertThat(told(hub, SiteUnderTest.current().url() + "/feed.atom")).isBetween(1L, 3L);
            assertThat(told(hub, SiteUnderTest.current().url() + "/author/" + Owner.USERNAME + "/feed.json"))
                    .isBetween(1L, 3L);
            assertThat(hub.told())
                    .allMatch(told -> told.header("Content-type").startsWith("application/x-www-form-urlencoded"));
        }
    }

    @Test
    void whenItIsToldTheFeedHasTheNews() {
        String title = Story.unique("Fresh");
        Map<String, Boolean> seen = new ConcurrentHashMap<>();
        try (Receiver hub = Receiver.answering(told -> {
            seen.put(told.body(), reader.get("/feed.atom").body().contains(title));
            return 204;
        })) {
            choose(hub);
            Story.titled(title).tags(tag).published();

            await().atMost(SOON).until(() -> told(hub, topic("atom")) > 0);
            assertThat(seen.values()).isNotEmpty().doesNotContain(false);
        }
    }

    @Test
    void whatItDoesNotTakeIsTriedAgain() {
        AtomicBoolean refused = new AtomicBoolean();
        try (Receiver hub = Receiver.answering(
                told -> told.body().contains(tag + "%2Ffeed.json") && refused.compareAndSet(false, true) ? 503 : 202)) {
            choose(hub);
            publish();

            await().atMost(SOON).until(() -> told(hub, topic("json")) == 2);
            await().atMost(SOON).until(() -> SiteDatabase.number("select attempts from hub") == 0);
        }
    }

    @Test
    void anotherNodeThatHasItInHandIsLeftAloneUntilItDied() {
        try (Receiver hub = Receiver.thankful()) {
            choose(hub);
            SiteDatabase.update("update hub set next_at = current_timestamp + interval '1' hour");
            publish();
            await().during(Duration.ofSeconds(6))
                    .atMost(Duration.ofSeconds(8))
                    .until(() -> hub.told().isEmpty());

            SiteDatabase.update("update hub set next_at = current_timestamp - interval '1' minute");

            await().atMost(SOON).until(() -> told(hub, topic("atom")) == 1);
        }
    }
}
