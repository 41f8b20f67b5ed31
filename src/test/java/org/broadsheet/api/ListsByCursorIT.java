package org.broadsheet.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.Test;

/** {@code after=}: the lists that have fewer items than articles are gone through in the same way. */
@HttpTest
class ListsByCursorIT {
    private static final String ADDRESS = "203.0.113.74";
    private static final int ENOUGH = 5;

    private final Visitor owner = Owner.api(ADDRESS);

    @Test
    void series() {
        assertSameByCursor("/api/series", "slug", () -> make("/api/series", "name"));
    }

    @Test
    void pagesOfTheOwnersOwn() {
        List<String> made = new ArrayList<>();
        assertSameByCursor(
                "/api/pages",
                "slug",
                () -> made.add(make("/api/pages", "title").get("slug").getAsString()));
        made.forEach(slug -> owner.delete("/api/pages/" + slug));
    }

    @Test
    void invitations() {
        assertSameByCursor(
                "/api/invitations",
                "id",
                () -> json(owner.post("/api/invitations", "{\"role\":\"author\",\"label\":\"x\"}"), 201));
    }

    @Test
    void revisionsAndPreviews() {
        String article =
                "/api/articles/" + make("/api/articles", "title").get("slug").getAsString();

        assertSameByCursor(
                article + "/revisions",
                "number",
                () -> json(owner.send("POST", article + "/revisions/1/restoration"), 200));
        assertSameByCursor(article + "/previews", "id", () -> json(owner.post(article + "/previews", "{}"), 201));
    }

    @Test
    void webhooksAndTheirDeliveries() {
        List<String> made = new ArrayList<>();
        assertSameByCursor(
                "/api/webhooks",
                "id",
                () -> made.add(json(
                                owner.post(
                                        "/api/webhooks",
                                        "{\"url\":\"http://localhost:9/\",\"events\":[\"article.*\"]}"),
                                201)
                        .get("id")
                        .getAsString()));
        String webhook = "/api/webhooks/" + made.get(0);

        assertSameByCursor(webhook + "/deliveries", "id", () -> {
            int before = items(webhook + "/deliveries?per_page=100", "id").size();
            json(owner.post("/api/articles", "{\"title\":\"" + Unique.name("told") + "\",\"published\":true}"), 201);
            await().atMost(Duration.ofSeconds(20))
                    .until(() ->
                            items(webhook + "/deliveries?per_page=100", "id").size() > before);
        });
        made.forEach(id -> owner.delete("/api/webhooks/" + id));
    }

    @Test
    void whatFollowsIsInTheLinkHeader() {
        for (int i = 0; i < 2; i++) {
            make("/api/series", "name");
        }
        String list = SiteUnderTest.current().url() + "/api/series?per_page=1&after=";

        HttpResponse<String> first = owner.get("/api/series?per_page=1&after=");

        assertThat(header(first, "Link"))
                .isEqualTo("<" + list + ">; rel=\"first\", <" + list
                        + json(first, 200).get("next").getAsString() + ">; rel=\"next\"");
    }

    /** Makes some, and holds the pages of two after cursors against those with numbers. */
    private void assertSameByCursor(String list, String key, Runnable make) {
        for (int i = 0; i < ENOUGH; i++) {
            make.run();
        }
        List<String> byNumber = new ArrayList<>();
        int pages = json(owner.get(list + "?per_page=2"), 200).get("pages").getAsInt();
        for (int page = 1; page <= pages; page++) {
            byNumber.addAll(items(list + "?per_page=2&page=" + page, key));
        }
        List<String> byCursor = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonObject page = json(owner.get(list + "?per_page=2&after=" + next), 200);
            byCursor.addAll(texts(page, key));
            assertThat(page.get("total").getAsInt()).isEqualTo(byNumber.size());
            next = page.get("next").isJsonNull() ? null : page.get("next").getAsString();
        }

        assertThat(byCursor).hasSizeGreaterThanOrEqualTo(ENOUGH).isEqualTo(byNumber);
        problem(owner.get(list + "?after=garbage"), 400, "after");
        problem(owner.get(list + "?page=1&after="), 400, "page");
    }

    private JsonObject make(String list, String field) {
        return json(owner.post(list, "{\"" + field + "\":\"" + Unique.name("Listed") + "\"}"), 201);
    }

    private List<String> items(String address, String key) {
        return texts(json(owner.get(address), 200), key);
    }

    private static List<String> texts(JsonObject page, String key) {
        return page.getAsJsonArray("items").asList().stream()
                .map(item -> item.getAsJsonObject().get(key).getAsString())
                .toList();
    }
}
