package org.broadsheet.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.DeskPage.assertFlash;
import static org.broadsheet.testing.DeskPage.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.EveryView;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.PageLook;
import org.broadsheet.testing.Story;
import org.junit.jupiter.api.Test;

/** The site's own pages, as readers see them and as the owner writes them. */
@BrowserTest
class SitePageUiIT {

    @EveryView
    void theSitesOwnPagesAreSound(Page page) {
        for (String name : new String[] {"About", "Imprint", "Privacy"}) {
            page.navigate("/");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                    .click();

            assertThat(page.locator("h1")).hasText(name);
            assertThat(page.locator(".masthead [aria-current=page]")).hasText(name);
            PageLook.assertSound(page);
        }
        assertThat(page.context().cookies()).isEmpty();
    }

    @EveryView
    void theListOfThemIsSound(Page page) {
        Owner.signIn(page);
        page.navigate("/desk/pages");

        assertThat(page.locator(".rows tbody tr").first()).isVisible();
        PageLook.assertSound(page);
    }

    @EveryView
    void theirEditorIsSoundAndKeepsWhatItRefuses(Page page) {
        Owner.signIn(page);
        page.navigate("/desk/pages/privacy");
        PageLook.assertSound(page);
        page.locator("#title").fill(" ");
        page.locator("#body").fill("Typed and kept");
        press(page, "Save");

        assertThat(page.locator("#title-error")).hasText("Has to have 1 to 200 characters.");
        assertThat(page.locator("#body")).hasValue("Typed and kept");
        PageLook.assertSound(page);
    }

    @Test
    void whatTheOwnerWritesIsReadAtOnce(Page owner, Page reader) {
        String text = Story.unique("Responsible is");
        Owner.signIn(owner);
        owner.navigate("/desk/pages/imprint");
        owner.locator("#body").fill(text);
        press(owner, "Save");
        assertFlash(owner, "The page was saved.");

        reader.navigate("/page/imprint");
        assertThat(reader.locator(".prose")).hasText(text);
    }
}
