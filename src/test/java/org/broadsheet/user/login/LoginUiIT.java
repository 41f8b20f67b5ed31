package org.broadsheet.user.login;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.EveryView;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.PageLook;
import org.junit.jupiter.api.Test;

@BrowserTest
class LoginUiIT {

    @EveryView
    void thePageIsSound(Page page) {
        page.navigate("/login");

        PageLook.assertSound(page);
    }

    @EveryView
    void aWrongPasswordIsSaidSoAndTheNameStays(Page page) {
        Owner.ensure();
        page.context().setExtraHTTPHeaders(Map.of("X-Forwarded-For", "203.0.113.92"));
        page.navigate("/login");
        enter(page, "not-the-password");

        assertThat(page.getByRole(AriaRole.ALERT)).hasText("That name and that password do not go together.");
        assertThat(page.locator("#username")).hasValue(Owner.USERNAME);
        assertThat(page.locator("#password")).hasValue("");
        PageLook.assertSound(page);

        // Ends the row of failures that would make the next one wait.
        enter(page, Owner.PASSWORD);
        assertThat(page.locator("h1")).hasText("Articles");
    }

    @Test
    void whoHadToLogInFirstGoesOnWhereTheyWanted(Page page) {
        Owner.ensure();
        page.navigate("/desk?state=published&all=true");
        assertThat(page.locator("h1")).hasText("Sign in");
        enter(page, Owner.PASSWORD);

        assertThat(page.locator("h1")).hasText("Articles");
        assertThat(page.url()).endsWith("/desk?state=published&all=true");
    }

    @Test
    void whoGoesBackAfterSomebodySignedOutSeesNothingOfTheirs(Page page) {
        Owner.ensure();
        page.navigate("/login?next=/desk/account");
        enter(page, Owner.PASSWORD);
        assertThat(page.locator("h1")).hasText("Account");
        page.navigate("/desk");
        page.locator("form[action='/logout'] input[type=submit]").click();
        assertThat(page.locator(".footer")).containsText("Sign in");

        page.goBack();
        assertThat(page.locator("h1")).hasText("Sign in");
        page.goBack();
        assertThat(page.locator("h1")).hasText("Sign in");
    }

    @Test
    void whereToGoIsNeverAnotherSite(Page page) {
        Owner.ensure();
        page.navigate("/login?next=//example.org/desk");
        enter(page, Owner.PASSWORD);

        assertThat(page.locator("h1")).hasText("Articles");
        assertThat(page.url()).endsWith("/desk");
    }

    @Test
    void whoSignsOutIsAStrangerAgain(Page page) {
        Owner.signIn(page);
        page.navigate("/desk");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(page.locator("body > footer")).containsText("Sign in");

        page.navigate("/desk");
        assertThat(page.locator("h1")).hasText("Sign in");
    }

    @Test
    void theKeyboardAloneLogsIn(Page page) {
        Owner.ensure();
        page.navigate("/login");
        page.locator("#username").focus();
        page.keyboard().type(Owner.USERNAME);
        page.keyboard().press("Tab");
        page.keyboard().type(Owner.PASSWORD);
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).hasText("Articles");
    }

    private static void enter(Page page, String password) {
        page.locator("#username").fill(Owner.USERNAME);
        page.locator("#password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }
}
