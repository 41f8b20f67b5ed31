package org.broadsheet.article.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.Editor;
import org.broadsheet.testing.MortalSite;
import org.broadsheet.testing.PageProblems;
import org.broadsheet.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The first promise, with {@code kill -9}: what is called saved is there afterwards, and what is not is kept by the browser. */
@BrowserTest
@EnabledIf(
        value = "isOnH2",
        disabledReason = "The site that is killed has the embedded database in it, whatever the others run on")
class CrashUiIT {
    static boolean isOnH2() {
        return TestDatabase.current() == TestDatabase.H2;
    }

    @Test
    void aServerThatIsKilledBetweenTwoKeystrokesLosesNothing(Page page, PageProblems problems) {
        try (MortalSite site = MortalSite.start()) {
            page.navigate(site.url("/login?next=/article/new"));
            page.locator("#username").fill(MortalSite.OWNER);
            page.locator("#password").fill(MortalSite.PASSWORD);
            page.locator("#password").press("Enter");
            page.locator("#title").fill("Killed");
            Editor editor = Editor.at(page);
            editor.type("Saved before the crash.").assertSaved();
            String address = page.url();

            editor.type(" Typed into it");
            site.kill();
            editor.type(", and after it.");
            editor.pause().assertState("offline");
            Page later = page.context().newPage();
            page.close();
            site.startAgain();

            later.navigate(address);
            Editor again = Editor.at(later);
            assertThat(later.locator("#recovery")).isVisible();
            again.assertHolds("Saved before the crash.");
            later.locator("#recovery [value=take]").click();
            again.assertSaved();
            again.assertHolds("Saved before the crash. Typed into it, and after it.");
            problems.expect("net::ERR_");
        }
    }
}
