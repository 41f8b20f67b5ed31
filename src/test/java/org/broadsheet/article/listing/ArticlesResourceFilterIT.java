package org.broadsheet.article.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;
import static org.broadsheet.testing.ApiAnswer.texts;

import java.net.http.HttpResponse;
import java.util.List;
import org.broadsheet.article.ArticleByApi;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a list is narrowed to, and who may see which part of it. */
@HttpTest
class ArticlesResourceFilterIT {
    private static final Visitor EDITOR = ArticleByApi.programOf(People.add(Role.EDITOR));

    private final Visitor stranger = Visitor.from("203.0.113.20");
    private final TaggedArticles articles = new TaggedArticles(stranger);

    @Test
    void articlesAreFoundByTheirAuthor() {
        Person person = People.add(Role.EDITOR);
        articles.publish(ArticleByApi.programOf(person), "Mine");
        articles.publish(EDITOR, "Not mine");

        assertThat(texts(articles.list("author=" + person.username()), "title")).containsExactly("Mine");
        assertThat(articles.list("author=nobody").get("total").getAsInt()).isZero();
    }

    @Test
    void articlesAreFoundByTheTimeOfTheirLastChange() {
        articles.publish(EDITOR, "Earlier");
        articles.publish(EDITOR, "Later");
        List<String> times = texts(articles.list("sort=updated_at"), "updated_at");

        assertThat(texts(articles.list("updated_since=" + times.get(1)), "title"))
                .containsExactly("Later");
        assertThat(texts(articles.list("updated_since=" + times.get(0)), "title"))
                .containsExactlyInAnyOrder("Earlier", "Later");
        assertThat(articles.list("updated_since=9999-01-01T00:00:00Z")
                        .get("total")
                        .getAsInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=random",
                "sort=",
                "include=title",
                "include=body,,",
                "status=hidden",
                "status=PUBLISHED",
                "status=",
                "updated_since=yesterday",
                "updated_since=2020-01-01",
                "updated_since=2020-01-01T08Z",
                "updated_since=2020-01-01T08:00:00%2B01:00:30",
                "updated_since=%2B999999999-12-31T23:59:59Z",
                "updated_since=-999999999-01-01T00:00:00Z",
                "misspelt=1",
                "tag=a&tag=b"
            })
    void aParameterThatMakesNoSenseIsNamed(String parameter) {
        problem(stranger.get("/api/articles?" + parameter), 400, parameter.replaceFirst("=.*", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tag=%00", "author=%00", "tag=%FF", "tag=%ED%A0%80", "author='%20or%201=1", "tag=%25"})
    void aFilterThatNothingCanPassFindsNothing(String parameter) {
        HttpResponse<String> answer = stranger.get("/api/articles?" + parameter);

        if (answer.statusCode() == 400) {
            problem(answer, 400);
        } else {
            assertThat(json(answer, 200).get("total").getAsInt()).isZero();
        }
    }

    @Test
    void strangersSeeOnlyWhatIsPublished() {
        ArticleByApi.untaken().listing("tags", articles.tag()).madeBy(EDITOR);

        assertThat(articles.list().get("total").getAsInt()).isZero();
        assertThat(articles.list("status=published").get("total").getAsInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "submitted", "scheduled", "withdrawn", "trashed"})
    void listsOfWhatIsNotPublicNeedAToken(String status) {
        HttpResponse<String> refused = stranger.get("/api/articles?status=" + status);

        problem(refused, 401);
        assertThat(header(refused, "WWW-Authenticate")).startsWith("Bearer ");
        problem(People.add(Role.EDITOR).withToken("articles:write").get("/api/articles?status=" + status), 403);
        json(People.add(Role.EDITOR).withToken("articles:read").get("/api/articles?status=" + status), 200);
    }

    @Test
    void articlesAreFoundByTheirState() {
        for (String status : List.of("draft", "submitted", "published")) {
            ArticleByApi.titled(status)
                    .with("status", status)
                    .listing("tags", articles.tag())
                    .madeBy(EDITOR);
        }
        ArticleByApi.titled("scheduled")
                .with("status", "scheduled")
                .with("published_at", "2999-01-01T00:00:00Z")
                .listing("tags", articles.tag())
                .madeBy(EDITOR);
        EDITOR.delete(ArticleByApi.titled("withdrawn")
                        .with("published", true)
                        .listing("tags", articles.tag())
                        .addressBy(EDITOR)
                + "/publication");

        for (String status : List.of("draft", "submitted", "scheduled", "published", "withdrawn")) {
            assertThat(texts(json(EDITOR.get(articles.address("status=" + status)), 200), "title"))
                    .containsExactly(status);
        }
    }

    @Test
    void authorsSeeOnlyTheirOwnDrafts() {
        Person author = People.add(Role.AUTHOR);
        Visitor program = author.withToken("articles:read", "articles:write");
        Person other = People.add(Role.AUTHOR);
        ArticleByApi.titled("Own").listing("tags", articles.tag()).madeBy(program);
        ArticleByApi.titled("Other").listing("tags", articles.tag()).madeBy(other.withToken("articles:write"));

        assertThat(texts(json(program.get(articles.address("status=draft")), 200), "title"))
                .containsExactly("Own");
        problem(program.get(articles.address("status=draft", "author=" + other.username())), 403);
        assertThat(texts(json(EDITOR.get(articles.address("status=draft", "sort=title")), 200), "title"))
                .containsExactly("Other", "Own");
    }
}
