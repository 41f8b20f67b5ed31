package org.broadsheet.article.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.broadsheet.article.ArticleByApi;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@HttpTest
class ArticlesResourcePublicationIT {
    private final Visitor stranger = Visitor.from("203.0.113.23");
    private static final Person PERSON = People.add(Role.EDITOR);
    private static final Visitor EDITOR = ArticleByApi.programOf(PERSON);

    private final String address = ArticleByApi.untaken().addressBy(EDITOR);
    private final String publication = address + "/publication";

    private Instant soon(Duration wait) {
        return Instant.now(Clock.systemUTC()).plus(wait);
    }

    private static String at(Object time) {
        return "{\"at\": \"" + time + "\"}";
    }

    @Test
    void anArticleIsPublishedNow() {
        HttpResponse<String> answer = EDITOR.put(publication, "{}");
        JsonObject article = json(answer, 200);

        assertThat(article.get("status").getAsString()).isEqualTo("published");
        assertThat(article.get("published").getAsBoolean()).isTrue();
        assertThat(header(answer, "ETag")).isEqualTo(header(stranger.get(address), "ETag"));
        assertThat(json(stranger.get(address), 200)).isEqualTo(article);
    }

    @Test
    void anEmptyBodyMeansNow() {
        assertThat(json(EDITOR.send("PUT", publication), 200).get("status").getAsString())
                .isEqualTo("published");
    }

    @Test
    void publishingTwiceIsTheSameAsOnce() {
        JsonObject once = json(EDITOR.put(publication, "{}"), 200);

        assertThat(json(EDITOR.put(publication, "{}"), 200)).isEqualTo(once);
    }

    @Test
    void anArticleAppearsAtItsTime() {
        JsonObject planned = json(EDITOR.put(publication, at(soon(Duration.ofSeconds(2)))), 200);
        assertThat(planned.get("status").getAsString()).isEqualTo("scheduled");
        problem(stranger.get(address), 404);

        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> json(stranger.get(address), 200));
    }

    @Test
    void aPlanIsMovedAndCalledOff() {
        json(EDITOR.put(publication, at("2999-01-01T00:00:00Z")), 200);
        json(EDITOR.put(publication, at("2998-01-01T00:00:00+02:00")), 200);

        assertThat(json(EDITOR.delete(publication), 200).get("status").getAsString())
                .isEqualTo("draft");
        problem(stranger.get(address), 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"at\": \"1999-01-01T00:00:00Z\"}",
                "{\"at\": \"tomorrow\"}",
                "{\"at\": 5}",
                "{\"at\": \"2999-01-01\"}",
                "{\"at\": \"\"}",
                "{\"at\": \"+999999999-01-01T00:00:00Z\"}",
                "{\"at\": \"9999-12-31T23:59:59-18:00\"}"
            })
    void aTimeThatCannotBeIsRefused(String body) {
        problem(EDITOR.put(publication, body), 400, "at");
        assertThat(json(EDITOR.get(address), 200).get("status").getAsString()).isEqualTo("draft");
    }

    @Test
    void unknownFieldsAndMalformedBodiesAreRefused() {
        problem(EDITOR.put(publication, "{\"when\": \"2999-01-01T00:00:00Z\"}"), 400, "when");
        problem(EDITOR.put(publication, "[]"), 400);
        problem(EDITOR.put(publication, "{"), 400);
        problem(EDITOR.send("PUT", publication, "text/plain", "{}"), 415);
    }

    @Test
    void aStaleVersionChangesNothing() {
        String tag = header(EDITOR.get(address), "ETag");
        json(EDITOR.put(publication, at("2999-01-01T00:00:00Z")), 200);

        problem(ArticleByApi.programOf(PERSON).with("If-Match", tag).put(publication, "{}"), 412);
        problem(ArticleByApi.programOf(PERSON).with("If-Match", tag).delete(publication), 412);
        assertThat(json(EDITOR.get(address), 200).get("status").getAsString()).isEqualTo("scheduled");
    }

    @Test
    void thePresentVersionIsTaken() {
        Visitor careful = ArticleByApi.programOf(PERSON);

        HttpResponse<String> published =
                careful.with("If-Match", header(EDITOR.get(address), "ETag")).put(publication, "{}");
        json(published, 200);
        json(careful.with("If-Match", header(stranger.get(address), "ETag")).delete(publication), 200);
    }

    @Test
    void anArticleIsWithdrawnAndTwiceIsTheSame() {
        json(EDITOR.put(publication, "{}"), 200);

        HttpResponse<String> first = EDITOR.delete(publication);
        JsonObject withdrawn = json(first, 200);
        assertThat(withdrawn.get("status").getAsString()).isEqualTo("withdrawn");
        assertThat(withdrawn.get("published").getAsBoolean()).isFalse();
        HttpResponse<String> again = EDITOR.delete(publication);
        assertThat(json(again, 200)).isEqualTo(withdrawn);
        assertThat(header(again, "ETag")).isEqualTo(header(first, "ETag"));
        problem(stranger.get(address), 410);
    }

    @Test
    void whatWasWithdrawnCanBePublishedAgainWithItsFirstDate() {
        JsonObject first = json(EDITOR.put(publication, "{}"), 200);
        json(EDITOR.delete(publication), 200);

        JsonObject again = json(EDITOR.put(publication, "{}"), 200);
        assertThat(again.get("published_at")).isEqualTo(first.get("published_at"));
        json(stranger.get(address), 200);
    }

    @Test
    void aDraftCannotBeWithdrawn() {
        problem(EDITOR.delete(publication), 409);
    }

    @Test
    void whatIsPublishedCannotBeScheduled() {
        json(EDITOR.put(publication, "{}"), 200);

        problem(EDITOR.put(publication, at("2999-01-01T00:00:00Z")), 409);
        json(stranger.get(address), 200);
    }

    @Test
    void authorsNeitherPublishNorWithdraw() {
        Person author = People.add(Role.AUTHOR);
        Visitor program = author.withToken("articles:read", "articles:write");
        String own = ArticleByApi.untaken().addressBy(program) + "/publication";

        problem(program.put(own, "{}"), 403);
        problem(program.put(publication, "{}"), 404);
        json(EDITOR.put(own, "{}"), 200);
        problem(program.delete(own), 403);
        json(stranger.get(own.replace("/publication", "")), 200);
    }

    @Test
    void strangersAndTokensWithoutTheScopeChangeNothing() {
        Visitor writer = PERSON.withToken("articles:read", "articles:write");

        problem(stranger.put(publication, "{}"), 401);
        problem(stranger.delete(publication), 401);
        problem(writer.put(publication, "{}"), 403);
        problem(writer.delete(publication), 403);
        assertThat(json(EDITOR.get(address), 200).get("status").getAsString()).isEqualTo("draft");
    }

    @Test
    void aRoleThatIsLoweredCountsAtOnce() {
        Person lowered = People.add(Role.EDITOR);
        Visitor program = ArticleByApi.programOf(lowered);
        String own = ArticleByApi.untaken().addressBy(program);
        lowered.become(Role.AUTHOR);

        problem(program.put(own + "/publication", "{}"), 403);
    }

    @Test
    void whatIsNotThereCannotBePublished() {
        problem(EDITOR.put("/api/articles/nothing-here/publication", "{}"), 404);
        problem(EDITOR.delete("/api/articles/nothing-here/publication"), 404);
    }
}
