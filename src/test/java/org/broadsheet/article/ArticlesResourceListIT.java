package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;
import static org.broadsheet.testing.ApiAnswer.texts;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@HttpTest
class ArticlesResourceListIT {
    private static final String[] ALL = {"articles:read", "articles:write", "articles:publish"};
    private static final Visitor EDITOR = People.add(Role.EDITOR).withToken(ALL);

    private final Visitor stranger = Visitor.from("203.0.113.20");
    private final String tag = "list-" + UUID.randomUUID();

    /** Publishes articles with the tag of this test, in this order, a day apart. */
    private void publish(Visitor editor, String... titles) {
        for (int i = 0; i < titles.length; i++) {
            ArticleByApi.titled(titles[i])
                    .with("status", "published")
                    .with(
                            "published_at",
                            OffsetDateTime.parse("2020-01-01T08:00:00Z")
                                    .plusDays(i)
                                    .toString())
                    .with("body", "Text of " + titles[i])
                    .listing("tags", tag)
                    .madeBy(editor);
        }
    }

    private String address(String... parameters) {
        return "/api/articles?tag=" + tag
                + Arrays.stream(parameters).map(parameter -> "&" + parameter).reduce("", String::concat);
    }

    private JsonObject list(String... parameters) {
        return json(stranger.get(address(parameters)), 200);
    }

    @Test
    void anEmptyListIsPageOneOfNone() {
        JsonObject list = list();

        assertThat(list.keySet()).containsExactly("items", "total", "page", "pages");
        assertThat(list.getAsJsonArray("items")).isEmpty();
        assertThat(list.get("total").getAsInt()).isZero();
        assertThat(list.get("page").getAsInt()).isEqualTo(1);
        assertThat(list.get("pages").getAsInt()).isZero();
    }

    @Test
    void pagesFollowEachOtherByTheirLinks() {
        publish(EDITOR, "One", "Two", "Three", "Four", "Five");

        HttpResponse<String> middle = stranger.get(address("per_page=2", "page=2"));
        JsonObject list = json(middle, 200);

        assertThat(texts(list, "title")).containsExactly("Three", "Two");
        assertThat(list.get("total").getAsInt()).isEqualTo(5);
        assertThat(list.get("page").getAsInt()).isEqualTo(2);
        assertThat(list.get("pages").getAsInt()).isEqualTo(3);
        assertThat(relations(middle)).containsExactlyInAnyOrder("first", "prev", "next", "last");
        assertThat(texts(follow(middle, "first"), "title")).containsExactly("Five", "Four");
        assertThat(texts(follow(middle, "prev"), "title")).containsExactly("Five", "Four");
        assertThat(texts(follow(middle, "next"), "title")).containsExactly("One");
        assertThat(texts(follow(middle, "last"), "title")).containsExactly("One");
    }

    @Test
    void theFirstPageHasNoPreviousAndTheLastNoNext() {
        publish(EDITOR, "One", "Two");

        assertThat(relations(stranger.get(address("per_page=1")))).containsExactlyInAnyOrder("first", "next", "last");
        assertThat(relations(stranger.get(address("per_page=1", "page=2"))))
                .containsExactlyInAnyOrder("first", "prev", "last");
        assertThat(header(stranger.get(address("per_page=1")), "Link"))
                .contains("<" + SiteUnderTest.current().url() + "/api/articles?");
    }

    @Test
    void aPagePastTheLastIsNotThere() {
        publish(EDITOR, "One");

        problem(stranger.get(address("page=2")), 404);
        problem(stranger.get(address("page=999999999")), 404);
        problem(stranger.get("/api/articles?tag=nobody-uses-this&page=2"), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "", "1.5", "1e3", "99999999999999999999", "%00", "1%20"})
    void aPageThatIsNoNumberFromOneIsRefused(String page) {
        problem(stranger.get("/api/articles?page=" + page), 400, "page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "x", "", "100000000000"})
    void aPageSizeOutsideOneToHundredIsRefused(String size) {
        problem(stranger.get("/api/articles?per_page=" + size), 400, "per_page");
    }

    @Test
    void theLargestPageSizeIsTaken() {
        json(stranger.get("/api/articles?per_page=100"), 200);
        json(stranger.get("/api/articles?per_page=1"), 200);
    }

    @Test
    void itemsCarryAllButTheBody() {
        publish(EDITOR, "Bodiless");

        JsonObject item = list().getAsJsonArray("items").get(0).getAsJsonObject();

        assertThat(item.keySet())
                .containsExactlyInAnyOrder(
                        "id",
                        "slug",
                        "title",
                        "summary",
                        "status",
                        "published",
                        "author",
                        "authors",
                        "tags",
                        "language",
                        "reading_minutes",
                        "created_at",
                        "updated_at",
                        "published_at",
                        "version",
                        "url");
    }

    @Test
    void itemsCarryTheBodiesThatAreAskedFor() {
        publish(EDITOR, "Bodied");

        JsonObject both =
                list("include=body,body_html").getAsJsonArray("items").get(0).getAsJsonObject();
        JsonObject one = list("include=body").getAsJsonArray("items").get(0).getAsJsonObject();

        assertThat(both.get("body").getAsString()).isEqualTo("Text of Bodied");
        assertThat(both.get("body_html").getAsString()).contains("<p>Text of Bodied</p>");
        assertThat(one.has("body")).isTrue();
        assertThat(one.has("body_html")).isFalse();
    }

    @Test
    void articlesAreSortedAsAskedFor() {
        publish(EDITOR, "Beta", "Alpha", "Gamma");

        assertThat(texts(list(), "title")).containsExactly("Gamma", "Alpha", "Beta");
        assertThat(texts(list("sort=-published_at"), "title")).containsExactly("Gamma", "Alpha", "Beta");
        assertThat(texts(list("sort=published_at"), "title")).containsExactly("Beta", "Alpha", "Gamma");
        assertThat(texts(list("sort=title"), "title")).containsExactly("Alpha", "Beta", "Gamma");
        assertThat(texts(list("sort=updated_at"), "title")).containsExactly("Beta", "Alpha", "Gamma");
        assertThat(texts(list("sort=-updated_at"), "title")).containsExactly("Gamma", "Alpha", "Beta");
    }

    @Test
    void articlesAreFoundByTheirAuthor() {
        Person person = People.add(Role.EDITOR);
        publish(person.withToken(ALL), "Mine");
        publish(EDITOR, "Not mine");

        assertThat(texts(list("author=" + person.username()), "title")).containsExactly("Mine");
        assertThat(list("author=nobody").get("total").getAsInt()).isZero();
    }

    @Test
    void articlesAreFoundByTheTimeOfTheirLastChange() {
        publish(EDITOR, "Earlier");
        publish(EDITOR, "Later");
        List<String> times = texts(list("sort=updated_at"), "updated_at");

        assertThat(texts(list("updated_since=" + times.get(1)), "title")).containsExactly("Later");
        assertThat(texts(list("updated_since=" + times.get(0)), "title")).containsExactlyInAnyOrder("Earlier", "Later");
        assertThat(list("updated_since=9999-01-01T00:00:00Z").get("total").getAsInt())
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
        ArticleByApi.untaken().listing("tags", tag).madeBy(EDITOR);

        assertThat(list().get("total").getAsInt()).isZero();
        assertThat(list("status=published").get("total").getAsInt()).isZero();
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
                    .listing("tags", tag)
                    .madeBy(EDITOR);
        }
        ArticleByApi.titled("scheduled")
                .with("status", "scheduled")
                .with("published_at", "2999-01-01T00:00:00Z")
                .listing("tags", tag)
                .madeBy(EDITOR);
        EDITOR.delete(ArticleByApi.titled("withdrawn")
                        .with("published", true)
                        .listing("tags", tag)
                        .addressBy(EDITOR)
                + "/publication");

        for (String status : List.of("draft", "submitted", "scheduled", "published", "withdrawn")) {
            assertThat(texts(json(EDITOR.get(address("status=" + status)), 200), "title"))
                    .containsExactly(status);
        }
    }

    @Test
    void authorsSeeOnlyTheirOwnDrafts() {
        Person author = People.add(Role.AUTHOR);
        Visitor program = author.withToken("articles:read", "articles:write");
        Person other = People.add(Role.AUTHOR);
        ArticleByApi.titled("Own").listing("tags", tag).madeBy(program);
        ArticleByApi.titled("Other").listing("tags", tag).madeBy(other.withToken("articles:write"));

        assertThat(texts(json(program.get(address("status=draft")), 200), "title"))
                .containsExactly("Own");
        problem(program.get(address("status=draft", "author=" + other.username())), 403);
        assertThat(texts(json(EDITOR.get(address("status=draft", "sort=title")), 200), "title"))
                .containsExactly("Other", "Own");
    }

    private List<String> relations(HttpResponse<String> response) {
        return links(response).stream()
                .map(link -> link.replaceFirst(".*rel=\"(\\w+)\".*", "$1"))
                .toList();
    }

    private JsonObject follow(HttpResponse<String> response, String relation) {
        return links(response).stream()
                .filter(link -> link.contains("rel=\"" + relation + "\""))
                .map(link -> json(stranger.get(link.replaceFirst("<(.*)>.*", "$1")), 200))
                .findFirst()
                .orElseThrow();
    }

    private List<String> links(HttpResponse<String> response) {
        return List.of(header(response, "Link").split(", (?=<)"));
    }
}
