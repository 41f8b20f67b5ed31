package org.broadsheet.article.series;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.broadsheet.testing.DeskPage.assertFlash;
import static org.broadsheet.testing.DeskPage.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.EveryView;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.PageLook;
import org.broadsheet.testing.Story;
import org.junit.jupiter.api.Test;

@BrowserTest
class SeriesUiIT {
    @Test
    void aSeriesIsMadeInTheEditorArrangedAtTheDeskAndRead(Page page) {
        String name = Story.unique("From the canal");
        String first = Story.unique("The first lock");
        String second = Story.unique("The second lock");
        String one = Story.titled(first).body("Text").published();
        String two = Story.titled(second).body("Text").published();
        Owner.signIn(page);
        page.navigate(one + "/edit");
        assertThat(page.locator("html")).hasClass("scripted");
        page.getByLabel("New series").fill(name);
        press(page, "Save draft");
        assertFlash(page, "The draft was saved.");
        page.navigate(two + "/edit");
        assertThat(page.locator("html")).hasClass("scripted");
        page.getByLabel("Series", new Page.GetByLabelOptions().setExact(true)).selectOption(name);
        press(page, "Save draft");
        assertFlash(page, "The draft was saved.");

        page.navigate("/desk/series");
        link(page, name).click();
        press(page, "Down " + first);
        assertFlash(page, "The order was changed.");
        assertThat(page.locator(".arrange a")).hasText(new String[] {second, first});

        page.navigate(two);
        assertThat(page.locator(".series-place")).hasText("Part 1 of 2 of " + name);
        page.locator(".series-neighbours a[rel=next]").click();
        assertThat(page.locator(".series-place")).hasText("Part 2 of 2 of " + name);
        PageLook.assertSound(page);
    }

    @EveryView
    void thePagesOfASeriesAreSound(Page page) {
        String name = Story.unique("A series with quite a long name that wants two lines on a phone");
        Owner.signIn(page);
        for (String title : new String[] {"A part", "Another part with a longer title"}) {
            page.navigate(Story.titled(Story.unique(title)).body("Text").published() + "/edit");
            assertThat(page.locator("html")).hasClass("scripted");
            page.getByLabel("New series").fill(name);
            press(page, "Save draft");
            assertFlash(page, "The draft was saved.");
        }
        page.navigate("/desk/series");
        PageLook.assertSound(page);
        link(page, name).click();
        PageLook.assertSound(page);
        link(page, "Read it as readers do").click();
        assertThat(page.locator(".parts li")).hasCount(2);
        PageLook.assertSound(page);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
