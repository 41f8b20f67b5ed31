package org.broadsheet.article;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.EveryView;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.PageLook;
import org.broadsheet.testing.Story;
import org.junit.jupiter.api.Test;

@BrowserTest
class DeskUiIT {

    @EveryView
    void theDeskIsSound(Page page) {
        Story.titled(Story.unique("W".repeat(190))).draft();
        Owner.signIn(page);
        page.navigate("/desk");

        assertThat(page.locator(".rows tbody tr").first()).isVisible();
        assertThat(page.locator(".masthead [aria-current=true]")).hasText("Articles");
        PageLook.assertSound(page);
    }

    @EveryView
    void aStateWithoutArticlesSaysSo(Page page) {
        Owner.signIn(page);
        page.navigate("/desk?state=submitted");

        assertThat(page.locator("main")).containsText("No article is in this state.");
        PageLook.assertSound(page);
    }

    @Test
    void eachArticleStandsUnderItsState(Page page) {
        String draft = Story.unique("A draft");
        String published = Story.unique("A public one");
        Story.titled(draft).draft();
        Story.titled(published).published();
        Owner.signIn(page);

        page.navigate("/desk");
        assertThat(page.locator(".rows")).containsText(draft);
        assertThat(page.locator(".rows")).not().containsText(published);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Published"))
                .click();
        assertThat(page.locator(".tabs [aria-current=page]")).hasText("Published");
        assertThat(page.locator(".rows")).containsText(published);
        assertThat(page.locator(".rows")).not().containsText(draft);
    }
}
