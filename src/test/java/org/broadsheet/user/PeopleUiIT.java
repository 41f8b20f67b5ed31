package org.broadsheet.user;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.broadsheet.testing.DeskPage.assertFlash;
import static org.broadsheet.testing.DeskPage.press;

import com.microsoft.playwright.Page;
import java.util.List;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.EveryView;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.PageLook;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.View;
import org.junit.jupiter.api.Test;

/** People, accounts and tokens, as somebody at a browser meets them. */
@BrowserTest
class PeopleUiIT {
    @EveryView
    void thePagesAreSound(Page page) {
        Owner.signIn(page);
        for (String address :
                List.of("/desk/users", "/desk/users/" + Owner.USERNAME, "/desk/account", "/desk/tokens")) {
            page.navigate(address);
            PageLook.assertSound(page);
        }
    }

    @EveryView
    void aSecretThatIsShownOnceIsSound(Page page) {
        Owner.signIn(page);
        page.navigate("/desk/users");
        page.locator("#label").fill("Somebody");
        press(page, "Make the link");
        assertThat(page.locator("#link")).isVisible();
        PageLook.assertSound(page);

        page.navigate(page.locator("#link").inputValue());
        press(page, "Join");
        assertThat(page.locator("#username-error")).isVisible();
        PageLook.assertSound(page);
    }

    @Test
    @View(javaScript = false)
    void somebodyIsInvitedAndJoins(Page owner, Page guest) {
        String name = Unique.name("guest");
        Owner.signIn(owner);
        owner.navigate("/desk/users");
        owner.locator("#label").fill("For " + name);
        owner.locator("#role").selectOption("EDITOR");
        press(owner, "Make the link");

        guest.navigate(owner.locator("#link").inputValue());
        guest.locator("#username").fill(name);
        guest.locator("#email").fill(name + "@example.org");
        guest.locator("#password").fill("password");
        press(guest, "Join");
        assertThat(guest.locator("#password-error")).isVisible();
        assertThat(guest.locator("#username")).hasValue(name);
        guest.locator("#password").fill(People.PASSWORD);
        press(guest, "Join");
        assertFlash(guest, "Welcome. This is your desk.");

        owner.navigate("/desk/users/" + name);
        assertThat(owner.locator("#role")).hasValue("EDITOR");
        press(owner, "Disable the account");
        assertThat(owner.getByText("Enable the account")).isVisible();
        guest.navigate("/desk");
        assertThat(guest.locator("h1")).hasText("Sign in");
    }

    @Test
    void aTokenIsShownOnceAndEnds(Page page) {
        String name = Unique.name("program");
        Owner.signIn(page);
        page.navigate("/desk/tokens");
        page.locator("#name").fill(name);
        press(page, "Make the token");
        assertThat(page.locator("#scopes-error")).isVisible();
        page.getByLabel("articles:read").check();
        press(page, "Make the token");
        assertThat(page.locator("#secret")).isVisible();

        press(page, "End " + name);
        assertFlash(page, "The token ended.");
        assertThat(page.getByText(name)).hasCount(0);
        assertThat(page.locator("#secret")).hasCount(0);
    }

    @Test
    void theSessionElsewhereEnds(Page here, Page elsewhere) {
        Owner.signIn(elsewhere);
        Owner.signIn(here);
        here.navigate("/desk/account");
        press(here, "End all other sessions");
        assertFlash(here, "All other sessions ended.");

        elsewhere.navigate("/desk");
        assertThat(elsewhere.locator("h1")).hasText("Sign in");
    }
}
