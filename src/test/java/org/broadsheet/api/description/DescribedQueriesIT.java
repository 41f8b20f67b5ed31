package org.broadsheet.api.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import com.google.gson.JsonObject;
import org.broadsheet.article.ArticleByApi;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A parameter that nobody knows is refused by every call, which does nothing then. */
@HttpTest
class DescribedQueriesIT {
    private static final Visitor EDITOR = ArticleByApi.programOf(People.add(Role.EDITOR));
    private final Visitor stranger = Visitor.from(DescribedSite.ADDRESS);

    @Test
    void everyCallNamesAParameterThatItDoesNotKnow() {
        Visitor owner = Owner.api(DescribedSite.ADDRESS);
        SeenAnswers document = new SeenAnswers(json(stranger.get("/api/openapi.json"), 200));

        assertThat(document.calls()).isNotEmpty();
        for (PromisedCall call : document.calls()) {
            String path = call.path().replaceAll("\\{\\w+}", "1");
            Visitor visitor = call.name().equals("POST /api/tokens") ? DescribedSite.withPassword() : owner;
            String body = call.hasBody() ? "{}" : "";
            problem(visitor.send(call.method(), path + "?nonsense=1", call.type(), body), 400, "nonsense");
        }
    }

    @ParameterizedTest
    @CsvSource({"PUT, /publication?at=2999-01-01T00:00:00Z, at", "DELETE, ?draft=true, draft", "DELETE, ?x&y=1, 'x,y'"})
    void nothingIsDoneWhereAParameterIsNotKnown(String method, String query, String names) {
        String address = ArticleByApi.untaken().addressBy(EDITOR);
        JsonObject before = json(EDITOR.get(address), 200);

        problem(EDITOR.send(method, address + query), 400, names.split(","));

        assertThat(json(EDITOR.get(address), 200)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/site?feilds=x, feilds",
        "/api/openapi.json?fields=x, fields",
        "/api/tags?field=name, field",
        "/api/articles/nothing-here?darft=true, darft",
        "/api/changes?per_pgae=1, per_pgae",
        "/api/articles?page=1&page=2, page",
        "/api/changes?after=1&after=2, after",
        "/api/authors?fields=%00, fields"
    })
    void aStrangerIsToldTheSame(String address, String name) {
        problem(stranger.get(address), 400, name);
        assertThat(stranger.send("HEAD", address).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/site?", "/api/site?&", "/api/articles?after="})
    void anEmptyQueryIsNone(String address) {
        json(stranger.get(address), 200);
    }

    @Test
    void anAnswerRepeatsNoMoreThanAPartOfALongName() {
        assertThat(stranger.get("/api/site?" + "x".repeat(3000) + "=1").body()).hasSizeLessThan(500);
    }
}
