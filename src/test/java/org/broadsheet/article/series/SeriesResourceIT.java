package org.broadsheet.article.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
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

/** {@code /api/series}: an ordered group of articles. */
@HttpTest
class SeriesResourceIT {
    private static final String PATH = "/api/series";
    private static final String[] SCOPES = {"articles:read", "articles:write", "articles:publish"};

    private final Person person = People.add(Role.EDITOR);
    private final Visitor editor = person.withToken(SCOPES);
    private final Visitor author = People.add(Role.AUTHOR).withToken(SCOPES);
    private final Visitor reader = Visitor.from("203.0.113.141");

    private String made() {
        return made(Unique.name("series"));
    }

    private String made(String name) {
        return json(editor.post(PATH, "{\"name\": \"" + name + "\"}"), 201)
                .get("slug")
                .getAsString();
    }

    private String article(Visitor by, String status) {
        return json(
                        by.post(
                                "/api/articles",
                                "{\"title\": \"" + Unique.name("Part") + "\", \"status\": \"" + status + "\"}"),
                        201)
                .get("id")
                .getAsString();
    }

    private HttpResponse<String> join(Visitor by, String series, String article) {
        return by.send("PUT", PATH + "/" + series + "/articles/" + article);
    }

    private HttpResponse<String> arrange(String series, String... articles) {
        return editor.put(
                PATH + "/" + series + "/articles", "{\"articles\": [\"" + String.join("\", \"", articles) + "\"]}");
    }

    private HttpResponse<String> patch(String series, String body) {
        return editor.send("PATCH", PATH + "/" + series, "application/merge-patch+json", body);
    }

    private static List<String> ids(JsonObject series) {
        return StreamSupport.stream(series.getAsJsonArray("articles").spliterator(), false)
                .map(part -> part.getAsJsonObject().get("id").getAsString())
                .toList();
    }

    @Test
    void everybodyWhoWritesMakesASeries() {
        String name = Unique.name("Serie");
        HttpResponse<String> answer =
                author.post(PATH, "{\"name\": \"" + name + "\", \"description\": \"In three parts\"}");
        JsonObject series = json(answer, 201);

        assertThat(series.get("description").getAsString()).isEqualTo("In three parts");
        assertThat(series.getAsJsonArray("articles")).isEmpty();
        assertThat(header(answer, "Location"))
                .endsWith(PATH + "/" + series.get("slug").getAsString());
        problem(author.post(PATH, "{\"name\": \"" + name + "\"}"), 409, "name");
    }

    @Test
    void readersKnowItOnceAPartIsPublished() {
        String slug = made();
        String draft = article(editor, "draft");
        json(join(editor, slug, draft), 200);
        problem(reader.get(PATH + "/" + slug), 404);
        assertThat(reader.get(PATH + "?per_page=100").body()).doesNotContain(slug);

        String published = article(editor, "published");
        json(join(editor, slug, published), 200);

        assertThat(ids(json(reader.get(PATH + "/" + slug), 200))).containsExactly(published);
        assertThat(ids(json(editor.get(PATH + "/" + slug), 200))).containsExactly(draft, published);
        assertThat(ids(json(author.get(PATH + "/" + slug), 200))).containsExactly(published);
    }

    @Test
    void theListCountsWhatTheCallerMayKnowOf() {
        String slug = made("!first " + Unique.name("series"));
        json(join(editor, slug, article(editor, "published")), 200);
        json(join(editor, slug, article(editor, "draft")), 200);

        assertThat(listed(reader, slug)).isEqualTo(1);
        assertThat(listed(editor, slug)).isEqualTo(2);
        assertThat(listed(author, slug)).isEqualTo(1);
        problem(reader.get(PATH + "?tag=x"), 400, "tag");
        problem(reader.get(PATH + "?page=9999"), 404);
    }

    @Test
    void anOldAddressTellsReadersNothingOfASeriesThatTheyDoNotKnow() {
        String old = made();
        json(patch(old, "{\"name\": \"" + Unique.name("secret") + "\"}"), 200);

        problem(reader.get(PATH + "/" + old), 404);
        assertThat(editor.get(PATH + "/" + old).statusCode()).isEqualTo(301);
    }

    private static int listed(Visitor by, String slug) {
        return StreamSupport.stream(
                        json(by.get(PATH + "?per_page=100"), 200)
                                .getAsJsonArray("items")
                                .spliterator(),
                        false)
                .map(item -> item.getAsJsonObject())
                .filter(item -> item.get("slug").getAsString().equals(slug))
                .mapToInt(item -> item.get("articles").getAsInt())
                .sum();
    }

    @Test
    void anotherNameMakesAnotherAddressToWhichTheOldOneLeads() {
        String old = made();
        json(join(editor, old, article(editor, "published")), 200);
        String name = Unique.name("renamed");

        assertThat(json(patch(old, "{\"name\": \"" + name + "\"}"), 200)
                        .get("slug")
                        .getAsString())
                .isEqualTo(name);

        HttpResponse<String> read = reader.get(PATH + "/" + old);
        assertThat(read.statusCode()).isEqualTo(301);
        assertThat(header(read, "Location")).endsWith(PATH + "/" + name);
        assertThat(patch(old, "{}").statusCode()).isEqualTo(308);
        assertThat(json(patch(name, "{\"description\": \"d\"}"), 200)
                        .get("name")
                        .getAsString())
                .isEqualTo(name);
    }

    @Test
    void thePartsStandInTheOrderThatIsSentAndTheOthersLeave() {
        String slug = made();
        String one = article(editor, "published");
        String two = article(editor, "draft");
        String three = article(editor, "published");
        for (String part : List.of(one, two, three)) {
            json(join(editor, slug, part), 200);
        }

        assertThat(ids(json(arrange(slug, three, two, one), 200))).containsExactly(three, two, one);
        assertThat(ids(json(arrange(slug, one, three), 200))).containsExactly(one, three);
        problem(arrange(slug, one, one), 400, "articles");
        problem(arrange(slug, one, two), 400, "articles");
        problem(editor.put(PATH + "/" + slug + "/articles", "{}"), 400, "articles");
        assertThat(ids(json(editor.get(PATH + "/" + slug), 200))).containsExactly(one, three);
    }

    @Test
    void anAuthorPutsAndTakesTheirOwnUntilReadersSeeIt() {
        String slug = made();
        String own = article(author, "draft");

        json(join(author, slug, own), 200);
        assertThat(author.delete(PATH + "/" + slug + "/articles/" + own).statusCode())
                .isEqualTo(204);
        problem(author.delete(PATH + "/" + slug + "/articles/" + own), 404);
        problem(join(author, slug, article(editor, "draft")), 404);
        problem(join(author, slug, article(editor, "published")), 403);
        problem(join(author, slug, "no-such-id"), 404);
    }

    @Test
    void aDeletedSeriesComesBackWithItsParts() {
        String slug = made();
        String part = article(editor, "published");
        json(join(editor, slug, part), 200);

        assertThat(editor.delete(PATH + "/" + slug).statusCode()).isEqualTo(204);
        problem(reader.get(PATH + "/" + slug), 404);
        problem(editor.delete(PATH + "/" + slug), 404);

        assertThat(ids(json(editor.send("POST", PATH + "/" + slug + "/restoration"), 200)))
                .containsExactly(part);
        json(reader.get(PATH + "/" + slug), 200);
    }

    @Test
    void aVersionIsKnownAgainAndHeldAgainstWriters() {
        String slug = made();
        String tag = header(editor.get(PATH + "/" + slug), "ETag");
        assertThat(person.withToken(SCOPES)
                        .with("If-None-Match", tag)
                        .get(PATH + "/" + slug)
                        .statusCode())
                .isEqualTo(304);
        Visitor careful = person.withToken(SCOPES).with("If-Match", tag);

        json(careful.send("PATCH", PATH + "/" + slug, "application/json", "{\"description\": \"x\"}"), 200);
        problem(careful.send("PATCH", PATH + "/" + slug, "application/json", "{}"), 412);
        problem(careful.put(PATH + "/" + slug + "/articles", "{\"articles\": []}"), 412);
        problem(careful.delete(PATH + "/" + slug), 412);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name | {}",
                "name | {\"name\": \"\"}",
                "name | {\"name\": true}",
                "slug | {\"name\": \"A series of this test\", \"slug\": \"x\"}"
            })
    void aFieldThatIsWrongIsNamed(String field, String body) {
        problem(editor.post(PATH, body), 400, field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-series", "a%20b"})
    void whatThereIsNotIsNotFound(String slug) {
        for (HttpResponse<String> answer :
                List.of(reader.get(PATH + "/" + slug), patch(slug, "{}"), editor.delete(PATH + "/" + slug))) {
            assertThat(answer.statusCode()).isIn(400, 404);
            problem(answer, answer.statusCode());
        }
    }
}
