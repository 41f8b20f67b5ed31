package org.broadsheet.article.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import org.broadsheet.article.ArticleByApi;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be the body of a request, whatever its fields would say. */
@HttpTest
class ArticlesResourceBodyIT {
    private static final Visitor PROGRAM = People.add(Role.EDITOR).withToken("articles:write", "articles:publish");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"title\": \"x\"",
                "{\"title\": \"x\"} {}",
                "{\"title\": \"x\",}",
                "{title: \"x\"}",
                "{'title': 'x'}",
                "{\"title\": \"x\"}}",
                "nonsense",
                "null",
                "true",
                "1",
                "1e999999999",
                "\"title\"",
                "[]",
                "[{\"title\": \"x\"}]",
                "<article/>",
                "\ufeff",
                "\ufeff{\"title\": \"x\"}",
                "{\"title\": \"a\u0000b\"}",
                "{\"title\": \"\u0001\"}",
                "{\"title\": \"\\x\"}",
                "{\"title\": \"\\u12\"}",
                "{\"title\": NaN}",
                " "
            })
    void whatIsNoJsonObjectIsRefused(String body) {
        problem(PROGRAM.post(ArticleByApi.PATH, body), 400);
    }

    @Test
    void anEmptyBodyLacksATitle() {
        problem(PROGRAM.post(ArticleByApi.PATH, ""), 400);
    }

    @Test
    void deepNestingIsRefused() {
        problem(PROGRAM.post(ArticleByApi.PATH, "[".repeat(100_000)), 400);
        problem(PROGRAM.post(ArticleByApi.PATH, "{\"a\":".repeat(100_000)), 400);
        problem(
                PROGRAM.post(
                        ArticleByApi.PATH, "{\"title\": \"x\", \"tags\": " + "[".repeat(60) + "]".repeat(60) + "}"),
                400);
    }

    @Test
    void hugeNumbersAreRefusedInNoTime() {
        problem(PROGRAM.post(ArticleByApi.PATH, "{\"title\": " + "9".repeat(10_000) + "}"), 400, "title");
        problem(PROGRAM.post(ArticleByApi.PATH, "{\"title\": " + "9".repeat(1_000_000) + "}"), 400);
        problem(PROGRAM.post(ArticleByApi.PATH, "{\"title\": \"x\", \"summary\": 1e" + "9".repeat(1_000) + "}"), 400);
    }

    @Test
    void moreThanFourMegabytesAreTooMuch() {
        problem(PROGRAM.post(ArticleByApi.PATH, "{\"title\": \"" + "x".repeat(4 * 1024 * 1024) + "\"}"), 413);
        problem(PROGRAM.post(ArticleByApi.PATH, " ".repeat(9 * 1024 * 1024)), 413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/json",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/merge-patch+json",
                "application/json; charset=iso-8859-1",
                "application/json; charset=utf-16",
                "application/json; charset=nonsense"
            })
    void anotherMediaTypeIsRefused(String type) {
        problem(PROGRAM.send("POST", ArticleByApi.PATH, type, "{\"title\": \"x\"}"), 415);
    }

    @Test
    void aBodyWithoutAMediaTypeIsRefused() {
        problem(PROGRAM.sendUntyped("POST", ArticleByApi.PATH, "{\"title\": \"x\"}"), 415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json; charset=utf-8", "application/json;charset=\"UTF-8\"", "APPLICATION/JSON"})
    void jsonInUtf8IsTakenHoweverItIsWritten(String type) {
        json(PROGRAM.send("POST", ArticleByApi.PATH, type, "{\"title\": \"ä\"}"), 201);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        String body = "{\"title\": \"ä\"}";

        problem(PROGRAM.send("POST", ArticleByApi.PATH, "application/json", body.getBytes(ISO_8859_1)), 400);
        problem(PROGRAM.send("POST", ArticleByApi.PATH, "application/json", body.getBytes(UTF_16)), 400);
    }
}
