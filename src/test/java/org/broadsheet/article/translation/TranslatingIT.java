package org.broadsheet.article.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Articles that say the same in different languages, as the form of the editor says it without a script. */
@HttpTest
class TranslatingIT {
    private static final Person EDITOR = People.add(Role.EDITOR);

    private final Visitor editor = EDITOR.loggedIn();
    private final Visitor reader = Visitor.from("203.0.113.175");

    @Test
    void readersAndSearchEnginesAreToldOfEachOther() {
        String english = Story.titled(Story.unique("In English")).published();
        String german = published("Auf Deutsch", "de");
        String brazilian =
                Story.titled(Story.unique("Em português")).language("pt-BR").draft();
        assertThat(said(german, english.replace("/article/", ""))).isEqualTo(302);

        assertThat(said(brazilian, site() + german + "?from=copy")).isEqualTo(302);

        for (String path : List.of(english, german)) {
            assertThat(alternates(path)).containsExactly("en " + english, "de " + german, "x-default " + english);
        }
        assertThat(others(english)).containsExactly("Deutsch");
        assertThat(others(german)).containsExactly("English");
        long before = lastChange();

        assertThat(editor.form(brazilian + "/edit", "edit").press("publish").statusCode())
                .isEqualTo(302);

        assertThat(others(english)).containsExactly("Deutsch", "português (Brasil)");
        assertThat(touched(before)).contains("translations:");
        assertThat(reader.get(english).body()).contains("hreflang=\"pt-BR\"");
    }

    @Test
    void theFieldShowsWhatWasSaidAndEmptyTakesItBack() {
        String one = Story.titled(Story.unique("Together")).published();
        String two = published("Zusammen", "de");
        long before = lastChange();
        said(two, one);
        assertThat(touched(before)).contains("article:" + id(one)).contains("article:" + id(two));
        assertThat(field(one)).isEqualTo(two.replace("/article/", ""));
        long linked = lastChange();

        assertThat(editor.form(one + "/edit", "edit").press("save").statusCode())
                .isEqualTo(302);
        assertThat(lastChange()).isEqualTo(linked);
        assertThat(said(one, " ")).isEqualTo(302);

        assertThat(touched(linked)).contains("translations:");
        assertThat(others(one)).isEmpty();
        assertThat(others(two)).isEmpty();
        assertThat(alternates(two)).isEmpty();
    }

    @Test
    void whatCannotBeIsSaidBesideTheField() {
        String english = Story.titled(Story.unique("Refusing")).published();
        String german = published("Erste Fassung", "de");
        String second = published("Zweite Fassung", "de");
        said(german, english);

        assertThat(refused(second, english)).contains("already");
        assertThat(refused(second, german)).contains("same language");
        assertThat(refused(second, second)).contains("itself");
        assertThat(refused(second, "there-is-no-such-article")).contains("no article");
        assertThat(refused(second, "https://elsewhere.example" + english)).contains("no article");
        assertThat(refused(second, "\u0000'; drop table article --")).contains("no article");
        assertThat(others(english)).containsExactly("Deutsch");
    }

    @Test
    void anAuthorNamesNoDraftOfSomebodyElse() {
        String secret = Story.titled(Story.unique("Somebody's draft")).draft();
        Visitor author = People.add(Role.AUTHOR).loggedIn();

        HttpResponse<String> answer = author.form("/article/new", "edit")
                .with("title", Story.unique("Curious"))
                .with("language", "de")
                .with("translation", secret)
                .press("save");

        assertThat(Jsoup.parse(answer.body()).selectFirst("#translation-error").text())
                .contains("no article");
    }

    private String published(String title, String language) {
        return Story.titled(Story.unique(title)).language(language).published();
    }

    private int said(String path, String other) {
        return press(path, other).statusCode();
    }

    private String refused(String path, String other) {
        HttpResponse<String> answer = press(path, other);
        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.selectFirst("#translation").attr("aria-invalid")).isEqualTo("true");
        return page.selectFirst("#translation-error").text();
    }

    private HttpResponse<String> press(String path, String other) {
        return editor.form(path + "/edit", "edit").with("translation", other).press("save");
    }

    private String field(String path) {
        return Jsoup.parse(editor.get(path + "/edit").body())
                .selectFirst("#translation")
                .val();
    }

    private List<String> alternates(String path) {
        return Jsoup.parse(reader.get(path).body()).select("head link[hreflang]").stream()
                .map(link -> link.attr("hreflang") + " " + link.attr("href").replace(site(), ""))
                .toList();
    }

    private List<String> others(String path) {
        return Jsoup.parse(reader.get(path).body())
                .select(".article a[hreflang]")
                .eachText();
    }

    private static String touched(long after) {
        return SiteDatabase.text("select string_agg(touched, ' ') from change_log where number > ?", after);
    }

    private static long lastChange() {
        return SiteDatabase.number("select n from change_counter");
    }

    private static String id(String path) {
        return SiteDatabase.text("select public_id from article where slug = ?", path.replace("/article/", ""));
    }

    private static String site() {
        return SiteUnderTest.current().url().toString();
    }
}
