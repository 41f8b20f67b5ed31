package org.broadsheet.article.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;
import static org.broadsheet.testing.ApiAnswer.texts;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import org.broadsheet.article.ArticleByApi;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The history of an article, and the links that show its draft. */
@HttpTest
class RevisionsResourceIT {
    private static final Person PERSON = People.add(Role.EDITOR);
    private static final ArticleRewrite EDITOR = new ArticleRewrite(PERSON);
    private static final Visitor STRANGER = Visitor.from("203.0.113.44");

    private final String address =
            ArticleByApi.untaken().with("body", "First").with("published", true).addressBy(EDITOR.reader());
    private final String revisions = address + "/revisions";
    private final String previews = address + "/previews";

    @Test
    void revisionsAreListedLatestFirst() {
        json(EDITOR.patch(address + "?draft=true", "{\"body\": \"Second\", \"title\": \"Second title\"}"), 200);

        JsonObject list = json(EDITOR.reader().get(revisions), 200);

        assertThat(texts(list, "kind")).containsExactly("saved", "published");
        assertThat(texts(list, "number")).containsExactly("2", "1");
        JsonObject latest = list.getAsJsonArray("items").get(0).getAsJsonObject();
        assertThat(latest.get("title").getAsString()).isEqualTo("Second title");
        assertThat(latest.getAsJsonObject("author").get("username").getAsString())
                .isEqualTo(PERSON.username());
        assertThat(latest.has("body")).isFalse();
        HttpResponse<String> page = EDITOR.reader().get(revisions + "?per_page=1&page=2");
        assertThat(texts(json(page, 200), "number")).containsExactly("1");
        assertThat(header(page, "Link")).contains("rel=\"prev\"");
        problem(EDITOR.reader().get(revisions + "?page=9"), 404);
        problem(EDITOR.reader().get(revisions + "?pages=1"), 400, "pages");
    }

    @Test
    void aRevisionIsReadWithItsText() {
        JsonObject revision = json(EDITOR.reader().get(revisions + "/1"), 200);

        assertThat(revision.get("body").getAsString()).isEqualTo("First");
        assertThat(revision.get("kind").getAsString()).isEqualTo("published");
        assertThat(revision.get("direction").getAsString()).isEqualTo("auto");
    }

    @Test
    void aRevisionComesBackAsTheDraft() {
        json(EDITOR.patch(address, "{\"body\": \"Second\"}"), 200);
        String seen = EDITOR.tag(address);

        HttpResponse<String> answer = EDITOR.post(revisions + "/1/restoration", seen);

        assertThat(json(answer, 200).get("body").getAsString()).isEqualTo("First");
        assertThat(header(answer, "ETag")).isEqualTo(EDITOR.tag(address + "?draft=true"));
        assertThat(json(STRANGER.get(address), 200).get("body").getAsString()).isEqualTo("Second");
        json(EDITOR.patch(address + "?draft=true", "{\"summary\": \"x\"}"), 200);
        problem(EDITOR.post(revisions + "/1/restoration", header(answer, "ETag")), 412);
        json(EDITOR.reader().send("POST", revisions + "/2/restoration"), 200);
    }

    @Test
    void nothingComesBackToWhatIsInTheTrash() {
        json(EDITOR.patch(address, "{\"body\": \"Second\"}"), 200);
        EDITOR.reader().delete(address);

        problem(EDITOR.reader().send("POST", revisions + "/1/restoration"), 409);

        assertThat(EDITOR.read(address + "?draft=true").get("body").getAsString())
                .isEqualTo("Second");
        assertThat(json(EDITOR.reader().get(revisions), 200).get("total").getAsInt())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "0", "-1", "x", "99999999999999", "1.0"})
    void whatIsNoRevisionIsNotThere(String number) {
        problem(EDITOR.reader().get(revisions + "/" + number), 404);
        problem(EDITOR.reader().send("POST", revisions + "/" + number + "/restoration"), 404);
    }

    @Test
    void theHistoryIsForWhoWritesTheArticle() {
        Visitor author = People.add(Role.AUTHOR).withToken("articles:read", "articles:write");

        problem(STRANGER.get(revisions), 401);
        problem(author.get(revisions), 403);
        problem(author.get(revisions + "/1"), 403);
        problem(author.send("POST", revisions + "/1/restoration"), 403);
        problem(author.get(previews), 403);
        problem(author.post(previews, "{}"), 403);
        json(PERSON.withToken("articles:read").get(revisions), 200);
        problem(PERSON.withToken("articles:read").send("POST", revisions + "/1/restoration"), 403);
        problem(EDITOR.reader().get("/api/articles/nothing-here/revisions"), 404);
        problem(EDITOR.reader().get("/api/articles/nothing-here/previews"), 404);
    }

    @Test
    void aPreviewLinkShowsTheDraftUntilItIsRevoked() {
        json(EDITOR.patch(address + "?draft=true", "{\"title\": \"Not yet public\"}"), 200);
        HttpResponse<String> answer = EDITOR.reader().post(previews, "{\"days\": 2}");
        JsonObject made = json(answer, 201);
        String id = made.get("id").getAsString();
        String link = made.get("url").getAsString().replaceFirst("^https?://[^/]+", "");

        assertThat(header(answer, "Location")).endsWith(previews + "/" + id);
        assertThat(STRANGER.get(link).body()).contains("Not yet public");
        JsonObject listed = json(EDITOR.reader().get(previews), 200);
        assertThat(texts(listed, "id")).containsExactly(id);
        assertThat(listed.getAsJsonArray("items").get(0).getAsJsonObject().has("url"))
                .isFalse();

        assertThat(EDITOR.reader().delete(previews + "/" + id).statusCode()).isEqualTo(204);
        assertThat(STRANGER.get(link).statusCode()).isEqualTo(404);
        problem(EDITOR.reader().delete(previews + "/" + id), 404);
        problem(EDITOR.reader().delete(previews + "/x"), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "91", "9223372036854775807", "1.5", "\"7\""})
    void aPreviewLinkLastsAWholeNumberOfDays(String days) {
        problem(EDITOR.reader().post(previews, "{\"days\": " + days + "}"), 400, "days");
    }
}
