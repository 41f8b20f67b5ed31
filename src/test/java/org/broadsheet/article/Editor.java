package org.broadsheet.article;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import java.util.regex.Pattern;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteUnderTest;

/** {@code Editor.open(page, person, path)} is somebody at the editor, with its script. */
final class Editor {
    private static final double PATIENCE = 20_000;

    private final Page page;

    private Editor(Page page) {
        this.page = page;
    }

    static Editor open(Page page, Person person, String path) {
        signIn(page, person);
        page.navigate(path + "/edit");
        return at(page);
    }

    static Editor at(Page page) {
        assertThat(page.locator("html")).hasClass("scripted");
        return new Editor(page);
    }

    static void signIn(Page page, Person person) {
        String site = SiteUnderTest.current().url().toString();
        page.context()
                .addCookies(person.loggedIn().cookies().entrySet().stream()
                        .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()).setUrl(site))
                        .toList());
    }

    Locator body() {
        return page.locator("#body");
    }

    /** Types where the text ends. */
    Editor type(String text) {
        body().press("Control+End");
        body().pressSequentially(text);
        return this;
    }

    Editor write(String text) {
        body().fill(text);
        return this;
    }

    void assertSaved() {
        assertState("saved");
    }

    void assertState(String state) {
        assertThat(page.locator("#save-state"))
                .hasClass(
                        Pattern.compile("\\b" + state + "$"),
                        new LocatorAssertions.HasClassOptions().setTimeout(PATIENCE));
    }

    void assertHolds(String text) {
        assertThat(body()).hasValue(text, new LocatorAssertions.HasValueOptions().setTimeout(PATIENCE));
    }

    /** What the other tab saved is looked for every 20 seconds, and whenever somebody comes back to this one. */
    void comeBack() {
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    }
}
