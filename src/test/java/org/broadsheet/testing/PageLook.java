package org.broadsheet.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.util.List;

/**
 * {@code PageLook.assertSound(page)} holds what every page of the site has to be, whoever it is for: structured, reachable, no
 * wider than the screen, and without a finding of axe.
 */
public final class PageLook {
    private static final int NARROWEST = 320;

    private PageLook() {}

    public static void assertSound(Page page) {
        assertSound(page, "en");
    }

    /** The same where the interface speaks another language. */
    public static void assertSound(Page page, String language) {
        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator("h1")).hasCount(1);
        for (String landmark : List.of("body > header", "body > main", "body > footer")) {
            assertThat(page.locator(landmark)).hasCount(1);
        }
        assertThat(page.title()).as("title of %s", page.url()).isNotBlank();
        assertThat(page.locator("body > footer")).containsText("Broadsheet");
        assertNoEmptyBox(page);
        assertFits(page);
        Accessibility.assertAccessible(page);
    }

    /** Neither at the width it is looked at nor, for a phone, at the narrowest that there is. */
    private static void assertFits(Page page) {
        ViewportSize size = page.viewportSize();
        assertNoSidewaysScrolling(page);
        if (size.width == View.PHONE) {
            page.setViewportSize(NARROWEST, size.height);
            assertNoSidewaysScrolling(page);
            page.setViewportSize(size.width, size.height);
        }
    }

    private static void assertNoSidewaysScrolling(Page page) {
        Object widerThanTheScreen = page.evaluate("""
                () => {
                  const width = document.documentElement.clientWidth;
                  return document.documentElement.scrollWidth <= width ? [] : [...document.querySelectorAll('body *')]
                    .filter((element) => element.getBoundingClientRect().right > width + 1)
                    .map((element) => element.tagName + '.' + element.className);
                }""");
        assertThat((List<?>) widerThanTheScreen)
                .as("wider than %d px: %s", page.viewportSize().width, page.url())
                .isEmpty();
    }

    /** A paragraph, list or heading with nothing in it still takes its room, unless it is not rendered at all. */
    private static void assertNoEmptyBox(Page page) {
        Object shown = page.evaluate("""
                () => [...document.querySelectorAll('p:empty, ul:empty, h2:empty, h3:empty, main div:empty, .error:empty')]
                  .filter((element) => element.getClientRects().length > 0)
                  .map((element) => element.outerHTML);""");
        assertThat((List<?>) shown).as("empty boxes of %s", page.url()).isEmpty();
    }
}
