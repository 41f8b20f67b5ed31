package org.broadsheet.article.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
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

/** Advice keeps nobody from publishing, until the owner makes a rule of it. */
@HttpTest
class PublicationRulesIT {
    private static final Person EDITOR = People.add(Role.EDITOR);
    private static final Visitor PROGRAM = EDITOR.withToken("articles:read", "articles:write", "articles:publish");
    private static final Visitor BROWSER = EDITOR.loggedIn();
    private static final String BODY = "### Deep\n\n![](/media/x) and [here](/article/not-there-at-all)";

    private final OwnersRules rules = new OwnersRules("198.51.100.61");

    @AfterEach
    void liftTheRules() {
        rules.are();
    }

    @Test
    void withoutARuleAllOfItIsPublished() {
        String slug = create(BODY);

        json(PROGRAM.put("/api/articles/" + slug + "/publication", "{}"), 200);
    }

    @Test
    void aProgramIsToldEachFieldThatBreaksARule() {
        String slug = create(BODY);
        rules.are(OwnersRules.ALL);

        HttpResponse<String> now = PROGRAM.put("/api/articles/" + slug + "/publication", "{}");
        JsonObject problem = problem(now, 400, "title", "summary", "language", "body");
        assertThat(problem.getAsJsonArray("errors").toString())
                .contains("skips a heading level in line 1")
                .contains("shows a picture without a description in line 3")
                .contains("has a link that leads nowhere in line 3")
                .contains("does not say where it leads in line 3");
        problem(
                PROGRAM.put("/api/articles/" + slug + "/publication", "{\"at\": \"2090-01-31T08:00:00Z\"}"),
                400,
                "title",
                "summary",
                "language",
                "body");
        problem(PROGRAM.post("/api/articles", "{\"title\": \"At once\", \"status\": \"published\"}"), 400, "summary");
        assertThat(json(PROGRAM.get("/api/articles/" + slug), 200).get("status").getAsString())
                .isEqualTo("draft");
    }

    @Test
    void oneRuleRefusesOnlyWhatBreaksIt() {
        rules.are("alt");

        json(PROGRAM.put("/api/articles/" + create("### Deep\n\n[here](/x)") + "/publication", "{}"), 200);
        problem(PROGRAM.put("/api/articles/" + create("![](/media/x)") + "/publication", "{}"), 400, "body");
        json(PROGRAM.put("/api/articles/" + create("![A hedge](/media/x)") + "/publication", "{}"), 200);
    }

    @Test
    void theEditorSaysItBesideTheFieldAndKeepsWhatWasTyped() {
        String path = Story.titled(Story.unique("Ruled")).body("Before").draft();
        rules.are("alt", "summary");

        HttpResponse<String> answer = BROWSER.form(path + "/edit", "edit")
                .with("body", "Typed ![](/media/x)")
                .press("publish");

        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#body").val()).isEqualTo("Typed ![](/media/x)");
        assertThat(page.select("#body-error").text()).contains("picture without a description in line 1");
        assertThat(page.select("#summary-error").text()).contains("Is needed");
        assertThat(page.select("#advice-count").text())
                .isEqualTo("2 things could be better. 2 of them are needed to publish.");
        assertThat(page.select("#advice li").eachText())
                .containsExactly(
                        "There is no summary. Needed to publish",
                        "Line 1: This picture has no description. Needed to publish");
        assertThat(page.select("#advice a").get(1).attr("href")).isEqualTo("#body");
        assertThat(page.select("#advice a").get(1).attr("data-at")).isEqualTo("6");
    }

    @Test
    void aPlannedUpdateIsHeldAgainstTheRulesToo() {
        String path = Story.titled(Story.unique("Planned"))
                .summary("There")
                .body("Fine")
                .published();
        BROWSER.form(path + "/edit", "edit").with("summary", "").press("save");
        rules.are("summary");

        HttpResponse<String> answer = BROWSER.form(path + "/moves", "moves")
                .with("at", "2090-01-31T08:00")
                .press("schedule");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).select(".flash.bad").text()).contains("ummary is needed");
        assertThat(SiteDatabase.number(
                        "select count(*) from timed_action t join article a on a.id = t.article_id where a.slug = ?",
                        path.substring("/article/".length())))
                .isZero();
    }

    @Test
    void theAdviceOfADraftIsItsWritersAlone() {
        String path = Story.titled(Story.unique("Mine")).body(BODY).draft();
        String id = Jsoup.parse(BROWSER.get(path + "/edit").body())
                .select("#editor")
                .attr("data-id");

        JsonArray items = json(BROWSER.get("/desk/json/advice/" + id), 200).getAsJsonArray("items");

        assertThat(items).hasSize(5);
        assertThat(items.get(1).getAsJsonObject().get("text").getAsString())
                .isEqualTo("Line 1: This heading skips a level: level 2 comes next.");
        problem(BROWSER.get("/desk/json/advice/nobodys"), 404);
        problem(People.add(Role.AUTHOR).loggedIn().get("/desk/json/advice/" + id), 404);
        problem(EDITOR.visitor().get("/desk/json/advice/" + id), 401);
    }

    private static String create(String body) {
        HttpResponse<String> answer = PROGRAM.post(
                "/api/articles",
                new Gson().toJson(Map.of("title", Story.unique("t".repeat(91)), "language", "qqq", "body", body)));
        return json(answer, 201).get("slug").getAsString();
    }
}
