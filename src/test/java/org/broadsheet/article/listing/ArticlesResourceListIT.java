package org.broadsheet.article.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;
import static org.broadsheet.testing.ApiAnswer.texts;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.broadsheet.article.ArticleByApi;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of a list, their order, and what an item carries. */
@HttpTest
class ArticlesResourceListIT {
    private static final Visitor EDITOR = ArticleByApi.programOf(People.add(Role.EDITOR));

    private final Visitor stranger = Visitor.from("203.0.113.20");
    private final TaggedArticles articles = new TaggedArticles(stranger);

    @Test
    void anEmptyListIsPageOneOfNone() {
        JsonObject list = articles.list();

        assertThat(list.keySet()).containsExactly("items", "total", "page", "pages");
        assertThat(list.getAsJsonArray("items")).isEmpty();
        assertThat(list.get("total").getAsInt()).isZero();
        assertThat(list.get("page").getAsInt()).isEqualTo(1);
        assertThat(list.get("pages").getAsInt()).isZero();
    }

    @Test
    void pagesFollowEachOtherByTheirLinks() {
        articles.publish(EDITOR, "One", "Two", "Three", "Four", "Five");

        HttpResponse<String> middle = stranger.get(articles.address("per_page=2", "page=2"));
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
        articles.publish(EDITOR, "One", "Two");

        assertThat(relations(stranger.get(articles.address("per_page=1"))))
                .containsExactlyInAnyOrder("first", "next", "last");
        assertThat(relations(stranger.get(articles.address("per_page=1", "page=2"))))
                .containsExactlyInAnyOrder("first", "prev", "last");
        assertThat(header(stranger.get(articles.address("per_page=1")), "Link"))
                .contains("<" + SiteUnderTest.current().url() + "/api/articles?");
    }

    @Test
    void aPagePastTheLastIsNotThere() {
        articles.publish(EDITOR, "One");

        problem(stranger.get(articles.address("page=2")), 404);
        problem(stranger.get(articles.address("page=999999999")), 404);
        problem(stranger.get(articles.address("page=99999999999999999999")), 404);
        problem(stranger.get("/api/articles?tag=nobody-uses-this&page=2"), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "", "1.5", "1e3", "%00", "1%20"})
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
        articles.publish(EDITOR, "Bodiless");

        JsonObject item = articles.list().getAsJsonArray("items").get(0).getAsJsonObject();

        assertThat(item.keySet())
                .containsExactlyInAnyOrderElementsOf(ArticleByApi.FIELDS.stream()
                        .filter(name -> !name.startsWith("body"))
                        .toList());
    }

    @Test
    void itemsCarryTheBodiesThatAreAskedFor() {
        articles.publish(EDITOR, "Bodied");

        JsonObject both = articles.list("include=body,body_html")
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject();
        JsonObject one =
                articles.list("include=body").getAsJsonArray("items").get(0).getAsJsonObject();

        assertThat(both.get("body").getAsString()).isEqualTo("Text of Bodied");
        assertThat(both.get("body_html").getAsString()).contains("<p>Text of Bodied</p>");
        assertThat(one.has("body")).isTrue();
        assertThat(one.has("body_html")).isFalse();
    }

    @Test
    void articlesAreSortedAsAskedFor() {
        articles.publish(EDITOR, "Beta", "Alpha", "Gamma");

        assertThat(texts(articles.list(), "title")).containsExactly("Gamma", "Alpha", "Beta");
        assertThat(texts(articles.list("sort=-published_at"), "title")).containsExactly("Gamma", "Alpha", "Beta");
        assertThat(texts(articles.list("sort=published_at"), "title")).containsExactly("Beta", "Alpha", "Gamma");
        assertThat(texts(articles.list("sort=title"), "title")).containsExactly("Alpha", "Beta", "Gamma");
        assertThat(texts(articles.list("sort=updated_at"), "title")).containsExactly("Beta", "Alpha", "Gamma");
        assertThat(texts(articles.list("sort=-updated_at"), "title")).containsExactly("Gamma", "Alpha", "Beta");
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
