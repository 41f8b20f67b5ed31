package org.broadsheet.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/**
 * {@code DeskPage.press(page, "Save draft")}, then {@code DeskPage.assertFlash(page, "The draft was saved.")}: what somebody does
 * on a page of the desk, and what they are told.
 */
public final class DeskPage {
    private DeskPage() {}

    /** Presses the button with exactly this name. */
    public static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    public static void assertFlash(Page page, String text) {
        assertThat(page.locator(".flash[role=status]")).hasText(text);
    }
}
