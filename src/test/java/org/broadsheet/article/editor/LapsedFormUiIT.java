package org.broadsheet.article.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.broadsheet.testing.DeskPage.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.Editor;
import org.broadsheet.testing.PageLook;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.View;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;

/** A session that ended while somebody wrote costs a login and not a word, also where no script runs. */
@BrowserTest
class LapsedFormUiIT {
    private static final Person EDITOR = People.add(Role.EDITOR);

    @Test
    @View(javaScript = false, width = View.PHONE)
    void withoutAScriptTheTextComesBackAfterTheLogin(Page page) {
        String title = Story.unique("Written for hours");
        Editor.signIn(page, EDITOR);
        page.navigate("/article/new");
        page.locator("#title").fill(title);
        page.locator("#body").fill("One\n\nTwo \"quoted\" <b>");
        page.context().clearCookies();
        press(page, "Save draft");

        assertThat(page.locator("main")).containsText("What you typed is kept");
        logIn(page, "wrong");
        logIn(page, People.PASSWORD);

        assertThat(page.locator(".flash.bad")).containsText("You are signed in again");
        assertThat(page.locator("#title")).hasValue(title);
        assertThat(page.locator("#body")).hasValue("One\n\nTwo \"quoted\" <b>");
        press(page, "Save draft");
        assertThat(page.locator(".flash[role=status]")).isVisible();
        assertThat(page.locator("#body")).hasValue("One\n\nTwo \"quoted\" <b>");
    }

    @Test
    void withAScriptTheTextThatCameBackIsSavedByItself(Page page) {
        Editor.signIn(page, EDITOR);
        // As if the script had not arrived yet.
        page.route(
                "**/js/article-edit.js",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody("")));
        page.navigate(Story.titled(Story.unique("Came back")).body("Old").draft() + "/edit");
        page.locator("#body").fill("Typed");
        page.context().clearCookies();
        press(page, "Save draft");
        page.unroute("**/js/article-edit.js");
        PageLook.assertSound(page);
        logIn(page, People.PASSWORD);

        Editor editor = Editor.at(page);
        editor.assertHolds("Typed");
        editor.assertSaved();
        page.reload();
        Editor.at(page).assertHolds("Typed");
    }

    private static void logIn(Page page, String password) {
        page.locator("#username").fill(EDITOR.username());
        page.locator("#password").fill(password);
        press(page, "Sign in");
    }
}
