package org.broadsheet.article.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.DeskPage.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.Editor;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.PageProblems;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;

/** Whoever leaves the editor and comes back finds what was not saved offered, and not silently in its place. */
@BrowserTest
class ComingBackUiIT {
    private static final String SAVES = "**/desk/json/drafts/*";
    private static final String NO_ANSWER = "net::ERR_FAILED";

    /** More than a browser sends while a page goes away. */
    private static final String LONG = "words ".repeat(12_000).strip();

    @Test
    void theBackButtonBringsTheSavedTextAndOffersTheOther(Page page, PageProblems problems) {
        String path = Story.titled(Story.unique("Gone and back")).body("a").draft();
        Editor editor = leave(page, People.add(Role.EDITOR), path);
        page.goBack();

        assertThat(page.locator("#recovery")).isVisible();
        Editor.at(page).assertHolds("a");
        page.locator("#recovery [value=take]").click();
        Editor.at(page).assertSaved();
        editor.assertHolds(LONG);
        assertThat(SiteDatabase.number(
                        "select count(*) from revision r join article a on a.id = r.article_id"
                                + " where a.slug = ? and r.kind = 'SAVED' and length(r.body) > 10000",
                        path.substring("/article/".length())))
                .isEqualTo(1);
        problems.expect(NO_ANSWER);
    }

    @Test
    void whatBelongsToAnArticleOfOthersNowCanBecomeANewOne(Page page, PageProblems problems) {
        Person writer = People.add(Role.AUTHOR);
        String path =
                Story.titled(Story.unique("Given away")).by(writer).body("a").draft();
        leave(page, writer, path);
        giveToTheOwner(path);
        page.navigate("/article/new");
        page.locator("#recovery [value=take]").click();
        Editor.at(page).assertSaved();

        Editor.at(page).assertHolds(LONG);
        assertThat(page).not().hasURL(Pattern.compile(path + "/edit"));
        problems.expect(NO_ANSWER);
        problems.expect("404: ");
    }

    @Test
    void whoSignsOutInOneTabLeavesNoTextInAnother(Page page, PageProblems problems) {
        String path = Story.titled(Story.unique("Two tabs")).body("a").draft();
        Person writer = People.add(Role.EDITOR);
        Editor editor = Editor.open(page, writer, path);
        page.route(SAVES, Route::abort);
        editor.type("b").pause().assertState("offline");
        Page tab = page.context().newPage();
        tab.navigate("/desk");
        tab.getByText("Sign out", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(tab.locator("#logout-unsaved li")).containsText("Two tabs");
        press(tab, "Sign out and delete it");

        page.waitForURL(url -> !url.contains("/edit"));
        assertThat(page.locator("#body")).hasCount(0);
        problems.expect(NO_ANSWER);
    }

    private static void giveToTheOwner(String path) {
        Visitor owner = Owner.api("198.51.100.165");
        String address = "/api" + path.replace("/article/", "/articles/");
        String tag = header(owner.get(address), "ETag");
        json(
                owner.with("If-Match", tag)
                        .send("PATCH", address, "application/merge-patch+json", "{\"authors\": [\"owner\"]}"),
                200);
    }

    /** Writes what cannot be saved, and leaves for another page of the desk. */
    private static Editor leave(Page page, Person writer, String path) {
        Editor editor = Editor.open(page, writer, path);
        page.route(SAVES, Route::abort);
        editor.write(LONG).pause().assertState("offline");
        page.navigate("/desk");
        page.unroute(SAVES);
        return editor;
    }
}
