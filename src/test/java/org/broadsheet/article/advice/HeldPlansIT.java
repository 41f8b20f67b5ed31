package org.broadsheet.article.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import com.google.gson.Gson;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is scheduled breaks no rule of the owner's when its time comes, and does not fail to appear without a word. */
@HttpTest
class HeldPlansIT {
    private static final Duration SOON = Duration.ofSeconds(6);
    private static final String PICTURE = "![](/media/x)";
    private static final Person EDITOR = People.add(Role.EDITOR);
    private static final Visitor PROGRAM = EDITOR.withToken("articles:read", "articles:write", "articles:publish");
    private static final Visitor BROWSER = EDITOR.loggedIn();
    private static final Visitor READER = Visitor.from("203.0.113.64");

    private final OwnersRules rules = new OwnersRules("198.51.100.64");
    private final String title = Story.unique("Planned and ruled");

    @AfterEach
    void liftTheRulesAndLetNothingWait() {
        rules.are();
        SiteDatabase.update("update article set held_at = null, held_for = null where held_at is not null");
    }

    @Test
    void aRuleThatWasMadeSinceSendsItBackToTheEditors() {
        String slug = scheduled(PICTURE);
        rules.are("alt", "summary");

        letItsTimeCome(slug);

        await().atMost(SOON).until(() -> status(slug).equals("submitted"));
        assertThat(READER.get("/article/" + slug).statusCode()).isEqualTo(404);
        assertThat(notices(BROWSER))
                .contains(
                        title + " · Not published at its time, because it breaks a rule of this site: An article needs"
                                + " a summary before it is published; Every picture has a description");
        assertThat(page(BROWSER, "/desk?view=waiting")
                        .select("table.articles tr:contains(" + title + ")")
                        .text())
                .contains("held back by a rule");
        Document moves = page(BROWSER, "/article/" + slug + "/moves");
        assertThat(moves.select(".note.held li").eachText())
                .containsExactly(
                        "An article needs a summary before it is published", "Every picture has a description");
        assertThat(moves.select(".steps li").first().text())
                .startsWith("Not published at its time")
                .contains(name(EDITOR));
        assertThat(plans(slug)).isZero();
    }

    @Test
    void aTextThatWasChangedSinceIsHeldToo() {
        rules.are("alt");
        String slug = scheduled("Fine");
        assertThat(BROWSER.form("/article/" + slug + "/edit", "edit")
                        .with("body", PICTURE)
                        .press("save")
                        .statusCode())
                .isEqualTo(302);
        assertThat(page(BROWSER, "/article/" + slug + "/edit")
                        .select("#advice-count")
                        .text())
                .endsWith("It is planned, and will not be published as long as it breaks a rule.");

        letItsTimeCome(slug);

        await().atMost(SOON).until(() -> status(slug).equals("submitted"));
        assertThat(page(BROWSER, "/article/" + slug + "/edit").select("#body").val())
                .isEqualTo(PICTURE);
    }

    @Test
    void aProgramIsToldAtOnceThatItsChangeBreaksARule() {
        rules.are("alt");
        String slug = scheduled("Fine");
        String body = new Gson().toJson(Map.of("body", PICTURE));

        for (String address : new String[] {"/api/articles/" + slug, "/api/articles/" + slug + "?draft=true"}) {
            problem(
                    PROGRAM.with("If-Match", "*").send("PATCH", address, "application/merge-patch+json", body),
                    400,
                    "body");
        }

        assertThat(status(slug)).isEqualTo("scheduled");
        letItsTimeCome(slug);
        await().atMost(SOON).until(() -> status(slug).equals("published"));
    }

    @Test
    void anUpdateThatBreaksARuleLeavesReadersWhatTheyHave() {
        String path = Story.titled(title).body("Before").published();
        String slug = path.substring("/article/".length());
        BROWSER.form(path + "/edit", "edit").with("body", "After " + PICTURE).press("save");
        BROWSER.form(path + "/moves", "moves").with("at", "2090-01-31T08:00").press("schedule");
        assertThat(plans(slug)).isEqualTo(1);
        rules.are("alt");

        letItsTimeCome(slug);

        await().atMost(SOON).until(() -> plans(slug) == 0);
        assertThat(READER.get(path).body()).contains("Before").doesNotContain("After");
        assertThat(status(slug)).isEqualTo("published");
        assertThat(notices(BROWSER)).contains(title);
    }

    @Test
    void theNoticeEndsWithADecision() {
        String slug = scheduled(PICTURE);
        rules.are("alt");
        letItsTimeCome(slug);
        await().atMost(SOON).until(() -> notices(BROWSER).contains(title));

        BROWSER.form("/article/" + slug + "/edit", "edit")
                .with("body", "Mended")
                .press("publish");

        assertThat(status(slug)).isEqualTo("published");
        assertThat(notices(BROWSER)).doesNotContain(title);
    }

    @Test
    void authorsAreToldOfTheirOwnAlone() {
        String slug = scheduled(PICTURE);
        rules.are("alt");
        letItsTimeCome(slug);
        await().atMost(SOON).until(() -> notices(BROWSER).contains(title));

        assertThat(notices(People.add(Role.AUTHOR).loggedIn())).doesNotContain(title);
    }

    private String scheduled(String body) {
        String sent =
                new Gson().toJson(Map.of("title", title, "summary", body.equals(PICTURE) ? "" : "S", "body", body));
        String slug = json(PROGRAM.post("/api/articles", sent), 201).get("slug").getAsString();
        json(PROGRAM.put("/api/articles/" + slug + "/publication", "{\"at\": \"2090-01-31T08:00:00Z\"}"), 200);
        return slug;
    }

    private static void letItsTimeCome(String slug) {
        SiteDatabase.update(
                "update timed_action set due_at = ? where article_id = (select id from article where slug = ?)",
                OffsetDateTime.now(Clock.systemUTC()).minusMinutes(1),
                slug);
    }

    private static String status(String slug) {
        return json(PROGRAM.get("/api/articles/" + slug), 200).get("status").getAsString();
    }

    private static long plans(String slug) {
        return SiteDatabase.number(
                "select count(*) from timed_action t join article a on a.id = t.article_id where a.slug = ?", slug);
    }

    private static String name(Person person) {
        return SiteDatabase.text("select name from app_user where username = ?", person.username());
    }

    private static String notices(Visitor visitor) {
        return page(visitor, "/desk").select(".flash.held").text();
    }

    private static Document page(Visitor visitor, String path) {
        return Jsoup.parse(visitor.get(path).body());
    }
}
