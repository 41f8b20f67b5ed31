package org.broadsheet.article.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.broadsheet.article.ArticleByApi;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which state and by whom a new article begins, and who may say so. */
@HttpTest
class ArticlesResourceCreateStatusIT {
    private static final Person AUTHOR = People.add(Role.AUTHOR);
    private static final Visitor PROGRAM = AUTHOR.withToken("articles:read", "articles:write");
    private static final Visitor EDITOR = ArticleByApi.programOf(People.add(Role.EDITOR));
    private final String word = "w" + UUID.randomUUID();

    @Test
    void authorsSubmitButDoNotPublish() {
        assertThat(ArticleByApi.untaken()
                        .with("status", "submitted")
                        .madeBy(PROGRAM)
                        .get("status")
                        .getAsString())
                .isEqualTo("submitted");
        problem(ArticleByApi.titled(word).with("status", "published").sendBy(PROGRAM), 403);
        problem(ArticleByApi.titled(word).with("published", true).sendBy(PROGRAM), 403);
        problem(
                ArticleByApi.titled(word)
                        .with("status", "scheduled")
                        .with("published_at", "2999-01-01T00:00:00Z")
                        .sendBy(PROGRAM),
                403);
        problem(PROGRAM.get(ArticleByApi.PATH + "/" + word), 404);
    }

    @ParameterizedTest
    @CsvSource({"published, false", "draft, true", "submitted, true", "scheduled, true"})
    void whatContradictsItselfIsRefused(String status, boolean published) {
        problem(
                ArticleByApi.titled(word)
                        .with("status", status)
                        .with("published", published)
                        .with("published_at", status.equals("scheduled") ? "2999-01-01T00:00:00Z" : null)
                        .sendBy(EDITOR),
                400,
                "published");
        problem(EDITOR.get(ArticleByApi.PATH + "/" + word), 404);
    }

    @ParameterizedTest
    @CsvSource({"published, true", "draft, false"})
    void whatIsSaidTwiceIsSaidOnce(String status, boolean published) {
        assertThat(ArticleByApi.untaken()
                        .with("status", status)
                        .with("published", published)
                        .madeBy(EDITOR)
                        .get("status")
                        .getAsString())
                .isEqualTo(status);
    }

    @Test
    void editorsPublishAtOnceAlsoWithADateInThePast() {
        JsonObject now = ArticleByApi.untaken().with("published", true).madeBy(EDITOR);
        JsonObject past = ArticleByApi.untaken()
                .with("status", "published")
                .with("published_at", "1999-12-31T23:59:59+01:00")
                .madeBy(EDITOR);

        assertThat(now.get("status").getAsString()).isEqualTo("published");
        assertThat(now.get("published").getAsBoolean()).isTrue();
        assertThat(now.get("published_at").isJsonNull()).isFalse();
        assertThat(past.get("published_at").getAsString()).isEqualTo("1999-12-31T22:59:59Z");
    }

    @Test
    void aTimeFinerThanAnyDatabaseKeepsIsAnsweredAsItIsKept() {
        ArticleRewrite program = new ArticleRewrite(People.add(Role.EDITOR));
        JsonObject made = ArticleByApi.untaken()
                .with("status", "published")
                .with("published_at", "2019-05-06T07:08:09.1234569Z")
                .madeBy(program.reader());
        String address = ArticleByApi.addressOf(made);

        assertThat(made.get("published_at").getAsString()).isEqualTo("2019-05-06T07:08:09.123456Z");
        assertThat(program.read(address)).isEqualTo(made);
        json(program.put(address, made), 200);
    }

    @Test
    void editorsSchedule() {
        JsonObject article = ArticleByApi.untaken()
                .with("status", "scheduled")
                .with("published_at", "2999-01-01T00:00:00Z")
                .madeBy(EDITOR);

        assertThat(article.get("status").getAsString()).isEqualTo("scheduled");
        assertThat(article.get("published").getAsBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"status\": \"published\", \"published_at\": \"2999-01-01T00:00:00Z\"",
                "\"status\": \"scheduled\", \"published_at\": \"1999-01-01T00:00:00Z\"",
                "\"status\": \"scheduled\"",
                "\"status\": \"draft\", \"published_at\": \"1999-01-01T00:00:00Z\""
            })
    void aDateThatContradictsTheStatusIsRefused(String fields) {
        problem(EDITOR.post(ArticleByApi.PATH, "{\"title\": \"x\", " + fields + "}"), 400, "published_at");
    }

    @Test
    void aStatusThatContradictsPublishedIsRefused() {
        problem(
                ArticleByApi.untaken()
                        .with("status", "draft")
                        .with("published", true)
                        .sendBy(EDITOR),
                400,
                "published");
    }

    @Test
    void authorsNameOthersBesideThemselvesAsTheyDoLater() {
        String own = AUTHOR.username();
        String other = People.add(Role.AUTHOR).username();
        String address = ArticleByApi.untaken().listing("authors", own).addressBy(PROGRAM);

        assertNamed(200, address, own, other);
        assertNamed(400, address, other);
        assertNamed(400, address, own, other, own);
        assertNamed(400, address, own, "nobody-here");
        problem(ArticleByApi.untaken().listing("authors", own, own).sendBy(EDITOR), 400, "authors");
        problem(ArticleByApi.untaken().listing("authors", "nobody-here").sendBy(EDITOR), 400, "authors");
        ArticleByApi.untaken().listing("authors", other).madeBy(EDITOR);
    }

    /** A new article is answered as one that there is. */
    private static void assertNamed(int status, String address, String... names) {
        HttpResponse<String> made =
                ArticleByApi.untaken().listing("authors", names).sendBy(PROGRAM);
        HttpResponse<String> changed = AUTHOR.withToken("articles:write")
                .with("If-Match", "*")
                .send(
                        "PATCH",
                        address,
                        ArticleRewrite.MERGE_PATCH,
                        "{\"authors\": [\"" + String.join("\", \"", names) + "\"]}");
        if (status == 200) {
            assertThat(json(made, 201).getAsJsonArray("authors"))
                    .isEqualTo(json(changed, 200).getAsJsonArray("authors"))
                    .hasSize(names.length);
        } else {
            problem(made, status, "authors");
            problem(changed, status, "authors");
        }
    }

    @Test
    void strangersAndTokensWithoutTheScopeWriteNothing() {
        HttpResponse<String> refused = ArticleByApi.titled(word).sendBy(Visitor.from("203.0.113.21"));

        problem(refused, 401);
        assertThat(header(refused, "WWW-Authenticate")).startsWith("Bearer ");
        problem(ArticleByApi.titled(word).sendBy(AUTHOR.withToken("articles:read")), 403);
        problem(
                ArticleByApi.titled(word)
                        .with("published", true)
                        .sendBy(People.add(Role.EDITOR).withToken("articles:write")),
                403);
        problem(EDITOR.get(ArticleByApi.PATH + "/" + word), 404);
    }
}
