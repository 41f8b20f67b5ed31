package org.broadsheet.user.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;
import static org.broadsheet.testing.Person.secretOf;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.broadsheet.platform.Secret;
import org.broadsheet.testing.ApiAnswer;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets a token, for what, and what is kept of it. */
@HttpTest
class TokensResourceIT {
    private static final String PATH = "/api/tokens";

    private final Person person = People.add(Role.EDITOR);

    private Visitor asking() {
        return person.visitor().with("Authorization", Person.basic(person.username(), People.PASSWORD));
    }

    @Test
    void aTokenIsGivenForNameAndPassword() {
        HttpResponse<String> answer = person.askForToken("my script", "articles:write", "articles:read");
        JsonObject token = json(answer, 201);

        assertThat(token.keySet()).contains("id", "token", "name", "scopes", "expires_at");
        assertThat(token.get("name").getAsString()).isEqualTo("my script");
        assertThat(token.getAsJsonArray("scopes")).hasToString("[\"articles:read\",\"articles:write\"]");
        assertThat(secretOf(token)).hasSizeGreaterThanOrEqualTo(43);
        assertThat(header(answer, "Location"))
                .isEqualTo(SiteUnderTest.current().url() + PATH + "/"
                        + token.get("id").getAsString());
        assertThat(header(answer, "Cache-Control")).contains("no-store");
    }

    @Test
    void theEmailAddressIsANameToo() {
        json(
                person.visitor()
                        .with("Authorization", Person.basic(person.username() + "@EXAMPLE.org", People.PASSWORD))
                        .post(PATH, "{\"name\": \"x\", \"scopes\": [\"articles:read\"]}"),
                201);
    }

    @Test
    void theTokenItselfIsShownOnceAndStoredHashed() {
        JsonObject token = json(person.askForToken("once", "articles:read"), 201);
        String secret = secretOf(token);

        HttpResponse<String> list = person.bearer(secret).get(PATH);
        assertThat(ApiAnswer.texts(json(list, 200), "name")).containsExactly("once");
        assertThat(list.body())
                .doesNotContain(secret)
                .doesNotContain("\"token\"")
                .doesNotContain("hash");
        assertThat(SiteDatabase.number("select count(*) from api_token where secret_hash = ?", secret))
                .isZero();
        assertThat(SiteDatabase.number(
                        "select count(*) from api_token where secret_hash = ?", new Secret(secret).hash()))
                .isOne();
    }

    @Test
    void anOwnTokenIsReadAndEnded() {
        JsonObject token = json(person.askForToken("short-lived", "articles:read"), 201);
        Visitor program = person.bearer(secretOf(token));
        String path = PATH + "/" + token.get("id").getAsString();

        assertThat(json(program.get(path), 200).has("token")).isFalse();
        Visitor stranger = People.add(Role.EDITOR).withToken("articles:read");
        problem(stranger.get(path), 404);
        problem(stranger.delete(path), 404);

        assertThat(program.delete(path).statusCode()).isEqualTo(204);
        problem(program.get(path), 401);
        problem(person.withToken("articles:read").get(PATH + "/1.5"), 404);
    }

    @Test
    void theListShowsOnlyOnesOwn() {
        People.add(Role.EDITOR).withToken("articles:read");
        person.askForToken("first", "articles:read");
        Visitor program = person.withToken("articles:read");

        assertThat(ApiAnswer.texts(json(program.get(PATH), 200), "name")).containsExactly("test", "first");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scopes | {\"name\": \"x\", \"scopes\": [\"everything\"]}",
                "scopes | {\"name\": \"x\", \"scopes\": [\"articles:read\", \"ARTICLES:WRITE\"]}",
                "scopes | {\"name\": \"x\", \"scopes\": []}",
                "scopes | {\"name\": \"x\", \"scopes\": \"articles:read\"}",
                "scopes | {\"name\": \"x\"}",
                "name | {\"scopes\": [\"articles:read\"]}",
                "name | {\"name\": \" \", \"scopes\": [\"articles:read\"]}",
                "name | {\"name\": 5, \"scopes\": [\"articles:read\"]}",
                "role | {\"name\": \"x\", \"scopes\": [\"articles:read\"], \"role\": \"owner\"}",
                "expires_at | {\"name\": \"x\", \"scopes\": [\"articles:read\"], \"expires_at\": \"1999-01-01T00:00:00Z\"}",
                "expires_at | {\"name\": \"x\", \"scopes\": [\"articles:read\"], \"expires_at\": \"later\"}"
            })
    void aFieldThatIsWrongIsNamed(String field, String body) {
        problem(asking().post(PATH, body), 400, field);
    }

    @Test
    void aNameHasItsBound() {
        json(person.askForToken("n".repeat(100), "articles:read"), 201);
        problem(person.askForToken("n".repeat(101), "articles:read"), 400, "name");
    }

    @ParameterizedTest
    @CsvSource({"AUTHOR, articles:publish", "AUTHOR, site:admin", "EDITOR, site:admin", "EDITOR, site:metrics"})
    void aScopeBeyondTheRoleIsForbidden(Role role, String scope) {
        problem(People.add(role).askForToken("too much", "articles:read", scope), 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", "", "shared-by-people-4c1e ", "SHARED-BY-PEOPLE-4C1E"})
    void aWrongPasswordGetsNoToken(String password) {
        HttpResponse<String> refused = person.visitor()
                .with("Authorization", Person.basic(person.username(), password))
                .post(PATH, "{\"name\": \"x\", \"scopes\": [\"articles:read\"]}");

        problem(refused, 401);
        assertThat(header(refused, "WWW-Authenticate")).startsWith("Basic ");
    }

    @Test
    void anUnknownUserAndAWrongPasswordGetTheSameAnswer() {
        String body = "{\"name\": \"x\", \"scopes\": [\"articles:read\"]}";
        HttpResponse<String> wrong = person.visitor()
                .with("Authorization", Person.basic(person.username(), "wrong"))
                .post(PATH, body);
        HttpResponse<String> unknown = person.visitor()
                .with("Authorization", Person.basic("nobody-here", "wrong"))
                .post(PATH, body);

        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(header(unknown, "WWW-Authenticate")).isEqualTo(header(wrong, "WWW-Authenticate"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Basic", "Basic ", "Basic !!!", "Basic bm9jb2xvbg==", "Basic /////w==", "Digest x", "nonsense"})
    void credentialsOfTheWrongFormGetNoToken(String credentials) {
        HttpResponse<String> refused = People.add(Role.AUTHOR)
                .visitor()
                .with("Authorization", credentials)
                .post(PATH, "{\"name\": \"x\", \"scopes\": [\"articles:read\"]}");

        problem(refused, 401);
        assertThat(header(refused, "WWW-Authenticate")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b:c", "\0:\0", ":", "a:", "\ud83d\udcf0:x"})
    void credentialsThatNobodyCanHaveGetNoToken(String credentials) {
        problem(
                People.add(Role.AUTHOR)
                        .visitor()
                        .with(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                        .post(PATH, "{\"name\": \"x\", \"scopes\": [\"articles:read\"]}"),
                401);
    }

    @Test
    void aDisabledUserGetsNoToken() {
        person.disable();

        problem(person.askForToken("late", "articles:read"), 401);
    }

    @Test
    void aTokenMakesNoToken() {
        problem(
                person.withToken("articles:read").post(PATH, "{\"name\": \"x\", \"scopes\": [\"articles:read\"]}"),
                401);
    }

    @Test
    void namesAndPasswordsOpenNothingElse() {
        problem(asking().get("/api/me"), 401);
        problem(asking().get(PATH), 401);
    }
}
