package org.broadsheet.site.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;
import static org.broadsheet.testing.ApiAnswer.texts;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /api/pages}: the owner's own pages. */
@HttpTest
class SitePagesResourceIT {
    private static final String PATH = "/api/pages";

    private final Visitor owner = Owner.api("203.0.113.148");
    private final Visitor reader = Visitor.from("203.0.113.149");
    private final String slug = Unique.name("terms");
    private final String path = PATH + "/" + slug;

    private HttpResponse<String> make() {
        return owner.post(PATH, "{\"title\": \"Terms\", \"slug\": \"" + slug + "\", \"body\": \"What *counts*\"}");
    }

    private HttpResponse<String> patch(String path, String body) {
        return owner.send("PATCH", path, "application/merge-patch+json", body);
    }

    @AfterEach
    void tidy() {
        owner.delete(path);
    }

    @Test
    void aPageIsMadeAndReadByEverybody() {
        HttpResponse<String> answer = make();
        JsonObject page = json(answer, 201);

        assertThat(header(answer, "Location")).endsWith(path);
        assertThat(page.get("body_html").getAsString()).contains("<em>counts</em>");
        assertThat(json(reader.get(path), 200)).isEqualTo(page);
        assertThat(texts(json(reader.get(PATH), 200), "slug"))
                .startsWith("about")
                .contains(slug);
        assertThat(reader.get("/page/" + slug).body()).contains("<em>counts</em>");
        assertThat(reader.get("/page/imprint").body()).contains("/page/" + slug);
        problem(make(), 409, "slug");
        problem(reader.get(PATH + "/no-such-page"), 404);
        problem(reader.get(PATH + "?q=x"), 400, "q");
    }

    @Test
    void whatIsSentChangesAndReadersSeeItAtOnce() {
        json(make(), 201);
        reader.get(path);

        JsonObject page = json(patch(path, "{\"body\": \"Nothing counts\"}"), 200);
        assertThat(page.get("title").getAsString()).isEqualTo("Terms");
        assertThat(json(reader.get(path), 200)).isEqualTo(page);
        assertThat(json(patch(path, "{\"title\": \"Other terms\"}"), 200)
                        .get("body")
                        .getAsString())
                .isEqualTo("Nothing counts");
        assertThat(json(patch(path, "{\"body\": null}"), 200).get("body_html").getAsString())
                .isEmpty();
        problem(patch(PATH + "/no-such-page", "{\"title\": \"x\"}"), 404);
    }

    @Test
    void aPageIsTakenAwayUnlessTheSiteLeadsThere() {
        json(make(), 201);
        problem(owner.delete(PATH + "/about"), 409);

        assertThat(owner.delete(path).statusCode()).isEqualTo(204);

        problem(owner.delete(path), 404);
        problem(reader.get(path), 404);
        assertThat(reader.get("/page/" + slug).statusCode()).isEqualTo(404);
        assertThat(reader.get("/page/imprint").body()).doesNotContain("/page/" + slug);
    }

    @Test
    void aPageInTheNavigationStays() {
        json(make(), 201);
        json(
                owner.send(
                        "PATCH",
                        "/api/site",
                        "application/json",
                        "{\"navigation\": [{\"title\": \"Terms\", \"path\": \"/page/" + slug + "\"}]}"),
                200);
        try {
            problem(owner.delete(path), 409);
        } finally {
            json(owner.send("PATCH", "/api/site", "application/json", "{\"navigation\": null}"), 200);
        }
    }

    @Test
    void aVersionIsKnownAgainAndHeldAgainstWriters() {
        String tag = header(make(), "ETag");
        assertThat(Visitor.from("203.0.113.150")
                        .with("If-None-Match", tag)
                        .get(path)
                        .statusCode())
                .isEqualTo(304);
        Visitor careful = Owner.api("203.0.113.151").with("If-Match", tag);

        json(careful.send("PATCH", path, "application/json", "{\"title\": \"First\"}"), 200);
        problem(careful.send("PATCH", path, "application/json", "{\"title\": \"Second\"}"), 412);
        problem(careful.delete(path), 412);
        assertThat(json(reader.get(path), 200).get("title").getAsString()).isEqualTo("First");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title | {}",
                "title | {\"title\": \" \"}",
                "title | {\"title\": []}",
                "slug | {\"title\": \"A page\", \"slug\": \"No slug\"}",
                "body | {\"title\": \"A page\", \"body\": 5}",
                "position | {\"title\": \"A page\", \"position\": 1}"
            })
    void aFieldThatIsWrongIsNamed(String field, String body) {
        problem(owner.post(PATH, body), 400, field);
    }

    @Test
    void theAddressOfAPageStays() {
        json(make(), 201);
        problem(patch(path, "{\"slug\": \"other\"}"), 400, "slug");
        problem(patch(path, "{\"title\": null}"), 400, "title");
    }
}
