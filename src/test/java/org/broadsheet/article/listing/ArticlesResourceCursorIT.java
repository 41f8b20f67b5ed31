package org.broadsheet.article.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;
import static org.broadsheet.testing.ApiAnswer.texts;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.broadsheet.article.ArticleByApi;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are read by cursor, and what is left of items whose fields are named. */
@HttpTest
class ArticlesResourceCursorIT {
    private static final Person PERSON = People.add(Role.EDITOR);
    private static final Visitor EDITOR =
            PERSON.withToken("articles:read", "articles:write", "articles:publish", "media:write");

    private final Visitor stranger = Visitor.from("203.0.113.21");
    private final TaggedArticles articles = new TaggedArticles(stranger);

    @Test
    void aListBeginsAfterNothingAndEndsWithoutANext() {
        articles.publish(EDITOR, "One", "Two", "Three");

        HttpResponse<String> first = stranger.get(articles.address("per_page=2", "after="));
        JsonObject list = json(first, 200);

        assertThat(list.keySet()).containsExactly("items", "total", "next");
        assertThat(texts(list, "title")).containsExactly("Three", "Two");
        assertThat(list.get("total").getAsInt()).isEqualTo(3);
        String cursor = list.get("next").getAsString();
        assertThat(cursor).matches("[\\w-]+");
        assertThat(header(first, "Link"))
                .isEqualTo("<" + SiteUnderTest.current().url() + "/api/articles?per_page=2&tag=" + articles.tag()
                        + "&after=>; rel=\"first\", <" + SiteUnderTest.current().url()
                        + "/api/articles?per_page=2&tag=" + articles.tag() + "&after=" + cursor + ">; rel=\"next\"");

        HttpResponse<String> last = stranger.get(articles.address("per_page=2", "after=" + cursor));

        assertThat(texts(json(last, 200), "title")).containsExactly("One");
        assertThat(json(last, 200).get("total").getAsInt()).isEqualTo(3);
        assertThat(json(last, 200).get("next").isJsonNull()).isTrue();
        assertThat(header(last, "Link")).doesNotContain("rel=\"next\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-published_at", "published_at", "-updated_at", "updated_at", "title"})
    void everyOrderIsGoneThroughWithoutAGap(String sort) {
        articles.publish(EDITOR, "Same", "Same", "alpha", "Same", "Beta", "Ünlike", "Same");
        List<String> whole = texts(articles.list("sort=" + sort), "id");

        assertThat(walk("sort=" + sort, "per_page=2")).hasSize(7).containsExactlyElementsOf(whole);
        assertThat(walk("sort=" + sort, "per_page=7")).containsExactlyElementsOf(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "withdrawn"})
    void whatHasNoTimeOfPublicationIsGoneThroughToo(String status) {
        for (int i = 0; i < 4; i++) {
            String address = ArticleByApi.untaken()
                    .with("status", status.equals("draft") ? "draft" : "published")
                    .listing("tags", articles.tag())
                    .addressBy(EDITOR);
            if (status.equals("withdrawn")) {
                EDITOR.delete(address + "/publication");
            }
        }
        for (String sort : List.of("-published_at", "published_at", "title")) {
            List<String> whole =
                    texts(json(EDITOR.get(articles.address("status=" + status, "sort=" + sort)), 200), "id");

            assertThat(walk(EDITOR, "status=" + status, "sort=" + sort, "per_page=3"))
                    .hasSize(4)
                    .containsExactlyElementsOf(whole);
        }
    }

    @Test
    void whatIsPlannedIsGoneThroughInTheOrderOfItsTimes() {
        List<String> times =
                List.of("2998-01-01T00:00:00Z", "2996-01-01T00:00:00Z", "2997-01-01T00:00:00Z", "2996-01-01T00:00:00Z");
        times.forEach(time -> ArticleByApi.untaken()
                .with("status", "scheduled")
                .with("published_at", time)
                .listing("tags", articles.tag())
                .madeBy(EDITOR));

        for (String sort : List.of("-published_at", "published_at")) {
            String address = articles.address("status=scheduled", "sort=" + sort);
            JsonObject whole = json(EDITOR.get(address), 200);
            Comparator<String> order = Comparator.naturalOrder();

            assertThat(texts(whole, "published_at"))
                    .hasSize(4)
                    .isSortedAccordingTo(sort.startsWith("-") ? order.reversed() : order);
            assertThat(walk(EDITOR, "status=scheduled", "sort=" + sort, "per_page=1"))
                    .containsExactlyElementsOf(texts(whole, "id"));
        }
        assertThat(texts(json(EDITOR.get(articles.address("status=scheduled")), 200), "published_at"))
                .startsWith("2998-01-01T00:00:00Z");
    }

    @Test
    void articlesThatComeAndGoMeanwhileMoveNothing() {
        articles.publish(EDITOR, "One", "Two", "Three", "Four");
        JsonObject first = articles.list("per_page=2", "after=");
        String shown = first.getAsJsonArray("items")
                .get(1)
                .getAsJsonObject()
                .get("slug")
                .getAsString();

        ArticleByApi.titled("Newest")
                .with("published", true)
                .listing("tags", articles.tag())
                .madeBy(EDITOR);
        EDITOR.delete("/api/articles/" + shown + "/publication");
        JsonObject second =
                articles.list("per_page=2", "after=" + first.get("next").getAsString());

        assertThat(texts(first, "title")).containsExactly("Four", "Three");
        assertThat(texts(second, "title")).containsExactly("Two", "One");
        assertThat(second.get("total").getAsInt()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAA", "%00", "1", "%25", "''", "eyJpZCI6MX0"})
    void whatIsNoCursorIsRefused(String cursor) {
        problem(stranger.get("/api/articles?after=" + cursor), 400, "after");
    }

    @Test
    void aCursorBelongsToItsOrderAndToNoPage() {
        articles.publish(EDITOR, "One", "Two");
        String cursor = articles.list("per_page=1", "after=").get("next").getAsString();

        problem(stranger.get(articles.address("sort=title", "after=" + cursor)), 400, "after");
        problem(stranger.get(articles.address("page=1", "after=" + cursor)), 400, "page");
        problem(stranger.get(articles.address("after=", "after=")), 400, "after");
    }

    @Test
    void filtersAreCombinedAndWordsAreLookedFor() {
        String word = "zebra" + Unique.name("").replaceAll("\\W", "");
        articles.publish(EDITOR, word + " one", "Nothing", word + " two", word + " three");
        articles.publish(ArticleByApi.programOf(People.add(Role.EDITOR)), word + " four");
        String own = "author=" + PERSON.username();

        assertThat(texts(articles.list("q=" + word, "sort=title", own), "title"))
                .containsExactly(word + " one", word + " three", word + " two");
        assertThat(walk("q=" + word, "sort=title", own, "per_page=2", "updated_since=2020-01-01T00:00:00Z"))
                .hasSize(3);
        assertThat(articles.list("q=" + word, "updated_since=9999-01-01T00:00:00Z")
                        .get("total")
                        .getAsInt())
                .isZero();
        assertThat(articles.list("q=" + word, "author=nobody").get("total").getAsInt())
                .isZero();
        problem(stranger.get(articles.address("q=%20")), 400, "q");
    }

    @Test
    void onlyTheFieldsThatAreNamedAreAnswered() {
        articles.publish(EDITOR, "Sparse");

        assertThat(item("fields=title,slug").keySet()).containsExactly("slug", "title");
        assertThat(item("fields=body,title").get("body").getAsString()).isEqualTo("Text of Sparse");
        assertThat(item("fields=title", "include=body").keySet()).containsExactly("title");
        assertThat(item("fields=published_at").get("published_at").getAsString())
                .isEqualTo("2020-01-01T08:00:00Z");
        String address = ArticleByApi.addressOf(item());
        JsonObject article = json(stranger.get(address + "?fields=id,tags,body_html"), 200);
        assertThat(article.keySet()).containsExactly("id", "body_html", "tags");
        assertThat(header(stranger.get(address + "?fields=id"), "ETag")).isNotEmpty();
        problem(stranger.get(articles.address("fields=title,nothing")), 400, "fields");
        problem(stranger.get(articles.address("fields=")), 400, "fields");
        problem(stranger.get(address + "?fields=Title"), 400, "fields");
    }

    @Test
    void otherListsHaveCursorsToo() {
        String word = "quagga" + Unique.name("").replaceAll("\\W", "");
        articles.publish(EDITOR, word + " one", word + " two", word + " three");
        IntStream.range(0, 2).forEach(i -> PERSON.withToken("articles:read"));

        assertThat(walkAt(stranger, "/api/search?per_page=1&q=" + word, "slug"))
                .hasSize(3)
                .doesNotHaveDuplicates();
        assertThat(walkAt(EDITOR, "/api/tokens?per_page=1", "id"))
                .hasSizeGreaterThanOrEqualTo(3)
                .doesNotHaveDuplicates();
        for (String list :
                List.of("/api/search?q=" + word + "&", "/api/tokens?", "/api/media?", "/api/tags?", "/api/authors?")) {
            problem(EDITOR.get(list + "after=garbage"), 400, "after");
            assertThat(json(EDITOR.get(list + "after="), 200).keySet()).contains("items", "total", "next");
        }
    }

    private JsonObject item(String... parameters) {
        return articles.list(parameters).getAsJsonArray("items").get(0).getAsJsonObject();
    }

    private List<String> walk(String... parameters) {
        return walk(stranger, parameters);
    }

    private List<String> walk(Visitor reader, String... parameters) {
        List<String> seen = new ArrayList<>();
        String address = articles.address(parameters);
        String cursor = "";
        do {
            JsonObject list = json(reader.get(address + "&after=" + cursor), 200);
            seen.addAll(texts(list, "id"));
            cursor = list.get("next").isJsonNull() ? null : list.get("next").getAsString();
        } while (cursor != null);
        return seen;
    }

    private static List<String> walkAt(Visitor reader, String list, String key) {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonObject page = json(reader.get(list + "&after=" + cursor), 200);
            seen.addAll(texts(page, key));
            cursor = page.get("next").isJsonNull() ? null : page.get("next").getAsString();
        } while (cursor != null);
        return seen;
    }
}
