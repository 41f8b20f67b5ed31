package org.broadsheet.article.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.DeskPage.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.Editor;
import org.broadsheet.testing.PageProblems;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Story;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;

/** What the browser keeps while the server will not have it, for as long as the server does not have it. */
@BrowserTest
class KeptWordsUiIT {
    private static final String SAVES = "**/desk/json/drafts/*";
    private static final double LONG = 120_000;

    private final Person writer = People.add(Role.EDITOR);
    private final String path =
            Story.titled(Story.unique("Kept words")).body("a").draft();

    @Test
    void whatIsTypedIsKeptAtAPauseOfThreeTenthsOfASecond(Page page) {
        Editor editor = Editor.open(page, writer, path).stopTheClock();
        editor.type("b").pause(299);
        assertThat(kept(page)).isEmpty();

        editor.pause(1);

        page.waitForCondition(() -> kept(page).equals(List.of("ab")));
    }

    @Test
    void whoMayNotSaveIsNotAskedForWithoutEnd(Page page, PageProblems problems) {
        AtomicInteger asked = new AtomicInteger();
        Editor editor = Editor.open(page, writer, path);
        page.route(SAVES, route -> {
            asked.incrementAndGet();
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(403)
                    .setContentType("application/problem+json")
                    .setBody("{\"status\":403,\"detail\":\"The article is somebody else's.\"}"));
        });
        editor.type("b").pause().assertState("refused");

        assertThat(page.locator("#save-state")).hasText("Not saved: The article is somebody else's.");
        // Once, and once more with the form token of the session that there is by now.
        assertThat(asked).hasValue(2);
        page.clock().fastForward((long) LONG);
        assertThat(kept(page)).containsExactly("ab");
        assertThat(asked).hasValue(2);
        problems.expect("403: ");
    }

    @Test
    void aTabThatSavesLeavesWhatAnotherKeeps(Page page, PageProblems problems) {
        Editor here = Editor.open(page, writer, path);
        page.route(SAVES, Route::abort);
        here.type("!").pause().assertState("offline");
        Page tab = page.context().newPage();
        tab.navigate(path + "/edit");
        Editor there = Editor.at(tab);
        there.write("0a").assertSaved();

        assertThat(kept(tab)).containsExactly("a!");
        assertThat(tab.locator("#recovery")).isHidden();
        page.close();
        assertThat(tab.locator("#recovery .diff")).containsText("a!");
        problems.expect("net::ERR_FAILED");
    }

    @Test
    void whoSignsInLaterKeepsTheTextAndIsToldSo(Page page, PageProblems problems) {
        Editor editor = Editor.open(page, writer, path);
        SiteDatabase.update(
                "delete from user_session where user_id = (select id from app_user where username = ?)",
                writer.username());
        editor.type("b").pause().assertState("lapsed");
        press(page, "Later");

        assertThat(page.locator("#login-again")).isHidden();
        assertThat(page.locator("#save-state")).hasText("Signed out (kept in this browser)");
        assertThat(page.locator("#login-open")).isVisible();
        editor.type("c").pause().assertState("lapsed");
        assertThat(page.locator("#login-again")).isHidden();
        editor.assertHolds("abc");
        assertThat(kept(page)).containsExactly("abc");
        problems.expect("401: ");
    }

    /** The bodies of the texts that this browser keeps. */
    private static List<String> kept(Page page) {
        List<?> bodies = (List<?>) page.evaluate("""
                () => new Promise((resolve, reject) => {
                  const opened = indexedDB.open('broadsheet');
                  opened.onerror = () => reject(opened.error);
                  opened.onsuccess = () => {
                    const all = opened.result.transaction('texts').objectStore('texts').getAll();
                    all.onsuccess = () => resolve(all.result.map((entry) => entry.text.body));
                  };
                })""");
        return bodies.stream().map(String::valueOf).toList();
    }
}
