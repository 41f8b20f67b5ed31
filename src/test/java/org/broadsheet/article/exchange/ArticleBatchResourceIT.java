package org.broadsheet.article.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;
import static org.broadsheet.testing.ApiAnswer.texts;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.article.ArticleByApi;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.RawAnswer;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@HttpTest
class ArticleBatchResourceIT {
    private static final String BATCH = "/api/articles/batch";
    private static final Person PERSON = People.add(Role.EDITOR);
    private static final ArticleRewrite EDITOR = new ArticleRewrite(PERSON);

    private static JsonObject item(JsonObject batch, int index) {
        return batch.getAsJsonArray("items").get(index).getAsJsonObject();
    }

    private static String creations(int number) {
        String title = Unique.name("many");
        return IntStream.range(0, number)
                .mapToObj(i -> "{\"article\": {\"title\": \"" + title + "-n" + i + "\"}}")
                .collect(Collectors.joining(",", "{\"items\": [", "]}"));
    }

    @Test
    void eachItemIsAnsweredByItselfAndAFailureLeavesTheOthers() {
        String address = ArticleByApi.untaken().addressBy(EDITOR.reader());
        String slug = EDITOR.read(address).get("slug").getAsString();
        String tag = EDITOR.tag(address).replace("\"", "\\\"");
        String title = Unique.name("batch");
        String update = "{\"slug\": \"" + slug + "\", \"if_match\": \"" + tag + "\", \"article\": {\"summary\": ";

        JsonObject answers = json(
                EDITOR.reader()
                        .post(
                                BATCH,
                                "{\"items\": [{\"article\": {\"title\": \"" + title + "\", \"published\": true}},"
                                        + "{\"article\": {\"title\": \"\"}},"
                                        + update + "\"First\"}}," + update + "\"Second\"}}"
                                        + ",{\"slug\": \"" + slug + "\", \"article\": {}},"
                                        + "{\"slug\": \"nothing-here\", \"if_match\": \"*\", \"article\": {}},"
                                        + "{\"article\": {\"title\": \"x\", \"slug\": \"" + slug + "\"}},"
                                        + "{\"artcle\": {}},"
                                        + "{\"article\": {\"title\": \"" + title + " last\"}}]}"),
                200);

        assertThat(texts(answers, "status"))
                .containsExactly("201", "400", "200", "412", "428", "404", "409", "400", "201");
        assertThat(item(answers, 0).get("location").getAsString()).endsWith("/api/articles/" + title);
        assertThat(item(answers, 0).getAsJsonObject("article").has("body")).isFalse();
        assertThat(item(answers, 0).get("etag").getAsString()).isEqualTo(EDITOR.tag("/api/articles/" + title));
        assertThat(item(answers, 1).getAsJsonObject("problem").getAsJsonArray("errors"))
                .hasSize(1);
        assertThat(EDITOR.read(address).get("summary").getAsString()).isEqualTo("First");
        json(EDITOR.reader().get("/api/articles/" + title + "-last"), 200);
    }

    @Test
    void authorsAndSeriesOfOneItemAreNotTheNextOnes() {
        String series = Unique.name("series");
        String title = Unique.name("apart");

        JsonObject answers = json(
                EDITOR.reader()
                        .post(
                                BATCH,
                                "{\"items\": [{\"article\": {\"title\": \"" + title + "\", \"series\": \"" + series
                                        + "\"}}, {\"article\": {\"title\": \"" + title + "\"}}]}"),
                200);

        assertThat(item(answers, 0)
                        .getAsJsonObject("article")
                        .getAsJsonObject("series")
                        .get("slug")
                        .getAsString())
                .isEqualTo(series);
        assertThat(item(answers, 1).getAsJsonObject("article").get("series").isJsonNull())
                .isTrue();
    }

    @Test
    void aHundredItemsAreTheMost() {
        List<String> statuses = texts(json(EDITOR.reader().post(BATCH, creations(100)), 200), "status");

        assertThat(statuses).hasSize(100).startsWith("201");
        // A slow machine does not reach them all, and says so of the rest.
        assertThat(statuses.subList(statuses.lastIndexOf("201") + 1, 100)).allMatch("503"::equals);
        assertThat(statuses.subList(0, statuses.lastIndexOf("201") + 1)).containsOnly("201");
        problem(EDITOR.reader().post(BATCH, creations(101)), 400, "items");
    }

    @Test
    void theTagOfACompressedAnswerIsGood() {
        String address =
                ArticleByApi.untaken().with("body", "word ".repeat(500)).addressBy(EDITOR.reader());
        String slug = EDITOR.read(address).get("slug").getAsString();
        String tag = RawAnswer.of(ArticleByApi.programOf(PERSON).with("Accept-Encoding", "gzip"), address)
                .header("ETag");
        String update = "{\"items\": [{\"slug\": \"" + slug + "\", \"if_match\": \"" + tag.replace("\"", "\\\"")
                + "\", \"article\": {\"summary\": \"Packed\"}}]}";

        assertThat(tag).endsWith("-gzip\"");
        assertThat(texts(json(EDITOR.reader().post(BATCH, update), 200), "status"))
                .containsExactly("200");
        assertThat(texts(json(EDITOR.reader().post(BATCH, update), 200), "status"))
                .containsExactly("412");
    }

    @Test
    void anOldSlugLeadsToTheNewOne() {
        String old = EDITOR.published();
        String slug = Unique.name("moved");
        json(EDITOR.patch(old, "{\"slug\": \"" + slug + "\"}"), 200);

        JsonObject moved = item(
                json(
                        EDITOR.reader()
                                .post(
                                        BATCH,
                                        "{\"items\": [{\"slug\": \"" + old.replaceAll(".*/", "")
                                                + "\", \"if_match\": \"*\", \"article\": {\"summary\": \"S\"}}]}"),
                        200),
                0);

        assertThat(moved.get("article").isJsonNull()).isTrue();
        assertThat(moved.has("problem")).isFalse();
        assertThat(moved.get("status").getAsInt()).isEqualTo(308);
        assertThat(moved.get("location").getAsString())
                .isEqualTo(SiteUnderTest.current().url() + "/api/articles/" + slug);
        assertThat(EDITOR.read("/api/articles/" + slug).get("summary").getAsString())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"items\": []}", "{\"items\": {}}", "{\"items\": [1]}", "{\"items\": null}"})
    void aBatchWithoutItemsIsRefused(String body) {
        problem(EDITOR.reader().post(BATCH, body), 400, "items");
    }

    @Test
    void whoMayNotWriteWritesNoneOfThem() {
        problem(Visitor.from("203.0.113.45").post(BATCH, creations(1)), 401);
        problem(PERSON.withToken("articles:read").post(BATCH, creations(2)), 403);
    }
}
