package org.broadsheet.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import java.net.http.HttpResponse;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code Accept}: who takes JSON gets it, who does not is told so, and who takes problems alone gets what has no body. */
@HttpTest
class AcceptFilterIT {
    private static final String PROBLEMS_ALONE = "application/problem+json";

    private final Person person = People.add(Role.EDITOR);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "application/json",
                "application/json; charset=utf-8",
                "application/json;q=0.1, text/html",
                "text/html, */*;q=0.8",
                "text/html;q=0, */*",
                "application/json, application/problem+json",
                ""
            })
    void whoTakesJsonIsAnswered(String accept) {
        json(person.visitor().with("Accept", accept).get("/api/site"), 200);
        json(program().with("Accept", accept).get("/api/me"), 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "text/html, image/*",
                "application/xml, text/*",
                "application/json;q=0",
                "application/json;q=0, */*",
                "*/*;q=0",
                "application/problem+json",
                "nonsense"
            })
    void whoTakesNoJsonCannotBeAnswered(String accept) {
        problem(person.visitor().with("Accept", accept).get("/api/site"), 406);
        problem(program().with("Accept", accept).get("/api/me"), 406);
    }

    @Test
    void whatIsKeptForOthersIsNotForWhoDoesNotTakeIt() {
        json(person.visitor().get("/api/tags"), 200);

        HttpResponse<String> refused =
                person.visitor().with("Accept", PROBLEMS_ALONE).get("/api/tags");
        problem(refused, 406);
        assertThat(header(refused, "ETag")).isEmpty();
        assertThat(header(refused, "Cache-Control")).isEqualTo("no-store");
        json(person.visitor().get("/api/tags"), 200);
    }

    @Test
    void whatHasNoBodyIsForWhoTakesProblemsAlone() {
        String path = "/api/articles/" + slug(program().post("/api/articles", "{\"title\":\"Put away\"}"));

        HttpResponse<String> answer = program().with("Accept", PROBLEMS_ALONE).delete(path);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(json(program().get(path), 200).get("status").getAsString()).isEqualTo("trashed");
        assertThat(program()
                        .with("Accept", PROBLEMS_ALONE)
                        .send("OPTIONS", path)
                        .statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/articles/nothing-like-that, 404",
        "GET, /api/nothing, 404",
        "GET, /api/articles?page=0, 400",
        "DELETE, /api/articles/nothing-like-that, 404",
        "DELETE, /api/site, 405"
    })
    void aProblemIsForWhoTakesProblemsAlone(String method, String path, int status) {
        problem(program().with("Accept", PROBLEMS_ALONE).send(method, path), status);
    }

    @ParameterizedTest
    @ValueSource(strings = {PROBLEMS_ALONE, "application/json;q=0", "text/html"})
    void whatCannotBeAnsweredIsNotDone(String accept) {
        String slug = Unique.name("unanswerable");

        problem(
                program().with("Accept", accept).post("/api/articles", "{\"title\":\"x\",\"slug\":\"" + slug + "\"}"),
                406);

        problem(program().get("/api/articles/" + slug), 404);
    }

    private Visitor program() {
        return person.withToken("articles:read", "articles:write");
    }

    private static String slug(HttpResponse<String> made) {
        return json(made, 201).get("slug").getAsString();
    }
}
