package org.broadsheet.article.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.DeskPage.assertFlash;
import static org.broadsheet.testing.DeskPage.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.Editor;
import org.broadsheet.testing.EveryView;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.PageLook;
import org.broadsheet.testing.PageProblems;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.View;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;

@BrowserTest
class ArticleEditUiIT {
    private static final String READER = "203.0.113.91";

    @EveryView
    void theEmptyEditorIsSound(Page page) {
        open(page, "/article/new");

        PageLook.assertSound(page);
    }

    @EveryView
    void theEditorOfALongTextIsSound(Page page) {
        open(
                page,
                Story.titled(Story.unique("W".repeat(180)))
                                .body("long ".repeat(2000))
                                .published() + "/edit");

        PageLook.assertSound(page);
    }

    @EveryView
    void whatIsRefusedComesBackBesideItsFieldAsItWasTyped(Page page, PageProblems problems) {
        open(page, "/article/new");
        page.locator("#title").fill("  ");
        page.locator("#slug").fill("Not a slug");
        page.locator("#language").fill("nonsense!");
        page.locator("#body").fill("What was typed & is <kept>");
        press(page, "Save draft");

        assertThat(page.locator("#title-error")).hasText("Has to have 1 to 200 characters, not only blanks.");
        assertThat(page.locator("#slug-error")).containsText("lower-case letters, digits and single dashes");
        assertThat(page.locator("#language-error")).containsText("a language tag such as en");
        assertThat(page.locator("#slug")).hasValue("Not a slug");
        assertThat(page.locator("#language")).hasValue("nonsense!");
        assertThat(page.locator("#body")).hasValue("What was typed & is <kept>");
        assertThat(page.locator("[aria-invalid=true]")).hasCount(3);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("a field needs a look");
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        PageLook.assertSound(page);
        problems.expect("400: ");
    }

    @Test
    void anAuthorSubmitsChangesOfWhatReadersSee(Page page) {
        Person author = People.add(Role.AUTHOR);
        String path =
                Story.titled(Story.unique("Corrected")).by(author).body("Wrong").published();
        Editor.open(page, author, path).write("Right");
        press(page, "Submit");

        assertFlash(page, "The article was saved and submitted to the editors.");
        assertThat(page.locator(".panel .mark")).hasText("Changes submitted");
        assertThat(Visitor.from("203.0.113.77").get(path).body()).contains("<p>Wrong</p>");
    }

    @Test
    void aTakenAddressIsRefusedBesideItsField(Page page, PageProblems problems) {
        String taken = Story.titled(Story.unique("Taken")).draft().substring("/article/".length());
        open(page, "/article/new");
        page.locator("#title").fill("Another one");
        page.locator("#slug").fill(taken);
        press(page, "Save draft");

        assertThat(page.locator("#slug-error")).not().isEmpty();
        assertThat(page.locator("#slug")).hasValue(taken);
        assertThat(page.locator("#title")).hasValue("Another one");
        problems.expect("409: ");
    }

    @Test
    void enterInAFieldSavesAndDoesNotPublish(Page page) {
        String path = Story.titled(Story.unique("By keyboard")).body("Text").draft();
        open(page, path + "/edit");
        page.locator("#summary").fill("Written with the keyboard");
        page.locator("#title").press("Enter");

        assertFlash(page, "The draft was saved.");
        assertThat(page.locator("#summary")).hasValue("Written with the keyboard");
        assertThat(statusFor(path)).isEqualTo(404);
    }

    @Test
    void aFlashIsShownOnce(Page page) {
        open(page, Story.titled(Story.unique("Once")).draft() + "/edit");
        press(page, "Save draft");
        assertFlash(page, "The draft was saved.");

        page.reload();

        assertThat(page.locator("#title")).isVisible();
        assertThat(page.locator(".flash")).hasCount(0);
    }

    @Test
    void aPublicationIsScheduledAndCalledOff(Page page) {
        String path = Story.titled(Story.unique("Later")).draft();
        open(page, path + "/edit");
        page.locator("#at").fill("2095-01-31T08:00");
        press(page, "Schedule");

        assertFlash(page, "The article will be published at its time.");
        assertThat(page.locator(".panel h2 .mark")).hasText("Scheduled");
        assertThat(page.locator(".panel .hint time").last()).containsText("31 January 2095");
        assertThat(page.locator(".panel .hint time").last()).containsText("08:00 UTC");
        assertThat(page.locator(".panel .hint time").last()).hasAttribute("datetime", "2095-01-31T08:00:00Z");
        assertThat(statusFor(path)).isEqualTo(404);

        press(page, "Call the publication off");
        assertThat(page.locator(".panel h2 .mark")).hasText("Draft");
    }

    @Test
    void aDoubleClickIsOneUpdate(Page page) {
        String path = Story.titled(Story.unique("Clicked twice")).body("Wrong").published();
        open(page, path + "/edit");
        List<Request> sent = new ArrayList<>();
        page.onRequest(request -> {
            if (request.method().equals("POST") && request.isNavigationRequest()) {
                sent.add(request);
            }
        });
        page.locator("#body").fill("Right");
        page.locator("#correction").fill("It was wrong.");
        page.locator("#publish").dblclick();

        assertFlash(page, "The article was published.");
        assertThat(sent).hasSize(1);
    }

    @Test
    void aTimeThatHasPassedOrIsNoneComesBackBesideItsField(Page page) {
        String path = Story.titled(Story.unique("Bad time")).draft();
        open(page, path + "/edit");
        page.locator("#at").fill("2001-01-31T08:00");
        press(page, "Schedule");
        assertThat(page.locator("#at-error")).hasText("Has to be in the future.");
        assertThat(page.locator("#at")).hasValue("2001-01-31T08:00");

        page.locator("#at").fill("");
        press(page, "Schedule");
        assertThat(page.locator("#at-error")).containsText("Has to be a date and a time");

        page.evaluate("document.getElementById('at').type = 'text'");
        page.locator("#at").fill("tomorrow");
        press(page, "Schedule");
        assertThat(page.locator("#at-error")).containsText("Has to be a date and a time");
        assertThat(page.locator("#at")).hasAttribute("value", "tomorrow");
        assertThat(statusFor(path)).isEqualTo(404);
    }

    @Test
    void whatIsTrashedIsGoneForReadersAndCanBeRestoredAsADraft(Page page) {
        String title = Story.unique("To the trash");
        String path = Story.titled(title).body("The text that stays").published();
        open(page, path + "/edit");
        press(page, "Move to trash");
        assertFlash(page, "The article was moved to the trash.");
        assertThat(page.url()).endsWith("/desk");
        assertThat(statusFor(path)).isEqualTo(410);

        page.navigate("/desk?state=trashed");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .click();
        press(page, "Restore");
        assertFlash(page, "The article was restored as a draft.");
        assertThat(page.locator("#body")).hasValue("The text that stays");
        assertThat(statusFor(path)).isEqualTo(410);
    }

    @Test
    @View(javaScript = false)
    void whoSavesSecondIsShownBothTextsAndOverwritesNothing(Page first, Page second) {
        String path =
                Story.titled(Story.unique("Two writers")).body("As it was").draft() + "/edit";
        open(first, path);
        open(second, path);
        first.locator("#body").fill("What the first wrote");
        press(first, "Save draft");
        assertFlash(first, "The draft was saved.");
        second.locator("#body").fill("What the second wrote");
        press(second, "Save draft");

        assertThat(second.getByRole(AriaRole.ALERT))
                .containsText("Not saved: " + Owner.NAME + " saved this article while you were writing.");
        assertThat(second.locator(".conflict pre").first()).hasText("What the first wrote");
        assertThat(second.locator(".conflict pre").last()).hasText("What the second wrote");
        assertThat(second.locator("#body")).hasValue("What the second wrote");
        first.navigate(path);
        assertThat(first.locator("#body")).hasValue("What the first wrote");

        second.locator("#body").fill("What both agree on");
        press(second, "Save draft");
        assertFlash(second, "The draft was saved.");
        first.navigate(path);
        assertThat(first.locator("#body")).hasValue("What both agree on");
    }

    private static void open(Page page, String path) {
        Owner.signIn(page);
        page.navigate(path);
    }

    private static int statusFor(String path) {
        return Visitor.from(READER).get(path).statusCode();
    }
}
