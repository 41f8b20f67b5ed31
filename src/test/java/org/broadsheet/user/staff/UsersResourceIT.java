package org.broadsheet.user.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /api/users}: what owners know and decide about people. */
@HttpTest
class UsersResourceIT {
    private static final String PATH = "/api/users";

    private final Visitor owner = Owner.api("203.0.113.142");
    private final Person person = People.add(Role.AUTHOR);
    private final String path = PATH + "/" + person.username();

    private HttpResponse<String> patch(String path, String body) {
        return owner.send("PATCH", path, "application/merge-patch+json", body);
    }

    @Test
    void ownersSeeWhoIsHere() {
        person.withToken("articles:write").post("/api/articles", "{\"title\": \"Counted\"}");

        HttpResponse<String> answer = owner.get(path);
        JsonObject user = json(answer, 200);

        assertThat(user.get("role").getAsString()).isEqualTo("author");
        assertThat(user.get("disabled").getAsBoolean()).isFalse();
        assertThat(user.get("articles").getAsInt()).isEqualTo(1);
        assertThat(user.get("email").getAsString()).isEqualTo(person.username() + "@example.org");
        assertThat(answer.body()).doesNotContain("password").doesNotContain("argon2");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
        assertThat(json(owner.get(PATH + "?per_page=1"), 200).get("total").getAsInt())
                .isGreaterThan(1);
        problem(owner.get(PATH + "?role=owner"), 400, "role");
        problem(owner.get(PATH + "/nobody-here"), 404);
    }

    @Test
    void aRoleCountsFromTheNextRequest() {
        Visitor program = person.withToken("articles:publish");
        problem(program.post("/api/tags", "{\"name\": \"x\"}"), 403);

        assertThat(json(patch(path, "{\"role\": \"editor\"}"), 200).get("role").getAsString())
                .isEqualTo("editor");

        problem(program.post("/api/tags", "{}"), 400, "name");
    }

    @Test
    void whoIsDisabledIsOutAtOnceAndComesBack() {
        Visitor program = person.withToken("articles:read");

        assertThat(json(patch(path, "{\"disabled\": true}"), 200)
                        .get("disabled")
                        .getAsBoolean())
                .isTrue();
        problem(program.get("/api/me"), 401);
        problem(owner.send("POST", path + "/password-reset"), 409);

        assertThat(json(patch(path, "{\"disabled\": false}"), 200)
                        .get("disabled")
                        .getAsBoolean())
                .isFalse();
        json(person.withToken("articles:read").get("/api/me"), 200);
    }

    @Test
    void bothAreDecidedOrNothing() {
        problem(patch(PATH + "/" + Owner.USERNAME, "{\"role\": \"owner\", \"disabled\": true}"), 409);
        assertThat(json(owner.get(PATH + "/" + Owner.USERNAME), 200)
                        .get("disabled")
                        .getAsBoolean())
                .isFalse();
    }

    @Test
    void anOwnerStepsDownWithAllOfTheDecision() {
        Person other = People.add(Role.OWNER);

        JsonObject former = json(
                other.withToken("site:admin")
                        .send(
                                "PATCH",
                                PATH + "/" + other.username(),
                                "application/json",
                                "{\"role\": \"editor\", \"disabled\": false}"),
                200);

        assertThat(former.get("role").getAsString()).isEqualTo("editor");
        assertThat(former.get("disabled").getAsBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "role | {\"role\": \"king\"}",
                "role | {\"role\": null}",
                "disabled | {\"disabled\": \"yes\"}",
                "disabled | {\"disabled\": null}",
                "username | {\"username\": \"other\"}",
                "email | {\"email\": \"other@example.org\"}"
            })
    void aFieldThatIsWrongIsNamed(String field, String body) {
        problem(patch(path, body), 400, field);
    }

    @Test
    void aVersionThatIsHeldAgainstThemHasToBeTheLatest() {
        Visitor careful = Owner.api("203.0.113.143").with("If-Match", header(owner.get(path), "ETag"));

        json(careful.send("PATCH", path, "application/json", "{\"role\": \"editor\"}"), 200);
        problem(careful.send("PATCH", path, "application/json", "{\"role\": \"author\"}"), 412);
    }

    @Test
    void aLinkToANewPasswordIsShownOnce() {
        HttpResponse<String> answer = owner.send("POST", path + "/password-reset");
        JsonObject link = json(answer, 201);

        assertThat(header(answer, "Cache-Control")).contains("no-store");
        assertThat(link.keySet()).containsExactlyInAnyOrder("url", "expires_at");
        String url = link.get("url").getAsString();
        assertThat(url).startsWith(SiteUnderTest.current().url() + "/reset/");
        assertThat(person.visitor().get(url).statusCode()).isEqualTo(200);
        problem(owner.send("POST", PATH + "/nobody-here/password-reset"), 404);
    }

    @Test
    void articlesBecomeAnothers() {
        Person heir = People.add(Role.AUTHOR);
        String article = json(
                        person.withToken("articles:write").post("/api/articles", "{\"title\": \"Inherited\"}"), 201)
                .get("slug")
                .getAsString();

        HttpResponse<String> answer = owner.post(path + "/handover", "{\"to\": \"" + heir.username() + "\"}");

        assertThat(json(answer, 200).get("articles").getAsInt()).isEqualTo(1);
        json(heir.withToken("articles:read").get("/api/articles/" + article), 200);
        problem(person.withToken("articles:read").get("/api/articles/" + article), 404);
        problem(owner.post(path + "/handover", "{\"to\": \"" + person.username() + "\"}"), 400, "to");
        problem(owner.post(path + "/handover", "{}"), 400, "to");
    }
}
