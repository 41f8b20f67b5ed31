package org.broadsheet.article;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.DeskPage.assertFlash;
import static org.broadsheet.testing.DeskPage.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.EveryView;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.PageLook;
import org.broadsheet.testing.PageProblems;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.Role;
import org.junit.jupiter.api.Test;

/** The editor never loses a word: what is typed is on the server, in the browser, or in a conflict that is shown. */
@BrowserTest
class AutosaveUiIT {
    private static final String NO_NET = "net::ERR_INTERNET_DISCONNECTED";
    private static final String SAVES = "**/desk/json/drafts/*";
    private static final Person JANE = People.add(Role.EDITOR);
    private static final Person TOM = People.add(Role.EDITOR);

    @Test
    void whatIsTypedIsSavedWithoutAButton(Page page) {
        String path = Story.titled(Story.unique("By itself")).body("Once").draft();
        Editor.open(page, JANE, path).type(" and again").assertSaved();

        assertThat(page.locator("#save-state")).containsText(Pattern.compile("Saved at \\d\\d:\\d\\d"));
        page.reload();
        Editor.at(page).assertHolds("Once and again");
    }

    @Test
    void aNewArticleGetsItsAddressWhileOneWrites(Page page) {
        String title = Story.unique("Just begun");
        Editor.signIn(page, JANE);
        page.navigate("/article/new");
        page.locator("#title").fill(title);
        Editor.at(page).type("The first words").assertSaved();
        String address = "/article/" + title.toLowerCase(Locale.ROOT).replace(' ', '-') + "/edit";
        assertThat(page).hasURL(SiteUnderTest.current().url() + address);

        Editor.at(page).type(" and more");
        press(page, "Publish");
        assertFlash(page, "The article was published.");
        assertThat(page.locator("#body")).hasValue("The first words and more");
    }

    @Test
    void nothingIsCalledSavedBeforeTheServerHasIt(Page page) {
        Editor editor = Editor.open(
                page, JANE, Story.titled(Story.unique("Slowly")).body("a").draft());
        List<Route> held = new ArrayList<>();
        page.route(SAVES, held::add);
        editor.stopTheClock().type("b");
        editor.pause(1_900).assertState("unsaved");
        assertThat(held).isEmpty();
        editor.pause(100).assertState("saving");
        assertThat(held).hasSize(1);
        held.get(0).resume();
        editor.assertSaved();
    }

    @Test
    void twoWhoWriteInDifferentPlacesAreMerged(Page first, Page second) {
        String path = Story.titled(Story.unique("Together"))
                .body("one\n\ntwo\n\nthree")
                .draft();
        Editor jane = Editor.open(first, JANE, path);
        Editor tom = Editor.open(second, TOM, path);
        jane.write("ONE\n\ntwo\n\nthree").assertSaved();
        tom.write("one\n\ntwo\n\nTHREE").assertSaved();
        tom.assertHolds("ONE\n\ntwo\n\nTHREE");
        assertThat(second.locator("#editor-news")).hasText("What somebody else saved was merged with yours.");
        assertThat(second.locator("#present")).containsText("Person");

        jane.comeBack();
        jane.assertHolds("ONE\n\ntwo\n\nTHREE");
    }

    @EveryView
    void twoWhoWriteInOnePlaceAreShownBothTexts(Page first, Page second, PageProblems problems) {
        String path = Story.titled(Story.unique("One place")).body("one\n\ntwo").draft();
        Editor jane = Editor.open(first, JANE, path);
        Editor tom = Editor.open(second, TOM, path);
        jane.write("one\n\nby Jane").assertSaved();
        tom.write("one\n\nby Tom").pause().assertState("conflict");
        assertThat(second.locator("#conflict-dialog .theirs pre")).hasText("by Jane");
        assertThat(second.locator("#conflict-dialog .mine pre")).hasText("by Tom");
        assertThat(second.locator("#conflict-dialog .base pre")).hasText("two");
        PageLook.assertSound(second);

        second.locator("#conflict-dialog input[value=both]").check();
        second.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Use this text"))
                .click();
        tom.assertSaved();
        tom.assertHolds("one\n\nby Jane\nby Tom");
        problems.expect("409: ");
    }

    @Test
    void twoTabsOfOnePersonAreMergedToo(Page page) {
        String path = Story.titled(Story.unique("Two tabs"))
                .body("one\n\ntwo\n\nthree")
                .draft();
        Editor here = Editor.open(page, JANE, path);
        Page tab = page.context().newPage();
        tab.navigate(path + "/edit");
        Editor there = Editor.at(tab);
        here.write("ONE\n\ntwo\n\nthree").assertSaved();
        there.write("one\n\ntwo\n\nTHREE").assertSaved();

        there.assertHolds("ONE\n\ntwo\n\nTHREE");
        assertThat(tab.locator("#present")).hasText("Also here: you, in another tab");
    }

    @Test
    void withoutTheNetTheTextStaysAndIsSavedWhenItIsBack(Page page, PageProblems problems) {
        Editor editor = Editor.open(
                page, JANE, Story.titled(Story.unique("Offline")).body("a").draft());
        page.context().setOffline(true);
        editor.type("b");
        editor.pause().assertState("offline");
        assertThat(page.locator("#save-state")).hasText("Offline (kept in this browser)");

        page.context().setOffline(false);
        editor.assertSaved();
        problems.expect(NO_NET);
    }

    @EveryView
    void aLapsedSessionIsRenewedWhereOneWrites(Page page, PageProblems problems) {
        Person writer = People.add(Role.EDITOR);
        String path = Story.titled(Story.unique("Lapsed")).body("a").draft();
        Editor editor = Editor.open(page, writer, path);
        endSessionsOf(writer);
        editor.type("b");
        editor.pause().assertState("lapsed");
        PageLook.assertSound(page);
        page.locator("#again-password").fill("wrong");
        page.locator("#login-again").getByText("Sign in", exactly()).click();
        assertThat(page.locator("#login-again-error")).hasText("Name and password don't fit.");

        page.locator("#again-password").fill(People.PASSWORD);
        page.locator("#login-again").getByText("Sign in", exactly()).click();
        editor.assertSaved();
        editor.type("c").assertSaved();
        editor.assertHolds("abc");
        problems.expect("401: ");
        problems.expect("403: ");
    }

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
        assertThat(page.evaluate("""
                () => new Promise((resolve, reject) => {
                  const opened = indexedDB.open('broadsheet');
                  opened.onerror = () => reject(opened.error);
                  opened.onsuccess = () => {
                    const count = opened.result.transaction('texts').objectStore('texts').count();
                    count.onsuccess = () => resolve(count.result);
                  };
                })""")).isEqualTo(0);
        problems.expect("net::ERR_FAILED");
    }

    @Test
    void aPublicationMeanwhileIsNoConflict(Page page) {
        String path = Story.titled(Story.unique("Meanwhile")).body("a").draft();
        Editor editor = Editor.open(page, JANE, path);
        Visitor program = Owner.api("198.51.100.90");
        assertThat(program.put("/api/articles/" + path.substring("/article/".length()) + "/publication", "{}")
                        .statusCode())
                .isEqualTo(200);
        editor.type("b").assertSaved();

        assertThat(Visitor.from("203.0.113.90").get(path).body()).contains("<p>a</p>");
        page.reload();
        assertThat(page.locator(".panel")).containsText("has unpublished changes");
    }

    /** Types without a connection and closes the tab; the next tab of the same browser opens the article again. */
    private static Page leftUnsaved(Page page, String path, String words) {
        Editor editor = Editor.open(page, JANE, path);
        page.context().setOffline(true);
        editor.type(words);
        editor.pause().assertState("offline");
        Page again = page.context().newPage();
        // As in a crash, the page does not send what it has when it goes.
        page.evaluate("addEventListener('pagehide', (event) => event.stopImmediatePropagation(), true)");
        page.close();
        again.context().setOffline(false);
        again.navigate(path + "/edit");
        return again;
    }

    private static void endSessionsOf(Person person) {
        SiteDatabase.update(
                "delete from user_session where user_id = (select id from app_user where username = ?)",
                person.username());
    }

    private static void signOut(Page page) {
        page.getByText("Sign out", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
