package org.broadsheet.article.advice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.Editor;
import org.broadsheet.testing.EveryView;
import org.broadsheet.testing.PageLook;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Story;
import org.broadsheet.user.access.Role;

/** What could be better is listed beside the button that publishes, and each entry jumps to its place. */
@BrowserTest
class AdviceUiIT {
    private static final Person EDITOR = People.add(Role.EDITOR);
    private static final LocatorAssertions.HasTextOptions PATIENTLY =
            new LocatorAssertions.HasTextOptions().setTimeout(20_000);

    @EveryView
    void eachEntryJumpsToItsPlaceAndGoesWhenItIsMended(Page page) {
        String target = Story.titled(Story.unique("Linked to")).body("Text").published();
        String text =
                "A line\n\n".repeat(60) + "Read it [here](" + target + "), or [that](/article/never-there-at-all).";
        String path = Story.titled(Story.unique("To be mended")).body(text).draft();
        Editor editor = Editor.open(page, EDITOR, path);

        Locator advice = page.locator("#advice");
        assertThat(page.locator("#advice-count")).hasText("3 things could be better.");
        PageLook.assertSound(page);
        advice.getByText("does not say where it leads").click();
        assertThat(editor.body()).isFocused();
        assertThat(page.evaluate("document.getSelection().toString() || document.activeElement.value.slice("
                        + "document.activeElement.selectionStart, document.activeElement.selectionEnd)"))
                .isEqualTo("[here](" + target + ")");
        advice.getByText("There is no summary").click();
        assertThat(page.locator("#summary")).isFocused();

        page.locator("#summary").fill("There it is");
        editor.write("Read [the report](" + target + ").");
        editor.assertSaved();
        assertThat(page.locator("#advice-count")).hasText("Nothing to mend.", PATIENTLY);
        assertThat(advice.locator("li")).hasCount(0);
    }
}
