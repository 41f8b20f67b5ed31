package org.broadsheet.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.problem;

import java.net.http.HttpResponse;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal under /api is problem+json, whoever refuses: a resource, Jersey or the container. */
@HttpTest
class ProblemIT {
    private final Visitor stranger = Visitor.from("203.0.113.27");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/nothing",
                "/api/articles/a/b/c",
                "/api/articles/nothing/publication/x",
                "/api/Articles",
                "/api/application.wadl",
                "/api/articles.json"
            })
    void anAddressThatIsNotThereIsAProblem(String path) {
        problem(stranger.get(path), 404);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/articles, 'GET,HEAD,OPTIONS,POST'",
        "PUT, /api/articles, 'GET,HEAD,OPTIONS,POST'",
        "PATCH, /api/articles, 'GET,HEAD,OPTIONS,POST'",
        "POST, /api/me, 'GET,HEAD,OPTIONS,PATCH'",
        "POST, /api/site, 'GET,HEAD,OPTIONS,PATCH'",
        "GET, /api/articles/x/publication, 'DELETE,OPTIONS,PUT'",
        "POST, /api/articles/x/publication, 'DELETE,OPTIONS,PUT'",
        "POST, /api/tokens/1, 'DELETE,GET,HEAD,OPTIONS'",
        "PROPFIND, /api/articles, 'GET,HEAD,OPTIONS,POST'"
    })
    void anotherMethodIsRefusedWithThoseThatAreTaken(String method, String path, String allowed) {
        HttpResponse<String> answer = stranger.send(method, path);

        problem(answer, 405);
        assertThat(header(answer, "Allow").split(",\\s*")).containsExactlyInAnyOrder(allowed.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "a/b/c", ";", "text/html;q=x"})
    void anAcceptHeaderOfTheWrongFormIsNoFailure(String accept) {
        HttpResponse<String> answer =
                Visitor.from("203.0.113.27").with("Accept", accept).get("/api/articles");

        assertThat(answer.statusCode()).isIn(200, 400, 406);
        assertThat(header(answer, "Content-Type")).contains("json");
    }

    @Test
    void aProblemIsAProblemEvenForWhoTakesHtmlOnly() {
        problem(Visitor.from("203.0.113.27").with("Accept", "text/html").get("/api/nothing"), 404);
        problem(Visitor.from("203.0.113.27").with("Accept", "text/html").get("/api/me"), 406);
        problem(Visitor.from("203.0.113.27").with("Accept", "application/json").get("/api/me"), 401);
    }

    @Test
    void problemsAreNotKept() {
        assertThat(header(stranger.get("/api/articles/not-even-one"), "Cache-Control"))
                .contains("no-store");
    }

    @Test
    void headAnswersLikeGetWithoutTheBody() {
        HttpResponse<String> list = stranger.send("HEAD", "/api/articles");
        HttpResponse<String> missing = stranger.send("HEAD", "/api/articles/nothing-here");

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(header(list, "Content-Type")).startsWith("application/json");
        assertThat(list.body()).isEmpty();
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "TRACE"})
    void noMethodAnswersWithAPageOrAFailure(String method) {
        HttpResponse<String> answer = stranger.send(method, "/api/articles");

        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.body()).doesNotContain("<html").doesNotContain("<application");
    }
}
