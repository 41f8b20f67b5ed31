package org.broadsheet.site.error;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.EveryView;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.PageLook;
import org.broadsheet.testing.Story;

@BrowserTest
class ErrorPageUiIT {

    @EveryView
    void whatIsNotThereIsSaidOnASoundPage(Page page) {
        assertThat(page.navigate("/nothing/here").status()).isEqualTo(404);

        assertThat(page.locator("h1")).hasText("There is nothing at this address");
        assertThat(page.locator(".masthead [aria-current=page]")).hasCount(0);
        assertThat(page.context().cookies()).isEmpty();
        PageLook.assertSound(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go to the front page"))
                .click();
        assertThat(page.locator("h1")).hasText("Broadsheet");
    }

    @EveryView
    void whatWasTakenBackIsSaidOnASoundPage(Page page) {
        String path = Story.titled(Story.unique("Taken back")).published();
        assertThat(Owner.api("198.51.100.252")
                        .delete("/api" + path.replace("article", "articles") + "/publication")
                        .statusCode())
                .isLessThan(300);

        assertThat(page.navigate(path).status()).isEqualTo(410);
        assertThat(page.locator("h1")).hasText("This article was withdrawn");
        PageLook.assertSound(page);
    }
}
