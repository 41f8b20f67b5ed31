package org.broadsheet.article.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /api/tags}, as far as editors change them. */
@HttpTest
class TagKeepingResourceIT {
    private static final String PATH = "/api/tags";

    private final Person person = People.add(Role.EDITOR);
    private final Visitor editor = person.withToken("articles:publish", "articles:write");

    private String made() {
        String slug = Unique.name("tag");
        json(editor.post(PATH, "{\"name\": \"" + slug + "\"}"), 201);
        return slug;
    }

    private HttpResponse<String> patch(String slug, String body) {
        return editor.send("PATCH", PATH + "/" + slug, "application/merge-patch+json", body);
    }

    private HttpResponse<String> merge(String slug, String into) {
        return editor.put(PATH + "/" + slug + "/successor", "{\"slug\": \"" + into + "\"}");
    }

    private JsonObject tagged(String slug) {
        return json(
                editor.post(
                        "/api/articles",
                        "{\"title\": \"About " + slug + "\", \"tags\": [\"" + slug + "\"], \"status\": \"published\"}"),
                201);
    }

    @Test
    void aTagIsMadeBeforeAnyArticleHasIt() {
        String name = "Über " + Unique.name("Zäune");
        HttpResponse<String> answer =
                editor.post(PATH, "{\"name\": \"" + name + "\", \"description\": \"All about fences\"}");
        JsonObject tag = json(answer, 201);

        assertThat(tag.get("slug").getAsString()).startsWith("uber-zaune-");
        assertThat(tag.get("description").getAsString()).isEqualTo("All about fences");
        assertThat(header(answer, "Location"))
                .isEqualTo(SiteUnderTest.current().url() + PATH + "/"
                        + tag.get("slug").getAsString());
        assertThat(header(answer, "ETag")).isNotEmpty();
        problem(editor.post(PATH, "{\"name\": \"" + name + "\"}"), 409, "slug");
    }

    @Test
    void whatIsSentChangesAndTheRestStays() {
        String slug = made();

        JsonObject described = json(patch(slug, "{\"description\": \"What it is about\"}"), 200);
        assertThat(described.get("name").getAsString()).isEqualTo(slug);
        JsonObject renamed = json(patch(slug, "{\"slug\": \"" + slug + "-new\", \"name\": \"N " + slug + "\"}"), 200);
        assertThat(renamed.get("description").getAsString()).isEqualTo("What it is about");
        assertThat(json(patch(slug + "-new", "{\"description\": null}"), 200)
                        .get("description")
                        .getAsString())
                .isEmpty();
    }

    @Test
    void anOldAddressLeadsToTheNewOne() {
        String slug = made();
        json(patch(slug, "{\"slug\": \"" + slug + "-new\"}"), 200);

        HttpResponse<String> moved = patch(slug, "{\"description\": \"x\"}");

        assertThat(moved.statusCode()).isEqualTo(308);
        assertThat(header(moved, "Location")).endsWith(PATH + "/" + slug + "-new");
    }

    @Test
    void aTagBecomesPartOfAnotherAndOnceMoreChangesNothing() {
        String from = made();
        String into = made();
        JsonObject article = tagged(from);

        assertThat(json(merge(from, into), 200).get("slug").getAsString()).isEqualTo(into);
        assertThat(json(merge(from, into), 200).get("slug").getAsString()).isEqualTo(into);

        assertThat(json(editor.get("/api/articles/" + article.get("slug").getAsString()), 200)
                        .getAsJsonArray("tags"))
                .hasToString("[{\"slug\":\"" + into + "\",\"name\":\"" + into + "\"}]");
        problem(merge(into, into), 400, "slug");
        problem(merge(into, "no-" + into), 400, "slug");
        problem(merge("no-" + into, into), 404);
    }

    @Test
    void onlyWhatNoArticleHasIsDeleted() {
        String used = made();
        tagged(used);
        problem(editor.delete(PATH + "/" + used), 409);

        String unused = made();
        assertThat(editor.delete(PATH + "/" + unused).statusCode()).isEqualTo(204);
        problem(editor.delete(PATH + "/" + unused), 404);
    }

    @Test
    void aVersionThatIsHeldAgainstItHasToBeTheLatest() {
        String slug = made();
        String first = header(patch(slug, "{}"), "ETag");
        Visitor careful = person.withToken("articles:publish").with("If-Match", first);
        String path = PATH + "/" + slug;

        json(careful.send("PATCH", path, "application/json", "{\"description\": \"Mine\"}"), 200);

        problem(careful.send("PATCH", path, "application/json", "{\"description\": \"Again\"}"), 412);
        problem(careful.delete(path), 412);
        problem(careful.put(path + "/successor", "{\"slug\": \"" + made() + "\"}"), 412);
        assertThat(json(patch(slug, "{}"), 200).get("description").getAsString())
                .isEqualTo("Mine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name | {}",
                "name | {\"name\": \" \"}",
                "name | {\"name\": 5}",
                "name | {\"name\": \"a, b\"}",
                "name | {\"name\": \"nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn\"}",
                "slug | {\"name\": \"A name for this test\", \"slug\": \"No slug\"}",
                "slug | {\"name\": \"A name for this test\", \"slug\": \"new\"}",
                "articles | {\"name\": \"A name for this test\", \"articles\": 7}",
                "description | {\"name\": \"A name for this test\", \"description\": []}"
            })
    void aFieldThatIsWrongIsNamed(String field, String body) {
        problem(editor.post(PATH, body), 400, field);
    }

    @Test
    void aChangeThatTakesTheNameAwayIsRefused() {
        String slug = made();
        problem(patch(slug, "{\"name\": null}"), 400, "name");
        problem(patch(slug, "{\"slug\": null}"), 400, "slug");
        problem(patch(slug, "{\"slug\": \"" + made() + "\"}"), 409, "slug");
        problem(patch(slug, "{\"id\": 5}"), 400, "id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody-has-this", "..%2f", "a%20b", "%F0%9F%93%B0"})
    void whatThereIsNotIsNotFound(String slug) {
        for (HttpResponse<String> answer :
                List.of(patch(slug, "{}"), editor.delete(PATH + "/" + slug), merge(slug, "guide"))) {
            assertThat(answer.statusCode()).isIn(400, 404);
            problem(answer, answer.statusCode());
        }
    }
}
