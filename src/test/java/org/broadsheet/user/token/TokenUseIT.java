package org.broadsheet.user.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;
import static org.broadsheet.testing.Person.secretOf;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a token opens, for whom, and until when. */
@HttpTest
class TokenUseIT {
    private static final String PATH = "/api/tokens";

    private final Person person = People.add(Role.EDITOR);

    @Test
    void aTokenEndsWhenItIsDeleted() {
        JsonObject token = json(person.askForToken("short", "articles:read"), 201);
        Visitor program = person.bearer(secretOf(token));
        String address = PATH + "/" + token.get("id").getAsString();

        HttpResponse<String> deleted = program.delete(address);
        HttpResponse<String> after = program.get("/api/me");

        assertThat(deleted.statusCode()).isEqualTo(204);
        problem(after, 401);
        assertThat(header(after, "WWW-Authenticate")).startsWith("Bearer ").contains("invalid_token");
        problem(program.get("/api/articles"), 401);
        problem(person.withToken("articles:read").delete(address), 404);
    }

    @Test
    void somebodyElsesTokenIsNotThere() {
        JsonObject token = json(person.askForToken("mine", "articles:read"), 201);
        Visitor other = People.add(Role.EDITOR).withToken("articles:read");

        problem(other.delete(PATH + "/" + token.get("id").getAsString()), 404);
        json(person.bearer(secretOf(token)).get("/api/me"), 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "x", "-1", "99999999999999999999999", "1%20or%201"})
    void anIdThatIsNoneIsNotThere(String id) {
        problem(person.withToken("articles:read").delete(PATH + "/" + id), 404);
    }

    @Test
    void anExpiredTokenIsNoToken() {
        JsonObject token = json(person.askForToken("old", "articles:read"), 201);
        SiteDatabase.update(
                "update api_token set expires_at = created_at where id = ?",
                token.get("id").getAsLong());

        problem(person.bearer(secretOf(token)).get("/api/me"), 401);
    }

    @Test
    void tokensEndWithTheirUser() {
        Visitor program = person.withToken("articles:read");
        json(program.get("/api/me"), 200);

        person.disable();

        problem(program.get("/api/me"), 401);
        problem(program.get("/api/articles?status=draft"), 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer x", "Bearer \u00e4", "bearer x y", "Token x", "x"})
    void whatIsNoTokenIsRefusedEverywhere(String authorization) {
        Visitor program = Visitor.from("203.0.113.24").with("Authorization", authorization);

        for (String path : new String[] {"/api/me", "/api/articles", "/api/site", PATH}) {
            HttpResponse<String> refused = program.get(path);
            problem(refused, 401);
            assertThat(header(refused, "WWW-Authenticate")).startsWith("Bearer ");
        }
    }

    @Test
    void strangersSeeNoTokens() {
        problem(Visitor.from("203.0.113.24").get(PATH), 401);
        problem(Visitor.from("203.0.113.24").delete(PATH + "/1"), 401);
    }
}
