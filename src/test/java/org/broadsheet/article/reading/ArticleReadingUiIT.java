package org.broadsheet.article.reading;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.EveryView;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.PageLook;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.View;
import org.junit.jupiter.api.Test;

@BrowserTest
class ArticleReadingUiIT {
    private static final String LONG = """
            ## First

            A mark,[^a] and another.[^b]

            %s

            > [!pull]
            > Large.

            > [!NOTE]
            > Aside.

            > [!WARNING]
            > Hot.

            ```java
            // A comment
            static final String NAME = "value" + 1;
            ```

            ## Second

            %s

            ### Third

            [^a]: The first note, which goes on for a while so that the second one has to make room for it on a wide screen.
            [^b]: The second note.
            """.replace("%s", "word ".repeat(600));

    @EveryView
    void aLongTextIsSoundWithAllThatStandsAroundIt(Page page) {
        page.navigate(
                Story.titled(Story.unique("Around")).body(LONG).tags("Around").published());

        assertThat(page.locator(".contents summary")).isVisible();
        assertThat(page.locator(".beside a").first()).isVisible();
        if (page.viewportSize().width == View.DESKTOP) {
            assertThat(page.locator(".contents a").first()).isVisible();
            assertThat(top(page.locator("#fn-b")))
                    .isGreaterThan(
                            top(page.locator("#fn-a")) + page.locator("#fn-a").boundingBox().height);
            assertThat(page.locator("#fn-a").boundingBox().x)
                    .isGreaterThan(page.locator(".prose").boundingBox().x
                            + page.locator(".prose").boundingBox().width);
            assertThat(Math.abs(top(page.locator("#fn-a")) - top(page.locator("#fnref-a"))))
                    .isLessThan(30);
        }
        PageLook.assertSound(page);
    }

    @Test
    @View(width = View.PHONE, javaScript = false)
    void aNoteComesToItsReaderWhoStays(Page page) {
        page.navigate(Story.titled(Story.unique("Notes")).body(LONG).published());

        page.locator("#fnref-b").click();

        assertThat(page.locator("#fn-b")).isInViewport();
        assertThat(page.locator("#fnref-b")).isInViewport();
        page.locator("#fn-b .footnote-backref").click();
        assertThat(page.locator("#fn-b")).not().isInViewport();
        assertThat(page.locator("#fnref-b")).isInViewport();
    }

    @EveryView
    void correctionsAreMarkedAndShown(Page page) {
        String path = Story.titled(Story.unique("Corrected"))
                .body("It opened in 1987.\n\nSomething else.")
                .published();
        Owner.signIn(page);
        page.navigate(path + "/edit");
        page.locator("#body").fill("It opened in 1988.\n\nSomething else.");
        page.locator("#correction").fill("The year was wrong.");
        page.locator("#publish").click();
        assertThat(page.locator(".flash")).isVisible();
        page.navigate(path);
        assertThat(page.locator(".corrections")).containsText("The year was wrong.");
        PageLook.assertSound(page);

        page.locator(".corrections a").click();

        assertThat(page.locator("del")).hasText("1987");
        assertThat(page.locator("ins")).hasText("1988");
        PageLook.assertSound(page);
    }

    @EveryView
    void theArchiveIsSound(Page page) {
        Story.titled(Story.unique("Archived")).published();
        page.navigate("/");
        page.locator(".footer a[href='/archive']").click();

        assertThat(page.locator(".year").first()).isVisible();
        PageLook.assertSound(page);

        page.locator(".year li a").first().click();

        assertThat(page.locator(".list li").first()).isVisible();
        PageLook.assertSound(page);
    }

    private static double top(Locator locator) {
        return locator.boundingBox().y;
    }
}
