package org.broadsheet.user.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@HttpTest
class MeResourceIT {
    private final Person person = People.add(Role.EDITOR);

    @Test
    void aTokenLearnsWhoseItIsAndWhatItMay() {
        HttpResponse<String> answer =
                person.withToken("articles:read", "articles:publish").get("/api/me");
        JsonObject me = json(answer, 200);

        assertThat(me.get("username").getAsString()).isEqualTo(person.username());
        assertThat(me.get("email").getAsString()).isEqualTo(person.username() + "@example.org");
        assertThat(me.get("role").getAsString()).isEqualTo("editor");
        assertThat(me.getAsJsonArray("scopes")).hasToString("[\"articles:publish\",\"articles:read\"]");
        assertThat(answer.body()).doesNotContain("password").doesNotContain("argon2");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
    }

    @Test
    void aTokenNeverExceedsTheRoleOfTheMoment() {
        Visitor program = person.withToken("articles:read", "articles:publish");

        person.become(Role.AUTHOR);

        JsonObject me = json(program.get("/api/me"), 200);
        assertThat(me.get("role").getAsString()).isEqualTo("author");
        assertThat(me.getAsJsonArray("scopes")).hasToString("[\"articles:read\"]");
    }

    @Test
    void strangersAreNobody() {
        HttpResponse<String> refused = Visitor.from("203.0.113.25").get("/api/me");

        problem(refused, 401);
        assertThat(header(refused, "WWW-Authenticate")).startsWith("Bearer ");
    }

    @Test
    void cookiesMeanNothing() {
        Visitor browser = person.loggedIn();
        assertThat(browser.get("/desk").statusCode()).isEqualTo(200);

        problem(browser.get("/api/me"), 401);
        problem(browser.get("/api/articles?status=draft"), 401);
        problem(browser.post("/api/articles", "{\"title\": \"By cookie\"}"), 401);
    }

    @Test
    void aTokenOpensNoPage() {
        assertThat(person.withToken("articles:read", "articles:write")
                        .get("/desk")
                        .statusCode())
                .isEqualTo(302);
    }

    private HttpResponse<String> patch(Visitor program, String body) {
        return program.send("PATCH", "/api/me", "application/merge-patch+json", body);
    }

    @Test
    void whatReadersAreToldOfOneselfChangesAsFarAsItIsSent() {
        Visitor program = person.withToken("articles:write");

        JsonObject me =
                json(patch(program, "{\"name\": \"Jane  Doe\", \"bio\": \"Writes.\", \"language\": \"de\"}"), 200);
        assertThat(me.get("name").getAsString()).isEqualTo("Jane Doe");
        assertThat(me.get("bio").getAsString()).isEqualTo("Writes.");
        assertThat(me.get("language").getAsString()).isEqualTo("de");

        JsonObject after = json(patch(program, "{\"bio\": null, \"language\": null}"), 200);
        assertThat(after.get("name").getAsString()).isEqualTo("Jane Doe");
        assertThat(after.get("bio").getAsString()).isEmpty();
        assertThat(after.get("language").isJsonNull()).isTrue();
        assertThat(json(program.get("/api/me"), 200)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name | {\"name\": null}",
                "name | {\"name\": \" \"}",
                "bio | {\"bio\": 5}",
                "language | {\"language\": \"tlh\"}",
                "picture | {\"picture\": \"https://example.org/me.jpg\"}",
                "picture | {\"picture\": \"/media/nothing\"}",
                "email | {\"email\": \"other@example.org\"}",
                "password | {\"password\": \"a new one that is long\"}",
                "role | {\"role\": \"owner\"}"
            })
    void aFieldThatIsWrongIsNamedAndNothingChanges(String field, String body) {
        Visitor program = person.withToken("articles:write");
        String before = program.get("/api/me").body();

        problem(patch(program, body), 400, field);

        assertThat(program.get("/api/me").body()).isEqualTo(before);
    }

    @Test
    void allOfAChangeIsMadeOrNothing() {
        Visitor program = person.withToken("articles:write");

        problem(patch(program, "{\"name\": \"Half\", \"language\": \"tlh\"}"), 400, "language");

        assertThat(json(program.get("/api/me"), 200).get("name").getAsString()).isNotEqualTo("Half");
    }

    @Test
    void aVersionThatIsHeldAgainstItHasToBeTheLatest() {
        Visitor program = person.withToken("articles:write");
        Visitor careful = person.withToken("articles:write").with("If-Match", header(program.get("/api/me"), "ETag"));

        json(patch(careful, "{\"bio\": \"First\"}"), 200);
        problem(patch(careful, "{\"bio\": \"Second\"}"), 412);
    }
}
