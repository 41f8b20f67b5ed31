package org.broadsheet.site.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.DeskPage.assertFlash;
import static org.broadsheet.testing.DeskPage.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.EveryView;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.PageLook;
import org.broadsheet.testing.Story;
import org.junit.jupiter.api.Test;

/** The site's own pages, as readers see them and as the owner writes them. */
@BrowserTest
class SitePageUiIT {

    @EveryView
    void theSitesOwnPagesAreSound(Page page) {
        for (String name : new String[] {"About", "Imprint", "Privacy"}) {
            page.navigate("/");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(name).setExact(true))
                    .click();

            assertThat(page.locator("h1")).hasText(name);
            assertThat(page.locator(".masthead [aria-current=page]")).hasText(name);
            PageLook.assertSound(page);
        }
        assertThat(page.context().cookies()).isEmpty();
    }

    @EveryView
    void theListOfThemIsSound(Page page) {
        Owner.signIn(page);
        page.navigate("/desk/pages");

        assertThat(page.locator(".rows tbody tr").first()).isVisible();
        PageLook.assertSound(page);
    }

    @EveryView
    void theirEditorIsSoundAndKeepsWhatItRefuses(Page page) {
        Owner.signIn(page);
        page.navigate("/desk/pages/privacy");
        PageLook.assertSound(page);
        page.locator("#title").fill(" ");
        page.locator("#body").fill("Typed and kept");
        press(page, "Save");

        assertThat(page.locator("#title-error")).hasText("Has to have 1 to 200 characters.");
        assertThat(page.locator("#body")).hasValue("Typed and kept");
        PageLook.assertSound(page);
    }

    @Test
    void whatTheOwnerWritesIsReadAtOnce(Page owner, Page reader) {
        String text = Story.unique("Responsible is");
        Owner.signIn(owner);
        owner.navigate("/desk/pages/imprint");
        owner.locator("#body").fill(text);
        press(owner, "Save");
        assertFlash(owner, "The page was saved.");

        reader.navigate("/page/imprint");
        assertThat(reader.locator(".prose")).hasText(text);
    }

    @Test
    void whoLeavesWhatWasTypedIsAsked(Page page) {
        Owner.signIn(page);
        page.navigate("/desk/pages/privacy");
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        page.locator("#body").pressSequentially("Typed and not sent. ");
        page.locator(".masthead a").first().click();
        page.waitForCondition(() -> !asked.isEmpty());

        assertThat(page.locator("#body")).hasValue(Pattern.compile("Typed and not sent"));
        press(page, "Save");
        assertFlash(page, "The page was saved.");
        assertThat(page.locator(".flash[role=status]")).isFocused();
        assertThat(asked).containsExactly("beforeunload");
    }

    @EveryView
    void theFormOfANewPageIsSoundAndNamesWhatIsWrong(Page page) {
        Owner.signIn(page);
        page.navigate("/desk/pages/new");
        PageLook.assertSound(page);
        page.locator("#title").fill("Terms");
        page.locator("#slug").fill("imprint");
        page.locator("#body").fill("Typed and kept");
        press(page, "Save");

        assertThat(page.locator("#slug-error")).hasText("Is taken.");
        assertThat(page.locator("#body")).hasValue("Typed and kept");
    }

    @Test
    void aPageComesAndGoes(Page owner, Page reader) {
        String title = Story.unique("House rules");
        String path = make(owner, title, "Be *kind*.");

        reader.navigate(path);
        assertThat(reader.locator("h1")).hasText(title);
        assertThat(reader.locator(".prose em")).hasText("kind");

        delete(owner, path);

        Locator list = owner.locator(".rows").first();
        assertThat(list).not().containsText(title);
        assertThat(reader.navigate(path).status()).isEqualTo(404);
        PageLook.assertSound(owner);

        press(owner, "Undo");
        assertFlash(owner, "The page is back.");
        assertThat(list).containsText(title);
        assertThat(reader.navigate(path).status()).isEqualTo(200);
        delete(owner, path);
    }

    @Test
    void whatSomebodyElseSavedIsNotWrittenOver(Page first, Page second) {
        String path = make(first, Story.unique("Shared rules"), "The first text");
        first.navigate(editor(path));
        Owner.signIn(second);
        second.navigate(editor(path));
        first.locator("#body").fill("The text of the first");
        press(first, "Save");
        assertFlash(first, "The page was saved.");

        second.locator("#body").fill("The text of the second");
        press(second, "Save");
        assertThat(second.locator(".conflict pre")).hasText("The text of the first");
        assertThat(second.locator("#body")).hasValue("The text of the second");
        PageLook.assertSound(second);
        press(second, "Save");

        assertFlash(second, "The page was saved.");
        second.navigate(path);
        assertThat(second.locator(".prose")).hasText("The text of the second");
        delete(second, path);
    }

    @Test
    void whatWasTypedIntoAPageThatIsGoneIsKept(Page first, Page second) {
        String path = make(first, Story.unique("Fading rules"), "The first text");
        Owner.signIn(second);
        second.navigate(editor(path));
        delete(first, path);

        second.locator("#body").fill("Typed and kept");
        press(second, "Save");
        assertThat(second.locator("#body")).hasValue("Typed and kept");
        press(second, "Save");

        assertFlash(second, "The page was saved.");
        second.navigate(path);
        assertThat(second.locator(".prose")).hasText("Typed and kept");
        delete(second, path);
    }

    @Test
    void aPageThatCameBackMeanwhileIsNotWrittenOver(Page first, Page second) {
        String title = Story.unique("Returning rules");
        String path = make(first, title, "The first text");
        Owner.signIn(second);
        second.navigate(editor(path));
        delete(first, path);
        press(second, "Save");
        assertThat(second.locator("main")).containsText("Saving again makes it anew.");
        make(first, title, "Made anew");

        second.locator("#body").fill("Typed and kept");
        press(second, "Save");

        assertThat(second.locator(".conflict pre")).hasText("Made anew");
        assertThat(second.locator("#body")).hasValue("Typed and kept");
        delete(first, path);
    }

    /** Writes a page by hand and returns where readers find it. */
    private static String make(Page owner, String title, String body) {
        Owner.signIn(owner);
        owner.navigate("/desk/pages");
        owner.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New page"))
                .click();
        owner.locator("#title").fill(title);
        owner.locator("#body").fill(body);
        press(owner, "Save");
        assertFlash(owner, "The page was saved.");
        return owner.locator(".rows tr").filter(named(title)).locator("td a").getAttribute("href");
    }

    private static void delete(Page owner, String path) {
        owner.navigate(editor(path));
        owner.locator("summary").filter(named("Delete the page")).click();
        press(owner, "Delete the page");
        assertFlash(owner, "The page was deleted.");
    }

    /** Where the owner writes what readers find there. */
    private static String editor(String path) {
        return "/desk" + path.replace("/page/", "/pages/");
    }

    private static Locator.FilterOptions named(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
