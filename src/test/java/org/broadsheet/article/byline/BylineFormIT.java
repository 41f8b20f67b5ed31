package org.broadsheet.article.byline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.json;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.broadsheet.testing.Form;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Several authors of one article, as the form of the editor names them without a script. */
@HttpTest
class BylineFormIT {
    private static final Person JANE = People.add(Role.AUTHOR);
    private static final Person BOB = People.add(Role.AUTHOR);
    private static final Person EDITOR = People.add(Role.EDITOR);

    private final Visitor editor = EDITOR.loggedIn();
    private final Visitor jane = JANE.loggedIn();

    @Test
    void anEditorNamesTheAuthorsOfWhatIsPublicAndReadersSeeThemInThatOrder() {
        String path = Story.titled(Story.unique("Two names")).body("Text").published();
        long changes = lastChange();

        assertThat(named(editor, path, BOB.username() + ", " + JANE.username() + " , ")
                        .statusCode())
                .isEqualTo(302);

        assertThat(byline(path)).containsExactly(BOB.username(), JANE.username());
        JsonObject article = json(Visitor.from("203.0.113.131").get("/api/articles/" + slug(path)), 200);
        assertThat(StreamSupport.stream(article.getAsJsonArray("authors").spliterator(), false)
                        .map(author -> author.getAsJsonObject().get("username").getAsString()))
                .containsExactly(BOB.username(), JANE.username());
        assertThat(SiteDatabase.number(
                        "select count(*) from change_log where number > ? and kind = 'article.updated' and slug = ?"
                                + " and touched like ? and touched like ?",
                        changes,
                        slug(path),
                        "%author:" + BOB.username() + "%",
                        "%author:" + Owner.USERNAME + "%"))
                .isEqualTo(1);
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndNothingIsKept() {
        String path = draftOfJane();
        Person gone = People.add(Role.AUTHOR);
        gone.disable();

        HttpResponse<String> refused = form(editor, path)
                .with("title", "Not kept")
                .with("authors", "nobody-at-all, " + gone.username() + ", " + BOB.username() + ", " + BOB.username())
                .press("save");

        assertThat(refused.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.selectFirst("#authors-error").text())
                .contains("somebody twice: " + BOB.username())
                .contains("nobody who writes here: nobody-at-all")
                .contains("account is disabled: " + gone.username());
        assertThat(page.selectFirst("#authors").attr("value")).startsWith("nobody-at-all, ");
        assertThat(page.selectFirst("#title").attr("value")).isEqualTo("Not kept");
        assertThat(SiteDatabase.number("select count(*) from draft where title = 'Not kept'"))
                .isZero();
        assertThat(authors(path)).containsExactly(JANE.username());
    }

    @Test
    void anArticleIsNeverNobodys() {
        String path = draftOfJane();

        HttpResponse<String> refused = named(editor, path, " , ");

        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(refused.body()).selectFirst("#authors-error").text())
                .contains("Has to name somebody");
        assertThat(authors(path)).containsExactly(JANE.username());
    }

    @Test
    void anAuthorAddsOthersWhoThenWriteItTooAndTakesNobodyAway() {
        String path = draftOfJane();
        assertThat(BOB.loggedIn().get(path + "/edit").statusCode()).isEqualTo(404);

        assertThat(named(jane, path, JANE.username() + ", " + BOB.username()).statusCode())
                .isEqualTo(302);

        Visitor bob = BOB.loggedIn();
        assertThat(bob.get(path + "/edit").statusCode()).isEqualTo(200);
        HttpResponse<String> refused = named(bob, path, BOB.username());
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(refused.body()).selectFirst("#authors-error").text())
                .contains("only editors do: " + JANE.username());
        assertThat(authors(path)).containsExactly(JANE.username(), BOB.username());
    }

    @Test
    void whatIsPublicIsTheEditors() {
        String path = draftOfJane();
        Form before = form(jane, path).with("authors", JANE.username() + ", " + BOB.username());
        assertThat(form(editor, path).press("publish").statusCode()).isEqualTo(302);

        assertThat(Jsoup.parse(jane.get(path + "/edit").body()).select("#authors"))
                .isEmpty();
        before.press("save");
        assertThat(authors(path)).containsExactly(JANE.username());
    }

    @Test
    void twoWhoNameOthersAtTheSameTimeDoNotUndoEachOther() {
        String path = draftOfJane();
        Form first = form(editor, path).with("authors", JANE.username() + ", " + BOB.username());
        Form second = form(editor, path).with("authors", JANE.username() + ", " + EDITOR.username());
        Form third = form(editor, path);

        assertThat(first.press("save").statusCode()).isEqualTo(302);
        assertThat(second.press("save").statusCode()).isEqualTo(302);
        assertThat(third.press("save").statusCode()).isEqualTo(302);

        assertThat(authors(path)).containsExactly(JANE.username(), BOB.username(), EDITOR.username());
    }

    @Test
    void whoWasDisabledSinceStaysNamed() {
        String path = draftOfJane();
        Person gone = People.add(Role.AUTHOR);
        named(editor, path, JANE.username() + ", " + gone.username());
        gone.disable();

        assertThat(named(editor, path, gone.username() + ", " + JANE.username() + ", " + BOB.username())
                        .statusCode())
                .isEqualTo(302);
        assertThat(authors(path)).containsExactly(gone.username(), JANE.username(), BOB.username());
    }

    @Test
    void aBrowserWithoutAScriptSuggestsTheFieldWithOneMoreName() {
        Person candidate = People.add(Role.AUTHOR);
        // The list is bounded, and others are made by other tests: this one comes first.
        SiteDatabase.update("update app_user set name = 'Aaron Aardvark' where username = ?", candidate.username());

        Document page = Jsoup.parse(editor.get(draftOfJane() + "/edit").body());

        String list = page.selectFirst("#authors").attr("list");
        assertThat(page.getElementById(list).select("option").eachAttr("value"))
                .contains(JANE.username() + ", " + candidate.username());
    }

    private String draftOfJane() {
        String title = Story.unique("By Jane");
        HttpResponse<String> made = jane.form("/article/new", "edit")
                .with("title", title)
                .with("summary", "Of names")
                .with("body", "Text")
                .press("save");
        assertThat(made.statusCode()).isEqualTo(302);
        return made.headers().firstValue("Location").orElseThrow().replaceFirst("/edit$", "");
    }

    private static Form form(Visitor visitor, String path) {
        return visitor.form(path + "/edit", "edit");
    }

    private static HttpResponse<String> named(Visitor visitor, String path, String names) {
        return form(visitor, path).with("authors", names).press("save");
    }

    private List<String> authors(String path) {
        return List.of(Jsoup.parse(editor.get(path + "/edit").body())
                .selectFirst("#authors")
                .attr("value")
                .split(", ", -1));
    }

    private static List<String> byline(String path) {
        return Jsoup.parse(Visitor.from("203.0.113.131").get(path).body())
                .select(".article .byline a[rel=author]")
                .stream()
                .map(link -> link.attr("href").replace("/author/", ""))
                .toList();
    }

    private static long lastChange() {
        return SiteDatabase.number("select n from change_counter where id = 1");
    }

    private static String slug(String path) {
        return path.substring("/article/".length());
    }
}
