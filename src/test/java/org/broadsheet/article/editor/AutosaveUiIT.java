package org.broadsheet.article.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.DeskPage.assertFlash;
import static org.broadsheet.testing.DeskPage.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.Editor;
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
import org.broadsheet.user.access.Role;
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
        page.waitForCondition(() -> !held.isEmpty());
        assertThat(held).hasSize(1);
        held.get(0).resume();
        editor.assertSaved();
    }

    @Test
    void twoWhoWriteInDifferentPlacesAreMerged(Page first, Page second, PageProblems problems) {
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
        problems.expect("409: ");
    }

    /** The server has it, and the browser does not know: that is nobody else's text. */
    @Test
    void anAnswerThatIsLostIsNoConflict(Page page, PageProblems problems) {
        String path = Story.titled(Story.unique("Unanswered")).body("a").draft();
        Editor editor = Editor.open(page, JANE, path);
        page.route(SAVES, route -> {
            route.fetch();
            route.abort();
        });
        editor.type("b").pause().assertState("offline");
        page.unroute(SAVES);
        editor.type("c").assertSaved();

        editor.assertHolds("abc");
        problems.expect("net::ERR_FAILED");
        problems.expect("409: ");
    }

    @Test
    void savingByKeyMakesARevisionAndLeavesThePageAsItIs(Page page) {
        String path = Story.titled(Story.unique("By key")).body("a").draft();
        Editor editor = Editor.open(page, JANE, path).type("b");
        page.evaluate("window.stillHere = true");
        editor.body().press("Control+s");

        assertThat(page.locator("#editor-news")).containsText("Saved at");
        assertThat(SiteDatabase.number(
                        "select count(*) from revision r join article a on a.id = r.article_id"
                                + " where a.slug = ? and r.kind = 'SAVED'",
                        path.substring("/article/".length())))
                .isEqualTo(2);
        assertThat(page.evaluate("window.stillHere")).isEqualTo(true);
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

    @Test
    void theEndOfATroubleIsReadOutAndASaveAsUsualIsNot(Page page, PageProblems problems) {
        Locator news = page.locator("#editor-news");
        Editor editor = Editor.open(
                page, JANE, Story.titled(Story.unique("Over")).body("a").draft());
        editor.type("b").assertSaved();
        assertThat(news).isEmpty();
        page.route(SAVES, Route::abort);
        editor.type("c").pause().assertState("offline");
        assertThat(news).hasText("Offline (kept in this browser)");
        page.unroute(SAVES);
        editor.type("d").assertSaved();
        assertThat(news).containsText("Saved at");

        editor.type("e").assertSaved();
        assertThat(news).isEmpty();
        problems.expect("net::ERR_FAILED");
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

    private static void endSessionsOf(Person person) {
        SiteDatabase.update(
                "delete from user_session where user_id = (select id from app_user where username = ?)",
                person.username());
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
