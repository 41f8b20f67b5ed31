package org.broadsheet.article.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.broadsheet.article.ArticleByApi;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code PUT} and {@code PATCH} of an article. */
@HttpTest
class ArticleResourceIT {
    private static final Person PERSON = People.add(Role.EDITOR);
    private static final ArticleRewrite EDITOR = new ArticleRewrite(PERSON);
    private static final Visitor STRANGER = Visitor.from("203.0.113.41");

    @Test
    void aPatchChangesWhatItNamesAtOnce() {
        String address = EDITOR.published();
        JsonObject before = EDITOR.read(address);

        HttpResponse<String> answer = EDITOR.patch(address, "{\"summary\": \"New\", \"tags\": [\"patched\"]}");
        JsonObject after = json(answer, 200);

        assertThat(after.get("summary").getAsString()).isEqualTo("New");
        assertThat(after.getAsJsonArray("tags")).hasSize(1);
        for (String same : List.of("id", "slug", "title", "body", "body_html", "published_at", "language", "authors")) {
            assertThat(after.get(same)).as(same).isEqualTo(before.get(same));
        }
        assertThat(after.get("version").getAsLong())
                .isGreaterThan(before.get("version").getAsLong());
        assertThat(json(STRANGER.get(address), 200)).isEqualTo(after);
        assertThat(header(STRANGER.get(address), "ETag")).isEqualTo(header(answer, "ETag"));
    }

    @Test
    void nullResetsAFieldOfAPatch() {
        String address = EDITOR.draft();
        json(EDITOR.patch(address, "{\"summary\": \"S\", \"tags\": [\"a\"], \"language\": \"fr\"}"), 200);

        JsonObject reset = json(EDITOR.patch(address, "{\"summary\": null, \"tags\": null, \"language\": null}"), 200);

        assertThat(reset.get("summary").getAsString()).isEmpty();
        assertThat(reset.getAsJsonArray("tags")).isEmpty();
        assertThat(reset.get("language").getAsString()).isEqualTo("en");
        problem(EDITOR.patch(address, "{\"title\": null}"), 400, "title");
    }

    @Test
    void aPutResetsWhatItLeavesOut() {
        String address = ArticleByApi.untaken()
                .with("body", "Text")
                .with("summary", "S")
                .with("language", "fr")
                .with("canonical_url", "https://example.org/a")
                .with("series", Unique.name("series"))
                .listing("tags", "a", "b")
                .with("published", true)
                .addressBy(EDITOR.reader());
        JsonObject before = EDITOR.read(address);

        JsonObject after = json(EDITOR.put(address, "{\"title\": \"Only this\"}"), 200);

        assertThat(after.get("title").getAsString()).isEqualTo("Only this");
        assertThat(after.get("body").getAsString()).isEmpty();
        assertThat(after.get("summary").getAsString()).isEmpty();
        assertThat(after.get("language").getAsString()).isEqualTo("en");
        assertThat(after.get("canonical_url").getAsString()).isEmpty();
        assertThat(after.get("series").isJsonNull()).isTrue();
        assertThat(after.getAsJsonArray("tags")).isEmpty();
        assertThat(after.get("slug")).isEqualTo(before.get("slug"));
        assertThat(after.get("published_at")).isEqualTo(before.get("published_at"));
        problem(EDITOR.put(address, "{}"), 400, "title");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?draft=true"})
    void whatWasReadCanBeChangedInOneFieldAndPutBack(String query) {
        String address = ArticleByApi.untaken()
                        .with("body", "Text *with* marks")
                        .with("series", Unique.name("series"))
                        .listing("tags", "one", "two")
                        .with("published", true)
                        .addressBy(EDITOR.reader())
                + query;
        JsonObject article = EDITOR.read(address);
        article.addProperty("summary", "Another");

        JsonObject after = json(EDITOR.put(address, article), 200);

        assertThat(after.get("summary").getAsString()).isEqualTo("Another");
        Set<String> changing = Set.of("summary", "version", "updated_at");
        article.keySet().stream()
                .filter(field -> !changing.contains(field))
                .forEach(field -> assertThat(after.get(field)).as(field).isEqualTo(article.get(field)));
    }

    @Test
    void whatChangesNothingIsTheSameVersion() {
        String address = EDITOR.published();
        String tag = EDITOR.tag(address);

        HttpResponse<String> answer = EDITOR.put(address, EDITOR.read(address));

        json(answer, 200);
        assertThat(header(answer, "ETag")).isEqualTo(tag);
        assertThat(json(EDITOR.reader().get(address + "/revisions"), 200)
                        .get("total")
                        .getAsInt())
                .isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | \"x\"",
                "body_html | \"<p>x</p>\"",
                "status | \"draft\"",
                "published | false",
                "author | {\"username\": \"x\", \"name\": \"x\"}",
                "reading_minutes | 99",
                "created_at | \"2001-01-01T00:00:00Z\"",
                "updated_at | null",
                "version | 999",
                "url | \"https://example.org/\""
            })
    void aReadOnlyFieldIsRefusedUnlessItIsPutAsItIs(String field, String value) {
        String address = EDITOR.published();

        problem(EDITOR.put(address, "{\"title\": \"x\", \"" + field + "\": " + value + "}"), 400, field);
        problem(
                EDITOR.patch(
                        address, "{\"" + field + "\": " + EDITOR.read(address).get(field) + "}"),
                400,
                field);
    }

    @Test
    void unknownFieldsAndParametersAreRefused() {
        String address = EDITOR.published();

        problem(EDITOR.patch(address, "{\"titel\": \"x\", \"summary\": 1}"), 400, "titel", "summary");
        problem(EDITOR.put(address, "{\"title\": \"x\", \"titel\": \"x\"}"), 400, "titel");
        problem(EDITOR.patch(address + "?darft=true", EDITOR.tag(address), "{}"), 400, "darft");
        problem(EDITOR.patch(address + "?draft=yes", EDITOR.tag(address), "{}"), 400, "draft");
    }

    @Test
    void whoDoesNotSayWhatTheySawIsAsked() {
        String address = EDITOR.published();

        problem(EDITOR.reader().put(address, "{\"title\": \"x\"}"), 428);
        problem(EDITOR.reader().send("PATCH", address, ArticleRewrite.MERGE_PATCH, "{}"), 428);
        json(EDITOR.patch(address, "*", "{\"title\": \"Whatever is there\"}"), 200);
    }

    @Test
    void aStaleTagIsRefusedAndChangesNothing() {
        String address = EDITOR.published();
        String tag = EDITOR.tag(address);
        JsonObject now = json(EDITOR.patch(address, "{\"title\": \"First\"}"), 200);

        problem(EDITOR.patch(address, tag, "{\"title\": \"Second\"}"), 412);
        problem(EDITOR.put(address, tag, "{\"title\": \"Second\"}"), 412);
        problem(EDITOR.patch(address, "W/" + EDITOR.tag(address), "{\"title\": \"Second\"}"), 412);
        problem(EDITOR.patch(address, "nonsense", "{\"title\": \"Second\"}"), 400);
        problem(EDITOR.patch(address, "\"\"" + ",\"\"".repeat(1500), "{\"title\": \"Second\"}"), 412);
        assertThat(EDITOR.read(address)).isEqualTo(now);
    }

    @Test
    void aTagThatAStrangerLearntIsGood() {
        String address = EDITOR.published();
        String plain = header(STRANGER.get(address), "ETag");
        String compressed = header(
                Visitor.from("203.0.113.42").with("Accept-Encoding", "gzip").get(address), "ETag");

        json(EDITOR.patch(address, compressed, "{}"), 200);
        json(EDITOR.patch(address, "\"other\", " + plain, "{\"title\": \"Seen\"}"), 200);
        problem(EDITOR.patch(address, plain, "{\"title\": \"Unseen\"}"), 412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?draft=true"})
    void ofPatchesWithOneTagAtOnceOneIsKept(String query) {
        String address = EDITOR.published() + query;
        String tag = EDITOR.tag(address);
        List<ArticleRewrite> programs =
                IntStream.range(0, 4).mapToObj(i -> new ArticleRewrite(PERSON)).toList();

        List<Integer> statuses = programs.stream()
                .map(program -> CompletableFuture.supplyAsync(
                        () -> program.patch(address, tag, "{\"summary\": \"By " + programs.indexOf(program) + "\"}")
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json-patch+json", "application/xml"})
    void anotherPatchIsRefusedWithTheKindThatIsTaken(String type) {
        HttpResponse<String> answer = EDITOR.reader().send("PATCH", EDITOR.published(), type, "[]");

        problem(answer, 415);
        assertThat(header(answer, "Accept-Patch")).isEqualTo(ArticleRewrite.MERGE_PATCH);
    }
}
