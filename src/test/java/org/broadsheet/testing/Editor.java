package org.broadsheet.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import java.util.regex.Pattern;

/**
 * {@code Editor.open(page, person, path)} is somebody at the editor, with its script, whose pauses take no time: {@link #pause}
 * has the page's own clock pass over them.
 */
public final class Editor {
    private static final double PATIENCE = 20_000;
    private static final long SAVE_PAUSE = 2_000;

    private final Page page;

    private Editor(Page page) {
        this.page = page;
    }

    public static Editor open(Page page, Person person, String path) {
        signIn(page, person);
        page.navigate(path + "/edit");
        return at(page);
    }

    public static Editor at(Page page) {
        assertThat(page.locator("html")).hasClass("scripted");
        page.clock().install();
        return new Editor(page);
    }

    public static void signIn(Page page, Person person) {
        String site = SiteUnderTest.current().url().toString();
        page.context()
                .addCookies(person.loggedIn().cookies().entrySet().stream()
                        .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()).setUrl(site))
                        .toList());
    }

    public Locator body() {
        return page.locator("#body");
    }

    /** Types where the text ends. */
    public Editor type(String text) {
        body().press("Control+End");
        body().pressSequentially(text);
        return this;
    }

    public Editor write(String text) {
        body().fill(text);
        return this;
    }

    /** Stops typing for as long as it takes the editor to save by itself. */
    public Editor pause() {
        return pause(SAVE_PAUSE);
    }

    public Editor pause(long milliseconds) {
        page.clock().fastForward(milliseconds);
        return this;
    }

    /** From now on time passes in pauses only. */
    public Editor stopTheClock() {
        long now = ((Number) page.evaluate("Date.now()")).longValue();
        page.clock().pauseAt(now + SAVE_PAUSE);
        return this;
    }

    public void assertSaved() {
        pause().assertState("saved");
    }

    public void assertState(String state) {
        assertThat(page.locator("#save-state"))
                .hasClass(
                        Pattern.compile("\\b" + state + "$"),
                        new LocatorAssertions.HasClassOptions().setTimeout(PATIENCE));
    }

    public void assertHolds(String text) {
        assertThat(body()).hasValue(text, new LocatorAssertions.HasValueOptions().setTimeout(PATIENCE));
    }

    /** The tab is gone without a chance to send anything on the way out. */
    public static void crash(Page page) {
        assertThatExceptionOfType(PlaywrightException.class).isThrownBy(() -> page.navigate("chrome://crash"));
        page.close();
    }

    /** What the other tab saved is looked for every 20 seconds, and whenever somebody comes back to this one. */
    public void comeBack() {
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    }
}
