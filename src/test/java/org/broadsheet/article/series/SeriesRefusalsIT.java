package org.broadsheet.article.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import org.broadsheet.testing.Form;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Series by the forms of the desk: what is refused, to whom, and what is gone. */
@HttpTest
class SeriesRefusalsIT {
    private static final Person AUTHOR = People.add(Role.AUTHOR);

    private final Visitor editor = People.add(Role.EDITOR).loggedIn();
    private final SeriesDesk desk = new SeriesDesk(editor, Visitor.from("203.0.113.137"));
    private final String name = "The " + Unique.name("canal");
    private final String slug = name.toLowerCase(Locale.ROOT).replace(' ', '-');

    @Test
    void whatIsWrongIsSaidBesideTheField() {
        desk.make(name);
        desk.make(name + " other");

        HttpResponse<String> twice = desk.make(name);
        assertThat(twice.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(twice.body()).selectFirst("#name-error").text()).contains("name of another series");
        HttpResponse<String> blank = desk.make(" ");
        assertThat(Jsoup.parse(blank.body()).selectFirst("#name-error").text()).contains("1 to 100");
        HttpResponse<String> taken = editor.form("/desk/series/" + slug + "-other", "change")
                .with("name", name)
                .press("save");
        assertThat(Jsoup.parse(taken.body()).selectFirst("#name-error").text()).contains("name of another series");
        HttpResponse<String> wordy = editor.form("/desk/series/" + slug, "change")
                .with("description", "d".repeat(501))
                .press("save");
        assertThat(wordy.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(wordy.body()).selectFirst("#description-error").text())
                .contains("500");
        String path = Story.titled(Story.unique("Long series")).draft();
        HttpResponse<String> tooLong = desk.put(path, "x".repeat(101));
        assertThat(tooLong.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(tooLong.body()).selectFirst("#newSeries-error").text())
                .contains("100");
    }

    @Test
    void aButtonForAnArticleThatIsGoneSaysSo() {
        String path = Story.titled(Story.unique("Gone part")).body("Text").published();
        desk.put(path, name);
        Form stale = editor.form("/desk/series/" + slug, "parts");
        desk.put(path, name + " elsewhere");

        HttpResponse<String> refused = stale.with("up", desk.id(path)).submit();

        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("no part of this series any more");
        assertThat(stale.with("up", "'; drop").submit().body()).contains("no part of this series any more");
    }

    @Test
    void anArticleThatIsDeletedForGoodLeavesItsSeries() {
        String gone = Story.titled(Story.unique("Gone for good")).body("Text").published();
        String stays = Story.titled(Story.unique("Stays")).body("Text").published();
        desk.put(gone, name);
        desk.put(stays, name);
        assertThat(desk.form(gone).press("trash").statusCode()).isEqualTo(302);
        assertThat(desk.place(stays)).isEqualTo("Part 1 of 1 of " + name);

        Visitor owner = Owner.signedIn("203.0.113.136");
        assertThat(owner.form(gone + "/moves", "moves").press("erase").statusCode())
                .isEqualTo(302);

        assertThat(desk.parts(slug)).containsExactly(stays);
    }

    @Test
    void authorsArrangeOnlyTheirOwnDrafts() {
        Visitor author = AUTHOR.loggedIn();
        assertThat(author.get("/desk/series").statusCode()).isEqualTo(403);
        desk.make(name);
        assertThat(author.get("/desk/series/" + slug).statusCode()).isEqualTo(403);
        HttpResponse<String> made = author.form("/article/new", "edit")
                .with("title", Story.unique("By an author"))
                .with("series", slug)
                .press("save");
        assertThat(made.statusCode()).isEqualTo(302);
        String path = made.headers().firstValue("Location").orElseThrow().replaceFirst("/edit$", "");
        Form before = author.form(path + "/edit", "edit").with("series", "");
        desk.form(path).with("summary", "Said").press("publish");

        assertThat(Jsoup.parse(author.get(path + "/edit").body()).select("#series"))
                .isEmpty();
        before.press("save");
        assertThat(desk.place(path)).isEqualTo("Part 1 of 1 of " + name);
        assertThat(Visitor.from("203.0.113.135").get("/desk/series").statusCode())
                .isEqualTo(302);
    }
}
