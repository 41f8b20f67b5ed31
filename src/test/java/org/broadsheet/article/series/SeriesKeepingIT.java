package org.broadsheet.article.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.broadsheet.testing.Form;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Series by the forms of the desk, without a script, and as readers see them. */
@HttpTest
class SeriesKeepingIT {
    private static final Visitor READER = Visitor.from("203.0.113.134");
    private static final Person AUTHOR = People.add(Role.AUTHOR);
    private static final Person EDITOR = People.add(Role.EDITOR);

    private final Visitor editor = EDITOR.loggedIn();
    private final String name = "The " + Unique.name("canal");
    private final String slug = name.toLowerCase(Locale.ROOT).replace(' ', '-');

    @Test
    void readersLeafThroughWhatIsPublishedInItsOrder() {
        String one = Story.titled(Story.unique("One")).body("1").published();
        String hidden = Story.titled(Story.unique("Hidden")).body("-").draft();
        String two = Story.titled(Story.unique("Two")).body("2").published();
        String three = Story.titled(Story.unique("Three")).body("3").published();
        for (String path : List.of(one, hidden, two, three)) {
            assertThat(put(path, name).statusCode()).isEqualTo(302);
        }

        assertThat(place(one)).isEqualTo("Part 1 of 3 of " + name);
        assertThat(place(two)).isEqualTo("Part 2 of 3 of " + name);
        assertThat(neighbours(one)).containsExactly("next " + two);
        assertThat(neighbours(two)).containsExactly("prev " + one, "next " + three);
        assertThat(neighbours(three)).containsExactly("prev " + two);
        assertThat(parts()).containsExactly(one, two, three);

        assertThat(press(slug, "up", three).statusCode()).isEqualTo(302);
        assertThat(parts()).containsExactly(one, three, two);
        assertThat(press(slug, "down", one).statusCode()).isEqualTo(302);
        assertThat(press(slug, "down", one).statusCode()).isEqualTo(302);
        assertThat(parts()).containsExactly(three, one, two);
        assertThat(press(slug, "up", three).statusCode()).isEqualTo(302);
        assertThat(parts()).containsExactly(three, one, two);
        assertThat(press(slug, "out", one).statusCode()).isEqualTo(302);
        assertThat(parts()).containsExactly(three, two);
        assertThat(read(one).select(".series-place")).isEmpty();
    }

    @Test
    void anArticleIsPartOfOneSeriesAtMostAndItsTextStaysAsItWas() {
        String path = Story.titled(Story.unique("Moves")).body("Text").published();
        long version = draftVersion(path);
        put(path, name);
        String other = name + " again";

        put(path, other);

        assertThat(place(path)).isEqualTo("Part 1 of 1 of " + other);
        assertThat(READER.get("/series/" + slug).statusCode()).isEqualTo(404);
        assertThat(form(path).with("series", "").press("save").statusCode()).isEqualTo(302);
        assertThat(read(path).select(".series-place, .series-neighbours")).isEmpty();
        assertThat(draftVersion(path)).isEqualTo(version);
    }

    @Test
    void aNameThatThereIsMeansThatSeriesAndAnUntouchedFieldMeansNoChange() {
        String path = Story.titled(Story.unique("First")).body("Text").published();
        String second = Story.titled(Story.unique("Second")).body("Text").published();
        Form before = form(second);
        put(path, name);
        put(second, "  " + name.toUpperCase(Locale.ROOT) + " ");
        assertThat(parts()).containsExactly(path, second);

        assertThat(before.press("save").statusCode()).isEqualTo(302);

        assertThat(parts()).containsExactly(path, second);
    }

    @Test
    void anAddressThatASeriesHadLeadsToIt() {
        String path = Story.titled(Story.unique("Renamed")).body("Text").published();
        put(path, name);
        long before = SiteDatabase.number("select n from change_counter where id = 1");

        HttpResponse<String> changed = editor.form("/desk/series/" + slug, "change")
                .with("name", name + " Two")
                .with("description", "All about it")
                .press("save");

        assertThat(changed.statusCode()).isEqualTo(302);
        HttpResponse<String> old = READER.get("/series/" + slug);
        assertThat(old.statusCode()).isEqualTo(301);
        assertThat(old.headers().firstValue("Location")).contains("/series/" + slug + "-two");
        assertThat(read("/series/" + slug + "-two").text()).contains("All about it");
        assertThat(SiteDatabase.number(
                        "select count(*) from change_log where number > ? and kind = 'series.updated' and slug = ?"
                                + " and old_slug = ?",
                        before,
                        slug + "-two",
                        slug))
                .isEqualTo(1);

        // Whoever makes a series of that name now takes the address.
        assertThat(make(name).statusCode()).isEqualTo(302);
        assertThat(READER.get("/series/" + slug).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidBesideTheField() {
        make(name);
        make(name + " other");

        HttpResponse<String> twice = make(name);
        assertThat(twice.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(twice.body()).selectFirst("#name-error").text()).contains("name of another series");
        HttpResponse<String> blank = make(" ");
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
        HttpResponse<String> tooLong = put(path, "x".repeat(101));
        assertThat(tooLong.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(tooLong.body()).selectFirst("#newSeries-error").text())
                .contains("100");
    }

    @Test
    void whatIsDeletedKeepsItsArticlesAndCanComeBack() {
        String path = Story.titled(Story.unique("Kept")).body("Text").published();
        put(path, name);

        assertThat(editor.form("/desk/series/" + slug, "change").press("delete").statusCode())
                .isEqualTo(302);

        assertThat(READER.get("/series/" + slug).statusCode()).isEqualTo(404);
        assertThat(read(path).select(".series-place")).isEmpty();
        assertThat(editor.get("/desk/series").body()).doesNotContain(name);
        assertThat(editor.form("/desk/series/" + slug, "undo").press("restore").statusCode())
                .isEqualTo(302);
        assertThat(place(path)).isEqualTo("Part 1 of 1 of " + name);

        editor.form("/desk/series/" + slug, "change").press("delete");
        assertThat(make(name).statusCode()).isEqualTo(302);
        assertThat(read(path).select(".series-place")).isEmpty();
    }

    @Test
    void aButtonForAnArticleThatIsGoneSaysSo() {
        String path = Story.titled(Story.unique("Gone part")).body("Text").published();
        put(path, name);
        Form stale = editor.form("/desk/series/" + slug, "parts");
        put(path, name + " elsewhere");

        HttpResponse<String> refused = stale.with("up", id(path)).submit();

        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("no part of this series any more");
        assertThat(stale.with("up", "'; drop").submit().body()).contains("no part of this series any more");
    }

    @Test
    void anArticleThatIsDeletedForGoodLeavesItsSeries() {
        String gone = Story.titled(Story.unique("Gone for good")).body("Text").published();
        String stays = Story.titled(Story.unique("Stays")).body("Text").published();
        put(gone, name);
        put(stays, name);
        assertThat(form(gone).press("trash").statusCode()).isEqualTo(302);
        assertThat(place(stays)).isEqualTo("Part 1 of 1 of " + name);

        Visitor owner = Owner.signedIn("203.0.113.136");
        assertThat(owner.form(gone + "/moves", "moves").press("erase").statusCode())
                .isEqualTo(302);

        assertThat(parts()).containsExactly(stays);
    }

    @Test
    void authorsArrangeOnlyTheirOwnDrafts() {
        Visitor author = AUTHOR.loggedIn();
        assertThat(author.get("/desk/series").statusCode()).isEqualTo(403);
        make(name);
        assertThat(author.get("/desk/series/" + slug).statusCode()).isEqualTo(403);
        HttpResponse<String> made = author.form("/article/new", "edit")
                .with("title", Story.unique("By an author"))
                .with("series", slug)
                .press("save");
        assertThat(made.statusCode()).isEqualTo(302);
        String path = made.headers().firstValue("Location").orElseThrow().replaceFirst("/edit$", "");
        Form before = author.form(path + "/edit", "edit").with("series", "");
        form(path).with("summary", "Said").press("publish");

        assertThat(Jsoup.parse(author.get(path + "/edit").body()).select("#series"))
                .isEmpty();
        before.press("save");
        assertThat(place(path)).isEqualTo("Part 1 of 1 of " + name);
        assertThat(Visitor.from("203.0.113.135").get("/desk/series").statusCode())
                .isEqualTo(302);
    }

    private HttpResponse<String> put(String path, String series) {
        return form(path).with("newSeries", series).press("save");
    }

    private HttpResponse<String> make(String wanted) {
        return editor.form("/desk/series", "new").with("name", wanted).press("create");
    }

    private HttpResponse<String> press(String series, String button, String path) {
        return editor.form("/desk/series/" + series, "parts")
                .with(button, id(path))
                .submit();
    }

    private Form form(String path) {
        return editor.form(path + "/edit", "edit");
    }

    private List<String> parts() {
        return read("/series/" + slug).select(".parts h2 a").eachAttr("href");
    }

    private static String place(String path) {
        return read(path).select(".series-place").text();
    }

    private static List<String> neighbours(String path) {
        return read(path).select(".series-neighbours li a").stream()
                .map(link -> link.attr("rel") + " " + link.attr("href"))
                .toList();
    }

    private static Document read(String path) {
        return Jsoup.parse(READER.get(path).body());
    }

    private String id(String path) {
        return Jsoup.parse(editor.get(path + "/edit").body())
                .getElementById("editor")
                .attr("data-id");
    }

    private static long draftVersion(String path) {
        return SiteDatabase.number("select version from draft where slug = ?", path.substring("/article/".length()));
    }
}
