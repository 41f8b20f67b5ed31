package org.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@HttpTest
class SiteResourceIT {
    private static final String PATH = "/api/site";

    @Test
    void everybodyLearnsTheNameOfTheSite() {
        JsonObject site = json(Visitor.from("203.0.113.26").get("/api/site"), 200);

        assertThat(site.get("name").getAsString()).isNotBlank();
        assertThat(site.get("url").getAsString())
                .isEqualTo(SiteUnderTest.current().url().toString());
        assertThat(site.get("language").getAsString()).isEqualTo("en");
    }

    private final Visitor owner = Owner.api("203.0.113.146");

    private HttpResponse<String> patch(String body) {
        return owner.send("PATCH", PATH, "application/merge-patch+json", body);
    }

    @Test
    void anOwnerChangesWhatIsSentAndReadersSeeItAtOnce() {
        JsonObject before = json(owner.get(PATH), 200);
        try {
            JsonObject after = json(
                    patch("{\"description\": \"A site of tests\", \"time_zone\": \"Europe/Berlin\","
                            + " \"licence\": \"cc-by\", \"rules\": [\"alt\"]}"),
                    200);

            assertThat(after.get("name")).isEqualTo(before.get("name"));
            assertThat(after.get("time_zone").getAsString()).isEqualTo("Europe/Berlin");
            assertThat(after.getAsJsonArray("rules")).hasToString("[\"alt\"]");
            assertThat(json(Visitor.from("203.0.113.26").get(PATH), 200)).isEqualTo(after);
        } finally {
            JsonObject restored = json(
                    patch("{\"description\": null, \"time_zone\": \"UTC\", \"licence\": \"none\", \"rules\": []}"),
                    200);
            assertThat(restored.get("page_size")).isEqualTo(before.get("page_size"));
        }
    }

    @Test
    void theNavigationIsReplacedAsAWholeAndNullIsTheFirstOne() {
        JsonObject before = json(owner.get(PATH), 200);
        try {
            JsonObject after = json(patch("{\"navigation\": [{\"title\": \"Archive\", \"path\": \"/archive\"}]}"), 200);
            assertThat(after.getAsJsonArray("navigation"))
                    .hasToString("[{\"title\":\"Archive\",\"path\":\"/archive\"}]");
            problem(
                    patch("{\"navigation\": [{\"title\": \"\", \"path\": \"x\"}]}"),
                    400,
                    "navigation[0].title",
                    "navigation[0].path");
            problem(patch("{\"navigation\": [\"/archive\"]}"), 400, "navigation");
            problem(patch("{\"navigation\": [{\"title\": \"A\", \"path\": \"/\", \"new\": true}]}"), 400, "new");
        } finally {
            assertThat(json(patch("{\"navigation\": null}"), 200).get("navigation"))
                    .isEqualTo(before.get("navigation"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name | {\"name\": null}",
                "name | {\"name\": 5}",
                "language | {\"language\": \"not a language\"}",
                "time_zone | {\"time_zone\": \"+02:00\"}",
                "page_size | {\"page_size\": 51}",
                "page_size | {\"page_size\": 10.5}",
                "page_size | {\"page_size\": null}",
                "licence | {\"licence\": \"mine\"}",
                "rules | {\"rules\": [\"alt\", \"style\"]}",
                "rules | {\"rules\": \"alt\"}",
                "origins | {\"origins\": \"https://app.example.org\"}",
                "origins | {\"origins\": [\"https://app.example.org/path\"]}",
                "origins | {\"origins\": [\"https://a.example https://b.example\"]}",
                "origins | {\"origins\": [\"*\"]}",
                "hub | {\"hub\": \"ftp://hub.example.org/\"}",
                "hub | {\"hub\": \"http://10.0.0.1/\"}",
                "hub | {\"hub\": [\"https://hub.example.org/\"]}",
                "logo | {\"logo\": \"/favicon.ico\"}",
                "url | {\"url\": \"https://example.org\"}"
            })
    void aFieldThatIsWrongIsNamedAndNothingChanges(String field, String body) {
        String before = owner.get(PATH).body();

        problem(patch(body), 400, field);
        problem(patch(body.replaceFirst("\\{", "{\"description\": \"Half done\", ")), 400, field);

        assertThat(owner.get(PATH).body()).isEqualTo(before);
    }

    @Test
    void whatStrangersLearnOfTheVersionIsHeldAgainstOwners() {
        String tag = header(Visitor.from("203.0.113.27").get(PATH), "ETag");
        assertThat(Visitor.from("203.0.113.27")
                        .with("If-None-Match", tag)
                        .get(PATH)
                        .statusCode())
                .isEqualTo(304);
        Visitor careful = Owner.api("203.0.113.147").with("If-Match", tag);
        try {
            json(careful.send("PATCH", PATH, "application/json", "{\"description\": \"Careful\"}"), 200);
            problem(careful.send("PATCH", PATH, "application/json", "{\"description\": \"Late\"}"), 412);
        } finally {
            json(patch("{\"description\": null}"), 200);
        }
    }
}
