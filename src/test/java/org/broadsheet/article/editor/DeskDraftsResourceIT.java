package org.broadsheet.article.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the editor's script calls: for the site's own pages and for nobody else, and never a word lost by bad input. */
@HttpTest
class DeskDraftsResourceIT {
    private static final String DRAFTS = "/desk/json/drafts";
    private static final Person WRITER = People.add(Role.AUTHOR);

    private final Visitor browser = WRITER.loggedIn();
    private final String token = tokenOf(browser);

    @Test
    void aTextIsMadeOnceAndSavedUnderItsVersion() {
        String key = key();
        JsonObject made = json(post(created(key, "Title", "one")), 200);
        JsonObject again = json(post(created(key, "Title", "one")), 200);
        assertThat(again.get("id")).isEqualTo(made.get("id"));
        assertThat(again.get("version")).isEqualTo(made.get("version"));

        JsonObject saved = json(put(idOf(made), saved(made.get("version").getAsLong(), "Title", "two")), 200);
        assertThat(saved.get("version").getAsLong())
                .isEqualTo(made.get("version").getAsLong() + 1);
        assertThat(saved.get("text").isJsonNull()).isTrue();
        assertThat(saved.get("saved_at").getAsString()).endsWith("Z");
    }

    @Test
    void theSameKeyAtTheSameInstantIsOneArticle() {
        String body = created(key(), "At once " + UUID.randomUUID(), "text");

        List<CompletableFuture<Integer>> sent = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> post(body).statusCode()))
                .toList();
        List<Integer> answers = sent.stream().map(CompletableFuture::join).toList();

        assertThat(answers).containsOnly(200);
        String title = new Gson()
                .fromJson(body, JsonObject.class)
                .getAsJsonObject("text")
                .get("title")
                .getAsString();
        assertThat(SiteDatabase.number("select count(*) from article where title = ?", title))
                .isEqualTo(1);
    }

    @Test
    void aTextWithoutATitleIsNamedAfterItsFirstWords() {
        JsonObject made = json(post(created(key(), "  ", "# Of ants\n\nand bees")), 200);
        assertThat(made.get("title").getAsString()).isEqualTo("Of ants");

        JsonObject saved = json(put(idOf(made), saved(1, "", "# Of ants\n\nand wasps")), 200);
        assertThat(saved.get("title").getAsString()).isEqualTo("Of ants");
    }

    @Test
    void theSlugFollowsTheTitleUntilSomebodyChoosesOne() {
        String word = "w" + UUID.randomUUID().toString().substring(0, 8);
        JsonObject made = json(post(created(key(), word, "text")), 200);
        assertThat(made.get("slug").getAsString()).isEqualTo(word);

        JsonObject saved = json(put(idOf(made), saved(1, word + " and more", "text")), 200);
        assertThat(saved.get("slug").getAsString()).isEqualTo(word + "-and-more");
        assertThat(browser.get("/article/" + word + "/edit").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"-1, version", "99, version", "9223372036854775807, version"})
    void aVersionThatIsNoneOfTheDraftIsRefused(long version, String field) {
        JsonObject made = json(post(created(key(), "Forged", "kept")), 200);

        problem(put(idOf(made), saved(version, "Forged", "lost?")), 400, field);
        problem(put(idOf(made), "{\"tab\": \"" + key() + "\", \"version\": \"1\", \"text\": {}}"), 400, "version");
        String none = new Gson().toJson(Map.of("tab", key(), "text", text("Forged", "lost?")));
        problem(put(idOf(made), none), 400, "version");
        assertThat(bodyOf(made)).isEqualTo("kept");
    }

    @Test
    void aTextThatIsTooLongIsRefusedAndNothingIsLost() {
        JsonObject made = json(post(created(key(), "Long", "kept")), 200);

        problem(put(idOf(made), saved(1, "Long", "x".repeat(500_001))), 400, "body");
        assertThat(bodyOf(made)).isEqualTo("kept");
    }

    @Test
    void aSaveThatChangesNothingMakesNoVersion() {
        JsonObject made = json(post(created(key(), "Still", "the same")), 200);

        JsonObject saved = json(put(idOf(made), saved(1, "Still", "the same")), 200);

        assertThat(saved.get("version").getAsLong()).isEqualTo(1);
        json(put(idOf(made), saved(1, "Still", "another")), 200);
        // Whose answer was lost sends it again.
        JsonObject again = json(put(idOf(made), saved(1, "Still", "another")), 200);
        assertThat(again.get("version").getAsLong()).isEqualTo(2);
    }

    @Test
    void aConflictShowsAllThreeTexts() {
        JsonObject made = json(post(created(key(), "Conflict", "one")), 200);
        json(put(idOf(made), saved(1, "Conflict", "theirs")), 200);

        HttpResponse<String> refused = put(
                idOf(made),
                new Gson()
                        .toJson(Map.of(
                                "version",
                                1,
                                "tab",
                                key(),
                                "base",
                                text("Conflict", "one"),
                                "text",
                                text("Conflict", "mine"))));

        JsonObject conflict = problem(refused, 409);
        JsonObject hunk = conflict.getAsJsonArray("hunks").get(0).getAsJsonObject();
        assertThat(hunk.get("base").toString()).isEqualTo("[\"one\"]");
        assertThat(hunk.get("mine").toString()).isEqualTo("[\"mine\"]");
        assertThat(hunk.get("theirs").toString()).isEqualTo("[\"theirs\"]");
        assertThat(conflict.getAsJsonObject("saved").get("version").getAsLong()).isEqualTo(2);
        assertThat(bodyOf(made)).isEqualTo("theirs");
    }

    @Test
    void strangersAndThoseWhoMayNotAreRefused() {
        String id = idOf(json(post(created(key(), "Mine", "text")), 200));
        problem(Visitor.from("203.0.113.88").put(DRAFTS + "/" + id, saved(1, "x", "y")), 401);
        Person other = People.add(Role.AUTHOR);
        Visitor elsewhere = other.loggedIn();
        problem(elsewhere.with("Form-Token", tokenOf(elsewhere)).put(DRAFTS + "/" + id, saved(1, "x", "y")), 404);
        problem(put("no-such-article", saved(1, "x", "y")), 404);
    }

    @Test
    void onlyTheSitesOwnPagesMayCall() {
        String body = created(key(), "Forgery", "text");
        problem(WRITER.loggedIn().post(DRAFTS, body), 403);
        problem(WRITER.loggedIn().with("Form-Token", "made-up").post(DRAFTS, body), 403);
        for (Map.Entry<String, String> foreign : Map.of(
                        "Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site")
                .entrySet()) {
            Visitor visitor = WRITER.loggedIn();
            problem(
                    visitor.with("Form-Token", tokenOf(visitor))
                            .with(foreign.getKey(), foreign.getValue())
                            .post(DRAFTS, body),
                    403);
        }
        problem(WRITER.withToken("articles:write").post(DRAFTS, body), 401);
        assertThat(SiteDatabase.number("select count(*) from article where title = 'Forgery'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/drafts", "/api/session", "/api/previews", "/desk/json/articles", "/desk/json/tokens"})
    void theApiAndTheDeskShareNoAddress(String path) {
        problem(browser.get(path), 404);
    }

    @Test
    void aPreviewIsWhatReadersWillGet() {
        String path = Story.titled(Story.unique("Preview"))
                .body("*a* <script>b</script>")
                .published();
        String live =
                Jsoup.parse(browser.get(path).body()).selectFirst(".prose").html();

        JsonObject preview = json(
                browser.with("Form-Token", token).post("/desk/json/previews", "{\"body\": \"*a* <script>b</script>\"}"),
                200);

        assertThat(Jsoup.parseBodyFragment(preview.get("html").getAsString())
                        .body()
                        .html()
                        .strip())
                .isEqualTo(live.strip());
    }

    private HttpResponse<String> post(String body) {
        return browser.with("Form-Token", token).post(DRAFTS, body);
    }

    private HttpResponse<String> put(String id, String body) {
        return browser.with("Form-Token", token).put(DRAFTS + "/" + id, body);
    }

    private String bodyOf(JsonObject made) {
        return json(browser.get(DRAFTS + "/" + idOf(made)), 200)
                .getAsJsonObject("text")
                .get("body")
                .getAsString();
    }

    private static String idOf(JsonObject made) {
        return made.get("id").getAsString();
    }

    private static String created(String key, String title, String body) {
        return new Gson().toJson(Map.of("key", key, "text", text(title, body)));
    }

    private static String saved(long version, String title, String body) {
        return new Gson().toJson(Map.of("version", version, "tab", key(), "text", text(title, body)));
    }

    private static Map<String, Object> text(String title, String body) {
        return Map.of("title", title, "body", body, "language", "en");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String tokenOf(Visitor visitor) {
        return Jsoup.parse(visitor.get("/article/new").body())
                .selectFirst("input[name=form_token]")
                .val();
    }
}
