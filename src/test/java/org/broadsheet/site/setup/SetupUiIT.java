package org.broadsheet.site.setup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.EveryView;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.PageLook;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * First of all, because a site is set up once: after it there is an owner. Tests that need one and run without this class become it
 * through {@link Owner}.
 */
@BrowserTest
@Order(1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetupUiIT {

    @EveryView
    @Order(1)
    void aSiteWithoutArticlesHasASoundFrontPage(Page page) {
        page.navigate("/");

        assertThat(page.locator("main")).containsText("Nothing has been published here yet.");
        PageLook.assertSound(page);
    }

    @EveryView
    @Order(2)
    void thePageIsSoundWithTheCodeFilledIn(Page page) {
        page.navigate(Owner.setupLink().toString());

        assertThat(page.locator("#code")).hasValue(Owner.setupLink().getQuery().substring("code=".length()));
        PageLook.assertSound(page);
    }

    @Test
    @Order(3)
    void aWrongCodeComesBackBesideItsField(Page page) {
        page.navigate("/setup?code=guessed");
        fillIn(page, Owner.PASSWORD);
        become(page);

        assertThat(page.locator("#code-error")).hasText("Is not the one that the latest start printed to the log.");
        assertThat(page.locator("#code")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#code")).hasValue("guessed");
        assertThat(page.locator("#username")).hasValue(Owner.USERNAME);
        assertThat(page.locator("#name")).hasValue(Owner.NAME);
        assertThat(page.locator("#email")).hasValue(Owner.EMAIL);
        assertThat(page.locator("#username-error")).isEmpty();
    }

    @EveryView
    @Order(4)
    void aWeakPasswordComesBackBesideItsFieldAndIsNotRepeated(Page page) {
        page.context().setExtraHTTPHeaders(Map.of("X-Forwarded-For", "203.0.113." + page.viewportSize().width % 250));
        page.navigate(Owner.setupLink().toString());
        fillIn(page, "password1");
        become(page);

        assertThat(page.locator("#password-error"))
                .hasText("Has to have at least 8 characters and not be easily guessed.");
        assertThat(page.locator("#password")).hasValue("");
        assertThat(page.locator("#username")).hasValue(Owner.USERNAME);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("a field needs a look");
        PageLook.assertSound(page);
    }

    /** With the code that two refused attempts have not used up. */
    @Test
    @Order(5)
    void theBearerOfTheCodeBecomesTheOwnerAndEndsOnTheDesk(Page page) {
        page.navigate(Owner.setupLink().toString());
        fillIn(page, Owner.PASSWORD);
        become(page);

        assertThat(page.locator("h1")).hasText("Articles");
        assertThat(page.url()).endsWith("/desk");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("The site is yours. Write its first article.");
        assertThat(page.locator("header")).containsText(Owner.NAME);
    }

    @Test
    @Order(6)
    void anOwnedSiteHasNoSetUpAndNoUseForTheCode() {
        Owner.ensure();
        Visitor visitor = Visitor.from("203.0.113.90");
        String link = Owner.setupLink().getPath() + "?" + Owner.setupLink().getQuery();

        assertThat(visitor.get("/setup").statusCode()).isEqualTo(404);
        assertThat(visitor.get(link).statusCode()).isEqualTo(404);
        assertThat(visitor.send(
                                "POST",
                                link,
                                "application/x-www-form-urlencoded",
                                "setup=setup&become=become&username=second&email=second%40example.org"
                                        + "&password=only-for-tests-7f3a&jakarta.faces.ViewState=stateless")
                        .statusCode())
                .isEqualTo(404);
    }

    private static void fillIn(Page page, String password) {
        page.locator("#username").fill(Owner.USERNAME);
        page.locator("#name").fill(Owner.NAME);
        page.locator("#email").fill(Owner.EMAIL);
        page.locator("#password").fill(password);
    }

    private static void become(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Become the owner"))
                .click();
    }
}
