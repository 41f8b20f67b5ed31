package org.broadsheet.article.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.DeskPage.assertFlash;
import static org.broadsheet.testing.DeskPage.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.Editor;
import org.broadsheet.testing.EveryView;
import org.broadsheet.testing.PageLook;
import org.broadsheet.testing.PageProblems;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Story;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;

/** What the server does not have yet is kept by the browser, and offered until somebody has decided about it. */
@BrowserTest
class RecoveryUiIT {
    private static final String NO_NET = "net::ERR_FAILED";
    private static final String SAVES = "**/desk/json/drafts/*";
    private static final String NEW = "**/desk/json/drafts";
    private static final Person JANE = People.add(Role.EDITOR);
    private static final Person TOM = People.add(Role.EDITOR);

    @EveryView
    void whatTheBrowserKeptIsOfferedAgain(Page page, PageProblems problems) {
        String path = Story.titled(Story.unique("Kept")).body("On the server").draft();
        Page again = leftUnsaved(page, path, ", and not");
        problems.expect(NO_NET);
        assertThat(again.locator("#recovery")).isVisible();
        assertThat(again.locator("#recovery .diff ins")).hasText(", and not");
        assertThat(again.locator("#body")).hasValue("On the server");
        PageLook.assertSound(again);

        again.locator("#recovery [value=drop]").click();
        again.locator("#recovery [value=undo]").click();
        again.locator("#recovery [value=take]").click();
        Editor.at(again).assertSaved();
        Editor.at(again).assertHolds("On the server, and not");
    }

    @Test
    void whatTheBrowserKeptIsMergedWithWhatOthersSaved(Page page, Page other, PageProblems problems) {
        String path = Story.titled(Story.unique("Kept apart"))
                .body("one\n\ntwo\n\nthree")
                .draft();
        Page again = leftUnsaved(page, path, "!");
        problems.expect(NO_NET);
        Editor.open(other, TOM, path).write("ONE\n\ntwo\n\nthree").assertSaved();
        again.reload();
        again.locator("#recovery [value=merge]").click();

        Editor.at(again).assertSaved();
        Editor.at(again).assertHolds("ONE\n\ntwo\n\nthree!");
    }

    @Test
    void signingOutAsksBeforeWordsAreDropped(Page page, PageProblems problems) {
        String path = Story.titled(Story.unique("Shared computer")).body("a").draft();
        Editor editor = Editor.open(page, People.add(Role.EDITOR), path);
        page.route(SAVES, Route::abort);
        editor.type("b");
        signOut(page);
        assertThat(page.locator("#logout-unsaved li")).containsText("Shared computer");
        page.getByText("Stay signed in").click();
        editor.assertHolds("ab");

        signOut(page);
        page.getByText("Sign out and delete it").click();
        page.waitForURL(url -> !url.contains("/edit"));
        assertThat(texts(page)).isZero();
        problems.expect(NO_NET);
    }

    @Test
    void signingOutLeavesWhatSomebodyElseCouldNotSave(Page page, PageProblems problems) {
        Page next = leftUnsaved(
                page, Story.titled(Story.unique("Jane's words")).body("a").draft(), "b");
        next.context().clearCookies();
        Editor.signIn(next, TOM);
        next.navigate("/desk");

        signOut(next);

        next.waitForURL(url -> !url.endsWith("/desk"));
        assertThat(texts(next)).isOne();
        problems.expect(NO_NET);
    }

    @Test
    void ofTwoNewArticlesEachBecomesOneOfItsOwn(Page page, PageProblems problems) {
        String word = Story.unique("Words");
        Page second = newUnsaved(page, word + " one");
        Page third = newUnsaved(second, word + " two");
        third.navigate("/article/new");
        third.locator("#recovery [value=take]").click();
        Editor.at(third).assertSaved();
        assertThat(third.locator("#recovery")).isHidden();

        third.navigate("/article/new");
        third.locator("#recovery [value=take]").click();
        Editor.at(third).assertSaved();

        assertThat(SiteDatabase.number("select count(*) from draft where body in (?, ?)", word + " one", word + " two"))
                .isEqualTo(2);
        problems.expect(NO_NET);
    }

    /** Writes a new article while the server cannot be reached, in a tab that crashes. */
    private static Page newUnsaved(Page page, String words) {
        Editor.signIn(page, JANE);
        page.navigate("/article/new");
        Editor editor = Editor.at(page);
        page.route(NEW, Route::abort);
        editor.type(words).pause().assertState("offline");
        Page again = page.context().newPage();
        Editor.crash(page);
        return again;
    }

    /** How many texts the browser keeps. */
    private static int texts(Page page) {
        return (int) page.evaluate("""
                () => new Promise((resolve, reject) => {
                  const opened = indexedDB.open('broadsheet');
                  opened.onerror = () => reject(opened.error);
                  opened.onsuccess = () => {
                    const count = opened.result.transaction('texts').objectStore('texts').count();
                    count.onsuccess = () => resolve(count.result);
                  };
                })""");
    }

    @Test
    void whatIsNotDecidedAboutIsOfferedAgain(Page page, PageProblems problems) {
        String path = Story.titled(Story.unique("Undecided")).body("a").draft();
        Page again = leftUnsaved(page, path, "b");
        problems.expect(NO_NET);
        assertThat(again.locator("#recovery")).isVisible();
        Editor.at(again).type("c").assertSaved();
        again.reload();

        assertThat(again.locator("#recovery .diff ins")).hasText("ab");
        Editor.at(again).assertHolds("ac");
    }

    @Test
    void aFormThatComesBackIsNotTakenForSaved(Page page, PageProblems problems) {
        String taken = Story.titled(Story.unique("Taken")).draft().substring("/article/".length());
        String path = Story.titled(Story.unique("Refused")).body("a").draft();
        Editor.open(page, JANE, path).type("b");
        page.locator("#slug").fill(taken);
        press(page, "Save draft");
        assertThat(page.locator("#slug-error")).isVisible();
        Editor.at(page).assertHolds("ab");
        Editor.at(page).pause().assertState("refused");
        Page again = page.context().newPage();
        page.close();
        again.navigate(path + "/edit");

        assertThat(again.locator("#recovery .diff ins")).hasText(new String[] {"ab", taken});
        problems.expect("409: ");
    }

    /** It came back with a text that is corrected and saved then: there is nothing to offer when it is done. */
    @Test
    void aFormThatCameBackLeavesNothingOnceItIsDone(Page page) {
        String path = Story.titled(Story.unique("Late")).body("a").draft();
        Editor.open(page, JANE, path).type("b");
        page.locator("#at").fill("2001-01-31T08:00");
        press(page, "Schedule");
        assertThat(page.locator("#at-error")).isVisible();
        Editor.at(page).type("c").pause().assertState("beside");
        page.locator("#at").fill("2095-01-31T08:00");
        press(page, "Schedule");
        assertFlash(page, "The article will be published at its time.");

        Editor.at(page).assertHolds("abc");
        page.waitForCondition(() -> texts(page) == 0);
        assertThat(page.locator("#recovery")).isHidden();
    }

    /** The page that was left sent it on its way out, and could not wait for an answer. */
    @Test
    void signingOutAsksTheServerBeforeTheWriter(Page page) {
        String path = Story.titled(Story.unique("Sent on leaving")).body("a").draft();
        Editor.open(page, People.add(Role.EDITOR), path).type("b");
        page.navigate("/desk");
        page.waitForCondition(() -> bodyOf(path).equals("ab"));
        signOut(page);

        page.waitForURL(url -> !url.endsWith("/desk"));
        assertThat(texts(page)).isZero();
    }

    private static String bodyOf(String path) {
        return SiteDatabase.text(
                "select d.body from draft d join article a on a.id = d.article_id where a.slug = ?",
                path.substring("/article/".length()));
    }

    /** Types while the server cannot be reached, in a tab that crashes; the next tab of the same browser opens the article again. */
    private static Page leftUnsaved(Page page, String path, String words) {
        Editor editor = Editor.open(page, JANE, path);
        page.route(SAVES, Route::abort);
        editor.type(words).pause().assertState("offline");
        Editor.crash(page);
        Page again = page.context().newPage();
        again.navigate(path + "/edit");
        return again;
    }

    private static void signOut(Page page) {
        page.getByText("Sign out", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
    }
}
