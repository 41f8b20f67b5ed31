package org.broadsheet.article.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.broadsheet.testing.DeskPage.assertFlash;
import static org.broadsheet.testing.DeskPage.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.Editor;
import org.broadsheet.testing.PageProblems;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;

/** What is typed beside the text, authors and series, is saved by itself or kept as the text is. */
@BrowserTest
class BesideUiIT {
    private static final String NO_NET = "net::ERR_FAILED";
    private static final Person JANE = People.add(Role.EDITOR);
    private static final Person TOM = People.add(Role.AUTHOR);

    private final String series = Unique.name("Series");

    @Test
    void authorsAndSeriesAreSavedWhenTheirFieldIsLeft(Page page, PageProblems problems) {
        String path = Story.titled(Story.unique("Beside")).draft();
        Editor editor = Editor.open(page, JANE, path);
        page.locator("#authors").fill("owner, nobody-at-all");
        page.locator("#newSeries").click();
        assertThat(page.locator("#authors-error")).containsText("Names nobody who writes here: nobody-at-all.");
        assertThat(page.locator("#authors")).hasAttribute("aria-invalid", "true");
        editor.assertState("refused");
        editor.type("The text is saved all the same.").pause().assertState("refused");

        page.locator("#authors").fill("owner, " + TOM.username());
        page.locator("#newSeries").click();
        editor.assertState("saved");
        assertThat(page.locator("#authors-error")).hasCount(0);
        page.locator("#newSeries").fill(series);
        page.locator("#body").click();
        assertThat(page.locator("#series option:checked")).hasText(series);
        assertThat(page.locator("#newSeries")).isEmpty();
        editor.assertState("saved");

        page.reload();
        assertThat(page.locator("#authors")).hasValue("owner, " + TOM.username());
        assertThat(page.locator("#series option:checked")).hasText(series);
        editor.assertHolds("The text is saved all the same.");
        assertThat(page.locator("#recovery")).isHidden();
        press(page, "Save draft");
        assertFlash(page, "The draft was saved.");
        assertThat(page.locator("#series option:checked")).hasText(series);
        problems.expect("400: ");
    }

    @Test
    void whatTheServerDidNotGetIsOfferedAgain(Page page, PageProblems problems) {
        String path = Story.titled(Story.unique("Beside kept")).draft();
        Editor editor = Editor.open(page, JANE, path);
        page.route("**/desk/json/{series,bylines}/*", Route::abort);
        page.locator("#authors").fill("owner, " + TOM.username());
        page.locator("#newSeries").fill(series);
        page.locator("#body").click();
        editor.assertState("offline");
        Page again = crashed(page, path);

        assertThat(again.locator("#recovery .diff")).containsText("New series: " + series);
        assertThat(again.locator("#newSeries")).isEmpty();
        again.locator("#recovery [value=take]").click();
        Editor.at(again).assertState("saved");
        assertThat(again.locator("#series option:checked")).hasText(series);
        again.reload();
        assertThat(again.locator("#authors")).hasValue("owner, " + TOM.username());
        assertThat(again.locator("#recovery")).isHidden();
        problems.expect(NO_NET);
    }

    @Test
    void whatReadersWouldSeeAtOnceWaitsForTheButton(Page page) {
        String path = Story.titled(Story.unique("Beside live")).body("a").published();
        Editor editor = Editor.open(page, JANE, path);
        page.locator("#authors").fill("owner, " + TOM.username());
        page.locator("#body").click();
        editor.assertState("beside");
        editor.pause(300);
        assertThat(authors(path)).isOne();
        Page again = crashed(page, path);
        assertThat(again.locator("#recovery .diff")).containsText(TOM.username());
        again.locator("#recovery [value=take]").click();
        Editor.at(again).assertState("beside");
        assertThat(authors(path)).isOne();

        press(again, "Save draft");
        assertFlash(again, "The draft was saved.");
        assertThat(again.locator("#authors")).hasValue("owner, " + TOM.username());
        assertThat(again.locator("#recovery")).isHidden();
        assertThat(authors(path)).isEqualTo(2);
    }

    @Test
    void theTimeToPublishAtIsKept(Page page) {
        String path = Story.titled(Story.unique("Beside timed")).draft();
        Editor editor = Editor.open(page, JANE, path);
        page.locator("#at").fill("2099-01-02T03:04");
        editor.pause(300).assertState("beside");
        Page again = crashed(page, path);

        assertThat(again.locator("#recovery .diff")).containsText("2099-01-02T03:04");
        again.locator("#recovery [value=take]").click();
        assertThat(again.locator("#at")).hasValue("2099-01-02T03:04");
        press(again, "Schedule");
        assertFlash(again, "The article will be published at its time.");
        assertThat(again.locator("#recovery")).isHidden();
    }

    private static long authors(String path) {
        return SiteDatabase.number(
                "select count(*) from article_author w join article a on a.id = w.article_id where a.slug = ?",
                path.substring("/article/".length()));
    }

    /** The tab crashes, and another of the same browser opens the article. */
    private static Page crashed(Page page, String path) {
        Page again = page.context().newPage();
        assertThatExceptionOfType(PlaywrightException.class).isThrownBy(() -> page.navigate("chrome://crash"));
        page.close();
        again.navigate(path + "/edit");
        return again;
    }
}
