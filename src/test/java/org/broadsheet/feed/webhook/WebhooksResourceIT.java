package org.broadsheet.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.People;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /api/webhooks}: who makes them, what of, and what is said of them. */
@HttpTest
class WebhooksResourceIT {
    private static final String PATH = WebhookByApi.PATH;
    private static final String OUTSIDE = "https://hooks.example.org/told?by=us";
    private static final String SECRET = "whsec_" + "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final Visitor owner = Owner.api("198.51.100.72");

    @BeforeEach
    @AfterEach
    void takeThemAway() {
        json(owner.get(PATH + "?per_page=100"), 200)
                .getAsJsonArray("items")
                .forEach(item -> owner.delete(
                        PATH + "/" + item.getAsJsonObject().get("id").getAsLong()));
    }

    private JsonObject made() {
        return json(owner.post(PATH, WebhookByApi.body(OUTSIDE, "tag.*", "article.published")), 201);
    }

    private static String pathOf(JsonObject webhook) {
        return PATH + "/" + webhook.get("id").getAsLong();
    }

    @Test
    void anyKindThatIsLoggedCanBeWanted() {
        for (String kind : new String[] {"page.created", "page.deleted", "media.restored", "series.restored"}) {
            JsonObject webhook = json(owner.post(PATH, WebhookByApi.body(OUTSIDE, kind)), 201);
            assertThat(owner.delete(pathOf(webhook)).statusCode()).isEqualTo(204);
        }
    }

    @Test
    void aNewOneShowsItsSecretOnce() {
        HttpResponse<String> answer = owner.post(PATH, WebhookByApi.body(OUTSIDE, "tag.*", "article.published"));
        JsonObject webhook = json(answer, 201);

        assertThat(header(answer, "Location")).isEqualTo(SiteUnderTest.current().url() + pathOf(webhook));
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(webhook.get("secret").getAsString()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(webhook.get("url").getAsString()).isEqualTo(OUTSIDE);
        assertThat(webhook.getAsJsonArray("events")).hasToString("[\"article.published\",\"tag.*\"]");
        assertThat(webhook.get("active").getAsBoolean()).isTrue();
        JsonObject read = json(owner.get(pathOf(webhook)), 200);
        assertThat(read.has("secret")).isFalse();
        webhook.remove("secret");
        assertThat(read).isEqualTo(webhook);
        assertThat(owner.get(PATH).body()).contains(OUTSIDE).doesNotContain("whsec_");
    }

    @Test
    void aSecretOfOnesOwnIsTaken() {
        String body = WebhookByApi.body(OUTSIDE, "site.*").replace("}", ", \"secret\": \"" + SECRET + "\"}");

        assertThat(json(owner.post(PATH, body), 201).get("secret").getAsString())
                .isEqualTo(SECRET);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "url | {\"events\": [\"tag.*\"]}",
                "events | {\"url\": \"https://hooks.example.org\"}",
                "events | {\"url\": \"https://hooks.example.org\", \"events\": []}",
                "events | {\"url\": \"https://hooks.example.org\", \"events\": \"tag.*\"}",
                "events | {\"url\": \"https://hooks.example.org\", \"events\": [\"tag.*\", \"tag.eaten\"]}",
                "events | {\"url\": \"https://hooks.example.org\", \"events\": [\"*\"]}",
                "url | {\"url\": \"\", \"events\": [\"tag.*\"]}",
                "url | {\"url\": 5, \"events\": [\"tag.*\"]}",
                "url | {\"url\": \"ftp://hooks.example.org\", \"events\": [\"tag.*\"]}",
                "url | {\"url\": \"https:///path\", \"events\": [\"tag.*\"]}",
                "url | {\"url\": \"/told\", \"events\": [\"tag.*\"]}",
                "url | {\"url\": \"https://me:secret@hooks.example.org\", \"events\": [\"tag.*\"]}",
                "url | {\"url\": \"https://hooks.example.org/#here\", \"events\": [\"tag.*\"]}",
                "url | {\"url\": \"https://hooks.example.org:99999\", \"events\": [\"tag.*\"]}",
                "secret | {\"url\": \"https://hooks.example.org\", \"events\": [\"tag.*\"], \"secret\": \"guess\"}",
                "secret | {\"url\": \"https://hooks.example.org\", \"events\": [\"tag.*\"], \"secret\": \"whsec_c2hvcnQ=\"}",
                "active | {\"url\": \"https://hooks.example.org\", \"events\": [\"tag.*\"], \"active\": true}"
            })
    void aFieldThatIsWrongIsNamed(String field, String body) {
        problem(owner.post(PATH, body), 400, field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f.0.0.1",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "0.0.0.0",
                "10.1.2.3",
                "172.31.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "[fe80::1]",
                "[fd00:ec2::254]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "db.localhost"
            })
    void anAddressInsideIsRefused(String host) {
        problem(owner.post(PATH, WebhookByApi.body("http://" + host + ":8080/", "tag.*")), 400, "url");
    }

    @Test
    void whatIsSentIsChangedAndNothingElse() {
        String path = pathOf(made());

        JsonObject moved =
                json(owner.send("PATCH", path, "application/json", "{\"url\": \"https://other.example.org/\"}"), 200);
        assertThat(moved.get("url").getAsString()).isEqualTo("https://other.example.org/");
        assertThat(moved.getAsJsonArray("events")).hasSize(2);
        JsonObject off = json(owner.send("PATCH", path, "application/json", "{\"active\": false}"), 200);
        assertThat(off.get("active").getAsBoolean()).isFalse();
        assertThat(off.get("given_up_at").isJsonNull()).isTrue();
        problem(owner.send("PATCH", path, "application/json", "{\"url\": \"http://127.0.0.1/\"}"), 400, "url");
        problem(owner.send("PATCH", path, "application/json", "{\"created_at\": \"now\"}"), 400, "created_at");
        assertThat(json(owner.get(path), 200)).isEqualTo(off);
    }

    @ParameterizedTest
    @ValueSource(strings = {"url", "events", "secret", "active"})
    void nothingThatItNeedsIsTakenAway(String field) {
        JsonObject webhook = made();
        webhook.remove("secret");

        problem(owner.send("PATCH", pathOf(webhook), "application/json", "{\"" + field + "\": null}"), 400, field);

        assertThat(json(owner.get(pathOf(webhook)), 200)).isEqualTo(webhook);
    }

    @Test
    void whoSaysWhatTheySawWritesOverNothingElse() {
        String path = pathOf(made());
        String tag = header(owner.get(path), "ETag");
        HttpResponse<String> changed = Owner.api("198.51.100.72")
                .with("If-Match", tag)
                .send("PATCH", path, "application/json", "{\"active\": false}");
        Visitor late = Owner.api("198.51.100.72").with("If-Match", tag);

        json(changed, 200);
        problem(late.send("PATCH", path, "application/json", "{\"active\": true}"), 412);
        problem(late.delete(path), 412);

        assertThat(header(owner.get(path), "ETag")).isEqualTo(header(changed, "ETag"));
        assertThat(Owner.api("198.51.100.72")
                        .with("If-Match", header(changed, "ETag"))
                        .delete(path)
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void aDeletedOneIsGone() {
        String path = pathOf(made());

        assertThat(owner.delete(path).statusCode()).isEqualTo(204);

        problem(owner.get(path), 404);
        problem(owner.delete(path), 404);
        problem(owner.send("PATCH", path, "application/json", "{}"), 404);
        problem(owner.get(path + "/deliveries"), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "0", "99999999999999999999", "1.5"})
    void whatIsNoNumberIsNotThere(String id) {
        problem(owner.get(PATH + "/" + id), 404);
        problem(owner.get(PATH + "/" + id + "/deliveries"), 404);
        problem(owner.get(pathOf(made()) + "/deliveries/" + id), 404);
        problem(owner.send("POST", pathOf(made()) + "/deliveries/" + id + "/repetition"), 404);
    }

    @Test
    void twentyAreTheMost() {
        for (int i = 0; i < 20; i++) {
            made();
        }

        problem(owner.post(PATH, WebhookByApi.body(OUTSIDE, "tag.*")), 409);
    }

    @Test
    void theyAreTheOwners() {
        String path = pathOf(made());
        Visitor stranger = Visitor.from("203.0.113.70");
        Visitor editor = People.add(Role.EDITOR).withToken("articles:publish", "site:admin");

        problem(stranger.get(PATH), 401);
        problem(stranger.get(path), 401);
        problem(stranger.post(PATH, WebhookByApi.body(OUTSIDE, "tag.*")), 401);
        problem(editor.get(PATH), 403);
        problem(editor.get(path), 403);
        problem(editor.get(path + "/deliveries"), 403);
        problem(editor.post(PATH, WebhookByApi.body(OUTSIDE, "tag.*")), 403);
        problem(editor.delete(path), 403);
        problem(People.add(Role.OWNER).withToken("articles:read").get(path), 403);
    }
}
