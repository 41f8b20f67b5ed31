package org.broadsheet.user;

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
import org.junit.jupiter.api.Test;

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
}
