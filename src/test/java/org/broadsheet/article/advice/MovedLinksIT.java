package org.broadsheet.article.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.testing.ApiAnswer;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A new address is seen in the texts that link to the old one, and in the editor of both. */
@HttpTest
class MovedLinksIT {
    private static final Person EDITOR = People.add(Role.EDITOR);

    private final Visitor editor = EDITOR.loggedIn();
    private final Visitor reader = Visitor.from("203.0.113.61");

    @Test
    void aLinkFollowsAndBothEditorsTell() {
        String target = Story.titled(Story.unique("The target")).body("Text").published();
        String gone = Story.titled(Story.unique("The gone one")).body("Text").published();
        String title = Story.unique("The linking one");
        String linking = Story.titled(title)
                .body("[Target](" + target + "#x) [gone](" + gone + ") [never](/article/never-there)")
                .published();
        String young = "/article/" + Unique.name("young");

        editor.form(target + "/edit", "edit")
                .with("slug", young.substring("/article/".length()))
                .press("publish");
        editor.form(gone + "/edit", "edit").press("withdraw");

        assertThat(page(reader, linking).select(".prose a[href^=" + young + "]").attr("href"))
                .isEqualTo(young + "#x");
        assertThat(reader.get(target).headers().firstValue("Location").orElse(""))
                .endsWith(young);
        Document tools = page(editor, linking + "/edit");
        assertThat(tools.select("#body").val()).contains(target);
        assertThat(tools.select(".article-links ul").first().select("li").eachText())
                .containsExactly(
                        target + " → moved to " + young,
                        gone + " Withdrawn",
                        "/article/never-there There is no such article.");
        Document from = page(editor, young + "/edit");
        assertThat(from.select(".article-links a[href=" + linking + "/edit]").text())
                .isEqualTo(title);
        // What is typed and not published follows too, where it is previewed.
        Document preview =
                Jsoup.parse(editor.form(linking + "/edit", "edit").press("show").body());
        assertThat(preview.select("#preview a").attr("href")).isEqualTo(young + "#x");
    }

    @Test
    void anAuthorIsNotToldOfArticlesThatAreNotTheirsToSee() {
        String target = Story.titled(Story.unique("Theirs")).body("Text").published();
        String linking = Story.titled(Story.unique("A secret"))
                .body("[it](" + target + ")")
                .published();
        editor.form(linking + "/edit", "edit").press("withdraw");
        Person author = People.add(Role.AUTHOR);
        name(target, author);

        assertThat(page(author.loggedIn(), target + "/edit")
                        .select(".article-links")
                        .text())
                .doesNotContain("A secret");
        assertThat(page(editor, target + "/edit").select(".article-links").text())
                .contains("A secret");
    }

    @Test
    void draftsThatLinkHereAreListedForThoseWhoSeeThemAndForNobodyElse() {
        String target = Story.titled(Story.unique("Wanted")).body("Text").published();
        String title = Story.unique("Only a draft");
        String link = "[it](" + target + ")";
        String draft = Story.titled(title).body(link).draft();
        String staged = Story.titled(Story.unique("Staged")).body("Nothing yet").published();
        editor.form(staged + "/edit", "edit").with("body", link).press("save");
        String young = "/article/" + Unique.name("young");
        editor.form(target + "/edit", "edit")
                .with("slug", young.substring("/article/".length()))
                .press("publish");

        assertThat(linkedFrom(editor, young)).hasSize(2).anyMatch(line -> line.equals(title + " Draft"));
        assertThat(linkedFrom(editor, young)).anyMatch(line -> line.endsWith("Published in the draft only"));
        assertThat(reader.get(young).body()).doesNotContain(title);
        Person author = People.add(Role.AUTHOR);
        name(young, author);
        assertThat(linkedFrom(author.loggedIn(), young)).isEmpty();

        editor.form(draft + "/edit", "edit").with("body", "No more").press("save");
        editor.form(staged + "/edit", "edit").press("publish");

        assertThat(linkedFrom(editor, young)).singleElement().asString().endsWith("Published");
    }

    /** Who writes the article from now on. */
    private static void name(String path, Person author) {
        ApiAnswer.json(
                Owner.api("203.0.113.156")
                        .with("If-Match", "*")
                        .send(
                                "PATCH",
                                "/api/articles/" + path.substring("/article/".length()),
                                "application/merge-patch+json",
                                "{\"authors\": [\"" + author.username() + "\"]}"),
                200);
    }

    private static List<String> linkedFrom(Visitor visitor, String path) {
        return page(visitor, path + "/edit").select(".article-links h3 + ul li").eachText();
    }

    private static Document page(Visitor visitor, String path) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body(), answer.uri().toString());
    }
}
