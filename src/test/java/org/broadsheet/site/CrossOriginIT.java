package org.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import org.broadsheet.testing.Form;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages of other sites read what all may read; those that the owner lists use tokens too. */
@HttpTest
class CrossOriginIT {
    private static final String ALLOWED = "Access-Control-Allow-Origin";
    private static final String LISTED = "https://app.example.org";
    private static final String OTHER = "https://other.example.org";

    private final Visitor owner = Owner.signedIn("203.0.113.81");

    @BeforeEach
    void list() {
        assertThat(settings("HTTPS://app.example.org/").press("save").statusCode())
                .isEqualTo(302);
    }

    @AfterEach
    void unlist() {
        assertThat(settings("").press("save").statusCode()).isEqualTo(302);
    }

    @Test
    void whatAllMayReadIsOpenToAllPagesAndTheSameForThem() {
        for (String path : new String[] {"/api/site", "/api/articles", "/api/nothing"}) {
            HttpResponse<String> answer = stranger().with("Origin", OTHER).get(path);

            assertThat(header(answer, ALLOWED)).isEqualTo("*");
            assertThat(answer.headers().allValues(ALLOWED)).hasSize(1);
            assertThat(header(answer, "Access-Control-Expose-Headers")).contains("ETag", "Link", "RateLimit");
            assertThat(answer.headers().allValues("Vary").toString()).doesNotContain("Origin");
            assertThat(header(answer, "Access-Control-Allow-Credentials")).isEmpty();
        }
        assertThat(header(stranger().with("Origin", OTHER).get("/"), ALLOWED)).isEmpty();
    }

    @Test
    void aTokenWorksForPagesThatAreListed() {
        Visitor program = People.add(Role.AUTHOR).withToken("articles:read");

        HttpResponse<String> listed = program.with("Origin", LISTED).get("/api/me");
        HttpResponse<String> other = program.with("Origin", OTHER).get("/api/me");

        assertThat(header(listed, ALLOWED)).isEqualTo(LISTED);
        assertThat(header(other, ALLOWED)).isEmpty();
        assertThat(listed.headers().allValues("Vary").toString()).contains("Origin");
        assertThat(other.headers().allValues("Vary").toString()).contains("Origin");
        assertThat(header(program.with("Origin", "null").get("/api/me"), ALLOWED))
                .isEmpty();
    }

    @Test
    void aBrowserIsToldBeforeItSends() {
        HttpResponse<String> listed = preflight(LISTED, "POST", "authorization,content-type,idempotency-key");

        assertThat(listed.statusCode()).isEqualTo(204);
        assertThat(listed.body()).isEmpty();
        assertThat(header(listed, ALLOWED)).isEqualTo(LISTED);
        assertThat(header(listed, "Access-Control-Allow-Methods")).contains("POST", "PUT", "PATCH", "DELETE");
        assertThat(header(listed, "Access-Control-Allow-Headers"))
                .contains("Authorization", "Content-Type", "Idempotency-Key", "If-Match");
        assertThat(header(listed, "Access-Control-Max-Age")).isEqualTo("600");
        assertThat(header(listed, "Vary")).contains("Origin");
        assertThat(header(preflight(OTHER, "POST", "content-type"), ALLOWED)).isEmpty();
        assertThat(header(preflight(OTHER, "GET", "authorization"), ALLOWED)).isEmpty();
        assertThat(header(preflight(OTHER, "GET", "if-none-match"), ALLOWED)).isEqualTo("*");
    }

    @Test
    void whatIsNoOriginIsRefusedBesideTheField() {
        HttpResponse<String> answer = settings("https://app.example.org/path").press("save");

        assertThat(answer.body()).contains("such as https://app.example.org").contains("/path</textarea>");
    }

    @Test
    void theListIsKeptByTheApiToo() {
        Visitor program = Owner.api("203.0.113.83");
        assertThat(json(program.get("/api/site"), 200).getAsJsonArray("origins"))
                .hasToString("[\"" + LISTED + "\"]");

        JsonObject changed = json(
                program.send(
                        "PATCH",
                        "/api/site",
                        "application/merge-patch+json",
                        "{\"origins\": [\"" + LISTED + "\", \"HTTPS://Other.example.org:443/\"]}"),
                200);

        assertThat(changed.getAsJsonArray("origins")).hasToString("[\"" + LISTED + "\",\"" + OTHER + "\"]");
        assertThat(header(preflight(OTHER, "POST", "authorization"), ALLOWED)).isEqualTo(OTHER);
        assertThat(json(program.send("PATCH", "/api/site", "application/json", "{\"origins\": null}"), 200)
                        .getAsJsonArray("origins"))
                .isEmpty();
        assertThat(header(preflight(LISTED, "POST", "authorization"), ALLOWED)).isEmpty();
    }

    private static HttpResponse<String> preflight(String origin, String method, String headers) {
        return stranger()
                .with("Origin", origin)
                .with("Access-Control-Request-Method", method)
                .with("Access-Control-Request-Headers", headers)
                .send("OPTIONS", "/api/articles");
    }

    private Form settings(String origins) {
        return owner.form("/desk/settings", "settings").with("origins", origins);
    }

    private static Visitor stranger() {
        return Visitor.from("203.0.113.82");
    }
}
