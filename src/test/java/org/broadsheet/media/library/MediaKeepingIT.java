package org.broadsheet.media.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.broadsheet.media.Multipart;
import org.broadsheet.media.picture.SamplePictures;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of pictures by API: described, put aside, brought back. */
@HttpTest
class MediaKeepingIT {
    private final Person person = People.add(Role.AUTHOR);
    private final Visitor author = person.withToken("media:write", "articles:write");
    private final JsonObject picture = json(
            Multipart.form()
                    .file(
                            "a.jpg",
                            "image/jpeg",
                            SamplePictures.jpeg(60, 40, UUID.randomUUID().hashCode()))
                    .with("alt", "A quay")
                    .sendBy(author, "/api/media"),
            201);
    private final String path = "/api/media/" + picture.get("id").getAsString();

    private HttpResponse<String> patch(Visitor by, String body) {
        return by.send("PATCH", path, "application/merge-patch+json", body);
    }

    private String show(Visitor by, String title) {
        return json(
                        by.post(
                                "/api/articles",
                                "{\"title\": \"" + title + " " + UUID.randomUUID() + "\", \"body\": \""
                                        + picture.get("markdown").getAsString() + "\"}"),
                        201)
                .get("slug")
                .getAsString();
    }

    @Test
    void whatIsSaidOfItChangesAsFarAsItIsSent() {
        JsonObject turned = json(patch(author, "{\"focal_x\": 0.25}"), 200);
        assertThat(turned.get("focal_x").getAsDouble()).isEqualTo(0.25);
        assertThat(turned.get("focal_y").getAsDouble()).isEqualTo(0.5);
        assertThat(turned.get("alt").getAsString()).isEqualTo("A quay");

        assertThat(json(patch(author, "{\"alt\": null}"), 200).get("alt").getAsString())
                .isEmpty();
        assertThat(json(author.get(path), 200).get("focal_x").getAsDouble()).isEqualTo(0.25);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "focal_x | {\"focal_x\": 1.01}",
                "focal_x | {\"focal_x\": null}",
                "focal_y | {\"focal_y\": \"left\"}",
                "focal_y | {\"focal_y\": -1e-3}",
                "alt | {\"alt\": 5}",
                "name | {\"name\": \"b.jpg\"}"
            })
    void aFieldThatIsWrongIsNamed(String field, String body) {
        problem(patch(author, body), 400, field);
    }

    @Test
    void whatSomebodyElseAddedIsTheEditors() {
        Visitor other = People.add(Role.AUTHOR).withToken("media:write");
        problem(patch(other, "{\"alt\": \"Mine\"}"), 403);
        problem(other.delete(path), 403);

        json(patch(People.add(Role.EDITOR).withToken("media:write"), "{\"alt\": \"A bridge\"}"), 200);
    }

    @Test
    void whatIsPutAsideComesBack() {
        assertThat(author.delete(path).statusCode()).isEqualTo(204);
        problem(author.get(path), 404);
        problem(author.delete(path), 404);
        problem(patch(author, "{}"), 404);

        assertThat(json(author.send("POST", path + "/restoration"), 200)).isEqualTo(picture);
        json(author.get(path), 200);
    }

    @Test
    void whatIsShownStaysAndTheProblemSaysWhereAsFarAsTheCallerMayKnow() {
        String own = show(author, "Own");
        String others = show(People.add(Role.AUTHOR).withToken("articles:write"), "Secret");

        JsonObject problem = problem(author.delete(path), 409, "id");

        assertThat(problem.toString()).contains("/article/" + own).doesNotContain(others);
        assertThat(problem(
                                People.add(Role.EDITOR)
                                        .withToken("media:write", "articles:read")
                                        .delete(path),
                                409)
                        .toString())
                .contains("/article/" + own, "/article/" + others);
    }

    @Test
    void aVersionIsKnownAgainAndHeldAgainstWriters() {
        String tag = header(author.get(path), "ETag");
        assertThat(person.withToken("media:write")
                        .with("If-None-Match", tag)
                        .get(path)
                        .statusCode())
                .isEqualTo(304);
        Visitor careful = person.withToken("media:write").with("If-Match", tag);

        json(patch(careful, "{\"alt\": \"First\"}"), 200);
        problem(patch(careful, "{\"alt\": \"Second\"}"), 412);
        problem(careful.delete(path), 412);
    }

    @ParameterizedTest
    @CsvSource({"0", "x", "99999999999999999", "1e3"})
    void whatThereIsNotIsNotFound(String id) {
        HttpResponse<String> answer = author.delete("/api/media/" + id);
        assertThat(answer.statusCode()).isIn(400, 404);
        problem(answer, answer.statusCode());
    }
}
