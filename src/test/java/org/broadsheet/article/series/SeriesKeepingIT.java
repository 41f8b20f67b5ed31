package org.broadsheet.article.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.broadsheet.testing.Form;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;

/** Series by the forms of the desk, without a script, and as readers see them. */
@HttpTest
class SeriesKeepingIT {
    private static final Person EDITOR = People.add(Role.EDITOR);

    private final Visitor editor = EDITOR.loggedIn();
    private final SeriesDesk desk = new SeriesDesk(editor, Visitor.from("203.0.113.134"));
    private final String name = "The " + Unique.name("canal");
    private final String slug = name.toLowerCase(Locale.ROOT).replace(' ', '-');

    @Test
    void readersLeafThroughWhatIsPublishedInItsOrder() {
        String one = Story.titled(Story.unique("One")).body("1").published();
        String hidden = Story.titled(Story.unique("Hidden")).body("-").draft();
        String two = Story.titled(Story.unique("Two")).body("2").published();
        String three = Story.titled(Story.unique("Three")).body("3").published();
        for (String path : List.of(one, hidden, two, three)) {
            assertThat(desk.put(path, name).statusCode()).isEqualTo(302);
        }

        assertThat(desk.place(one)).isEqualTo("Part 1 of 3 of " + name);
        assertThat(desk.place(two)).isEqualTo("Part 2 of 3 of " + name);
        assertThat(desk.neighbours(one)).containsExactly("next " + two);
        assertThat(desk.neighbours(two)).containsExactly("prev " + one, "next " + three);
        assertThat(desk.neighbours(three)).containsExactly("prev " + two);
        assertThat(desk.parts(slug)).containsExactly(one, two, three);

        assertThat(desk.press(slug, "up", three).statusCode()).isEqualTo(302);
        assertThat(desk.parts(slug)).containsExactly(one, three, two);
        assertThat(desk.press(slug, "down", one).statusCode()).isEqualTo(302);
        assertThat(desk.press(slug, "down", one).statusCode()).isEqualTo(302);
        assertThat(desk.parts(slug)).containsExactly(three, one, two);
        assertThat(desk.press(slug, "up", three).statusCode()).isEqualTo(302);
        assertThat(desk.parts(slug)).containsExactly(three, one, two);
        assertThat(desk.press(slug, "out", one).statusCode()).isEqualTo(302);
        assertThat(desk.parts(slug)).containsExactly(three, two);
        assertThat(desk.read(one).select(".series-place")).isEmpty();
    }

    @Test
    void theSitemapFollowsARenamedSeriesAtOnce() {
        desk.put(Story.titled(Story.unique("Mapped")).body("Text").published(), name);
        assertThat(desk.reader().get("/sitemap.xml").body()).contains("/series/" + slug + "<");

        editor.form("/desk/series/" + slug, "change")
                .with("name", name + " Two")
                .press("save");

        assertThat(desk.reader().get("/sitemap.xml").body())
                .contains("/series/" + slug + "-two<")
                .doesNotContain("/series/" + slug + "<");
    }

    @Test
    void anArticleIsPartOfOneSeriesAtMostAndItsTextStaysAsItWas() {
        String path = Story.titled(Story.unique("Moves")).body("Text").published();
        long version = draftVersion(path);
        desk.put(path, name);
        String other = name + " again";

        desk.put(path, other);

        assertThat(desk.place(path)).isEqualTo("Part 1 of 1 of " + other);
        assertThat(desk.reader().get("/series/" + slug).statusCode()).isEqualTo(404);
        assertThat(desk.form(path).with("series", "").press("save").statusCode())
                .isEqualTo(302);
        assertThat(desk.read(path).select(".series-place, .series-neighbours")).isEmpty();
        assertThat(draftVersion(path)).isEqualTo(version);
    }

    @Test
    void aNameThatThereIsMeansThatSeriesAndAnUntouchedFieldMeansNoChange() {
        String path = Story.titled(Story.unique("First")).body("Text").published();
        String second = Story.titled(Story.unique("Second")).body("Text").published();
        Form before = desk.form(second);
        desk.put(path, name);
        desk.put(second, "  " + name.toUpperCase(Locale.ROOT) + " ");
        assertThat(desk.parts(slug)).containsExactly(path, second);

        assertThat(before.press("save").statusCode()).isEqualTo(302);

        assertThat(desk.parts(slug)).containsExactly(path, second);
    }

    @Test
    void anAddressThatASeriesHadLeadsToIt() {
        String path = Story.titled(Story.unique("Renamed")).body("Text").published();
        desk.put(path, name);
        long before = SiteDatabase.number("select n from change_counter where id = 1");

        HttpResponse<String> changed = editor.form("/desk/series/" + slug, "change")
                .with("name", name + " Two")
                .with("description", "All about it")
                .press("save");

        assertThat(changed.statusCode()).isEqualTo(302);
        HttpResponse<String> old = desk.reader().get("/series/" + slug);
        assertThat(old.statusCode()).isEqualTo(301);
        assertThat(old.headers().firstValue("Location")).contains("/series/" + slug + "-two");
        assertThat(desk.read("/series/" + slug + "-two").text()).contains("All about it");
        assertThat(SiteDatabase.number(
                        "select count(*) from change_log where number > ? and kind = 'series.updated' and slug = ?"
                                + " and old_slug = ?",
                        before,
                        slug + "-two",
                        slug))
                .isEqualTo(1);

        // Whoever makes a series of that name now takes the address.
        assertThat(desk.make(name).statusCode()).isEqualTo(302);
        assertThat(desk.reader().get("/series/" + slug).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsDeletedKeepsItsArticlesAndCanComeBack() {
        String path = Story.titled(Story.unique("Kept")).body("Text").published();
        desk.put(path, name);

        assertThat(editor.form("/desk/series/" + slug, "change").press("delete").statusCode())
                .isEqualTo(302);

        assertThat(desk.reader().get("/series/" + slug).statusCode()).isEqualTo(404);
        assertThat(desk.read(path).select(".series-place")).isEmpty();
        assertThat(editor.get("/desk/series").body()).doesNotContain(name);
        assertThat(editor.form("/desk/series/" + slug, "undo").press("restore").statusCode())
                .isEqualTo(302);
        assertThat(desk.place(path)).isEqualTo("Part 1 of 1 of " + name);

        editor.form("/desk/series/" + slug, "change").press("delete");
        assertThat(desk.make(name).statusCode()).isEqualTo(302);
        assertThat(desk.read(path).select(".series-place")).isEmpty();
    }

    private static long draftVersion(String path) {
        return SiteDatabase.number("select version from draft where slug = ?", path.substring("/article/".length()));
    }
}
