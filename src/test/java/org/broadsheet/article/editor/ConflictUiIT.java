package org.broadsheet.article.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.DeskPage.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.Editor;
import org.broadsheet.testing.EveryView;
import org.broadsheet.testing.PageLook;
import org.broadsheet.testing.PageProblems;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Story;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;

/** Texts that cannot be merged are both shown, and somebody decides. */
@BrowserTest
class ConflictUiIT {
    private static final Person JANE = People.add(Role.EDITOR);
    private static final Person TOM = People.add(Role.EDITOR);

    @EveryView
    void twoWhoWriteInOnePlaceAreShownBothTexts(Page first, Page second, PageProblems problems) {
        String path = Story.titled(Story.unique("One place")).body("one\n\ntwo").draft();
        Editor jane = Editor.open(first, JANE, path);
        Editor tom = Editor.open(second, TOM, path);
        jane.write("one\n\nby Jane").assertSaved();
        tom.write("one\n\nby Tom").pause().assertState("conflict");
        assertThat(second.locator("#conflict-dialog .theirs pre")).hasText("by Jane");
        assertThat(second.locator("#conflict-dialog .mine pre")).hasText("by Tom");
        assertThat(second.locator("#conflict-dialog .base pre")).hasText("two");
        PageLook.assertSound(second);

        second.locator("#conflict-dialog input[value=both]").check();
        second.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Use this text"))
                .click();
        tom.assertSaved();
        tom.assertHolds("one\n\nby Jane\nby Tom");
        problems.expect("409: ");
    }

    @Test
    void aDecisionAboutTheTextKeepsTheTagsOfBoth(Page first, Page second, PageProblems problems) {
        String path = Story.titled(Story.unique("Tags of both")).body("one").draft();
        Editor jane = Editor.open(first, JANE, path);
        Editor tom = Editor.open(second, TOM, path);
        first.locator("#tags").fill("Hers, ");
        jane.write("by Jane").assertSaved();
        second.locator("#tags").fill("His, ");
        tom.write("by Tom").pause().assertState("conflict");

        second.locator("#conflict-dialog input[value=mine]").check();
        press(second, "Use this text");

        tom.assertSaved();
        assertThat(second.locator("#tags")).hasValue(Pattern.compile("Hers, His.*"));
        problems.expect("409: ");
    }

    @Test
    void whatIsTypedAfterAConflictIsPartOfTheDecision(Page first, Page second, PageProblems problems) {
        String path = Story.titled(Story.unique("Later")).body("one").draft();
        Editor jane = Editor.open(first, JANE, path);
        Editor tom = Editor.open(second, TOM, path);
        jane.write("by Jane").assertSaved();
        tom.write("by Tom").pause().assertState("conflict");
        press(second, "Decide later");
        tom.type(", and more");
        press(second, "Decide");

        assertThat(second.locator("#conflict-dialog .mine pre")).hasText("by Tom, and more");
        second.locator("#conflict-dialog input[value=mine]").check();
        press(second, "Use this text");
        tom.assertSaved();
        tom.assertHolds("by Tom, and more");
        problems.expect("409: ");
    }
}
