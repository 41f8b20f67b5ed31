package org.broadsheet.article.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.broadsheet.testing.DeskPage.assertFlash;
import static org.broadsheet.testing.DeskPage.press;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.broadsheet.testing.Accessibility;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.Editor;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;

/** Suggestions in the fields of the editor, by keyboard, by mouse and to the ear. */
@BrowserTest
class CompletionUiIT {
    @Test
    void tagsAreCompletedByKeyboardAndANewOneSaysSo(Page page) {
        String word = Unique.name("lock");
        Story.titled(Story.unique("About locks"))
                .tags(word + " keepers", word + " gates")
                .draft();
        String path = Story.titled(Story.unique("Tagged")).tags("canal").draft();
        edit(page, path);
        Locator tags = page.getByRole(AriaRole.COMBOBOX, named("Tags"));

        tags.press("End");
        tags.pressSequentially(", " + word);
        assertThat(options(page)).hasText(new String[] {word + " gates 1 article", word + " keepers 1 article"});
        assertThat(tags).hasAttribute("aria-expanded", "true");
        Accessibility.assertAccessible(page);
        tags.press("ArrowDown");
        tags.press("ArrowDown");
        assertThat(page.locator("[role=option][aria-selected=true]")).containsText(word + " keepers");
        assertThat(tags).hasAttribute("aria-activedescendant", "tags-suggestions-1");
        tags.press("Enter");
        assertThat(tags).hasValue("canal, " + word + " keepers, ");
        assertThat(tags).hasAttribute("aria-expanded", "false");

        tags.pressSequentially(word);
        assertThat(options(page)).hasText(new String[] {word + " gates 1 article"});
        tags.press("Escape");
        assertThat(options(page)).hasCount(0);
        tags.pressSequentially(" smiths");
        assertThat(page.locator(".field:has(#tags)")).containsText("“" + word + " smiths” is a new tag");
        press(page, "Save draft");

        assertFlash(page, "The draft was saved.");
        assertThat(tags).hasValue("canal, " + word + " keepers, " + word + " smiths");
    }

    @Test
    void aTagThatIsBeingTypedIsNotMadeYet(Page page) {
        String half = Unique.name("half");
        String path = Story.titled(Story.unique("Half a tag")).tags("canal").draft();
        Editor editor = edit(page, path);
        Locator tags = page.getByRole(AriaRole.COMBOBOX, named("Tags"));

        page.locator("#summary").fill("Is saved meanwhile");
        tags.press("End");
        tags.pressSequentially(", " + half);
        page.waitForResponse("**/desk/json/drafts/*", editor::pause);
        editor.assertState("unsaved");
        assertEquals(0, SiteDatabase.number("select count(*) from tag where name = ?", half));

        tags.pressSequentially(" whole");
        tags.press("Tab");
        editor.assertSaved();
        assertThat(tags).hasValue("canal, " + half + " whole");
        assertEquals(0, SiteDatabase.number("select count(*) from tag where name = ?", half));
        assertEquals(1, SiteDatabase.number("select count(*) from tag where name = ?", half + " whole"));
    }

    @Test
    void severalAuthorsAreNamedAndReadersSeeThemAll(Page page) {
        Person person = People.add(Role.AUTHOR);
        String name = Unique.name("Quillington");
        SiteDatabase.update("update app_user set name = ? where username = ?", "Petra " + name, person.username());
        String path = Story.titled(Story.unique("By two")).body("Text").published();
        edit(page, path);
        Locator authors = page.getByRole(AriaRole.COMBOBOX, named("Authors"));

        authors.press("End");
        authors.pressSequentially(", " + name.substring(0, name.length() - 2));
        options(page).first().click();
        assertThat(authors).hasValue(Owner.USERNAME + ", " + person.username() + ", ");
        press(page, "Save draft");
        assertFlash(page, "The draft was saved.");

        page.navigate(path);
        assertThat(page.locator(".byline").first()).containsText(Owner.NAME + " and Petra " + name);
    }

    private static Locator options(Page page) {
        return page.locator(".suggestions [role=option]");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Editor edit(Page page, String path) {
        Owner.signIn(page);
        page.navigate(path + "/edit");
        Editor editor = Editor.at(page);
        assertThat(page.locator("#tags[role=combobox]")).isVisible();
        return editor;
    }
}
