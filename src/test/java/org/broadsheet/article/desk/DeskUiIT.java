package org.broadsheet.article.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.DeskPage.assertFlash;
import static org.broadsheet.testing.DeskPage.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.EveryView;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.PageLook;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Unique;
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
    void aListWithoutArticlesSaysWhatToDo(Page page) {
        Owner.signIn(page);
        page.navigate("/desk?q=" + Story.unique("nothing").replace(' ', '-'));

        assertThat(page.locator("main")).containsText("No article fits what you asked for.");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Show all of this list")))
                .isVisible();
        PageLook.assertSound(page);
    }

    @Test
    void aFormThatIsOnItsWayIsNotSentAgain(Page page) {
        String name = Story.unique("Twice");
        Owner.signIn(page);
        page.navigate("/desk/tokens");
        page.locator("#name").fill(name);
        page.locator("#scopes input").first().check();
        page.locator("#create").dblclick();

        assertThat(page.locator("#secret")).isVisible();
        assertThat(SiteDatabase.number("select count(*) from api_token where name = ?", name))
                .isEqualTo(1);
    }

    @Test
    void aListIsNarrowedByState(Page page) {
        String draft = Story.unique("A draft");
        String published = Story.unique("A public one");
        Story.titled(draft).draft();
        Story.titled(published).published();
        Owner.signIn(page);

        page.navigate("/desk");
        assertThat(page.locator(".rows")).containsText(draft);
        assertThat(page.locator(".rows")).containsText(published);

        page.locator("#state").selectOption("published");
        press(page, "Show");
        assertThat(page.locator("#state")).hasValue("published");
        assertThat(page.locator(".rows")).containsText(published);
        assertThat(page.locator(".rows")).not().containsText(draft);
    }

    @Test
    void whatReadersDoNotSeeYetIsMarked(Page page) {
        String title = Story.unique("Staged");
        String path = Story.titled(title).body("Seen").published();
        Owner.signedIn("198.51.100.92")
                .form(path + "/edit", "edit")
                .with("body", "Not yet")
                .press("save");
        Owner.signIn(page);
        page.navigate("/desk");

        assertThat(page.locator(".rows tr").filter(new Locator.FilterOptions().setHasText(title)))
                .containsText("has unpublished changes");
    }

    @EveryView
    void whatARuleHeldBackIsToldSoundly(Page page) {
        String title = Story.unique("Held back");
        String path = Story.titled(title).draft();
        String slug = path.substring("/article/".length());
        SiteDatabase.update(
                "update article set held_at = current_timestamp, held_for = 'summary alt' where slug = ?", slug);
        Owner.signIn(page);
        page.navigate("/desk");
        assertThat(page.locator(".flash.held")).containsText(title);
        PageLook.assertSound(page);
        page.navigate(path + "/moves");
        assertThat(page.locator(".note.held li")).hasCount(2);
        PageLook.assertSound(page);

        SiteDatabase.update("update article set held_at = null, held_for = null where slug = ?", slug);
    }

    @EveryView
    void severalAreTrashedWithAReportAndRestoredFromIt(Page page) {
        String title = Story.unique("One of several");
        Story.titled(title).draft();
        Owner.signIn(page);
        page.navigate("/desk");
        press(page, "Move to trash");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Choose at least one article first.");
        page.getByLabel("Choose " + title).check();
        press(page, "Move to trash");

        assertThat(page.locator("h1")).hasText("What was done");
        assertThat(page.locator(".rows tbody tr")).hasCount(1);
        assertThat(page.locator(".rows")).containsText("Done");
        PageLook.assertSound(page);
        press(page, "Undo: restore those that were done");
        assertThat(page.locator("main")).containsText("Back as they were: 1 of 1");
        assertThat(page.locator(".rows .mark")).hasText("Draft");
    }

    @EveryView
    void theTrashIsUndoneFromTheMessage(Page page) {
        String path = Story.titled(Story.unique("Undone")).published();
        Owner.signIn(page);
        page.navigate(path + "/moves");
        PageLook.assertSound(page);
        press(page, "Move to trash");
        assertFlash(page, "The article was moved to the trash.");
        press(page, "Undo");

        assertFlash(page, "The article is back as it was.");
        assertThat(page.locator(".standing .mark")).hasText("Published");
        assertThat(page.locator(".steps li").first()).containsText("Restored");
    }

    @Test
    void enterPressesTheButtonBesideTheFieldAndPublishesNothing(Page page) {
        String title = Story.unique("By keyboard");
        String path = Story.titled(title).draft();
        String tag = Unique.name("entered");
        Owner.signIn(page);
        page.navigate("/desk");
        page.getByLabel("Choose " + title).check();
        page.getByLabel("Choose " + title).press("Enter");
        assertThat(page.locator("#list [type=submit]").first()).isHidden();
        page.locator("#addTag").fill(tag);
        page.locator("#addTag").press("Enter");

        assertThat(page.locator("main")).containsText("Tagged: 1 of 1");
        page.navigate(path + "/moves");
        page.locator("#at").fill("2095-01-31T08:00");
        page.locator("#at").press("Enter");
        assertFlash(page, "The article will be published at its time.");
        assertThat(page.locator(".standing .mark")).hasText("Scheduled");
    }

    @EveryView
    void aTimeThatCannotBeComesBackBesideItsField(Page page) {
        String path = Story.titled(Story.unique("Planned")).draft();
        Owner.signIn(page);
        page.navigate(path + "/moves");
        page.locator("#at").fill("2001-01-31T08:00");
        press(page, "Schedule");

        assertThat(page.locator("#at-error")).hasText("Has to be in the future.");
        assertThat(page.locator("#at")).hasValue("2001-01-31T08:00");
        page.locator("#at").fill("2095-01-31T08:00");
        press(page, "Schedule");
        assertFlash(page, "The article will be published at its time.");
        assertThat(page.locator(".standing")).containsText("31 January 2095, 08:00 UTC");
        PageLook.assertSound(page);
    }

    @EveryView
    void theCalendarShowsWhatIsPlanned(Page page) {
        String title = Story.unique("In the calendar");
        String path = Story.titled(title).draft();
        Owner.signIn(page);
        page.navigate(path + "/moves");
        page.locator("#at").fill("2031-03-14T23:30");
        press(page, "Schedule");
        page.navigate("/desk/calendar?month=2031-03");

        assertThat(page.locator("h1")).hasText("March 2031");
        assertThat(page.locator("td", new Page.LocatorOptions().setHasText(title)))
                .containsText("23:30");
        PageLook.assertSound(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Month after"))
                .click();
        assertThat(page.locator("h1")).hasText("April 2031");
        PageLook.assertSound(page);
    }

    @EveryView
    void aTagIsDescribedAndItsOldAddressLeadsOn(Page page) {
        String old = Unique.name("old");
        String young = Unique.name("young");
        Story.titled(Story.unique("Tagged")).tags(old).published();
        Owner.signIn(page);
        page.navigate("/desk/tags");
        PageLook.assertSound(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(old).setExact(true))
                .click();
        PageLook.assertSound(page);
        page.locator("#slug").fill("No slug");
        press(page, "Save");
        assertThat(page.locator("#slug-error")).containsText("lower-case letters");
        page.locator("#name").fill(young);
        page.locator("#slug").fill(young);
        page.locator("#description").fill("All that is said of it");
        press(page, "Save");
        assertFlash(page, "The tag was changed.");

        page.navigate("/tag/" + old);
        assertThat(page).hasURL(Pattern.compile(".*/tag/" + young));
        assertThat(page.locator("main")).containsText("All that is said of it");
        PageLook.assertSound(page);
    }
}
