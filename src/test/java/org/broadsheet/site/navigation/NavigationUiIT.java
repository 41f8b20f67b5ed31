package org.broadsheet.site.navigation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.DeskPage.assertFlash;
import static org.broadsheet.testing.DeskPage.press;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.EveryView;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.PageLook;
import org.broadsheet.testing.People;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.View;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The owner says what leads readers through the site. */
@BrowserTest
class NavigationUiIT {
    @AfterEach
    void putItBack() {
        Owner.signedIn("198.51.100.46").form("/desk/navigation", "navigation").press("reset");
    }

    @EveryView
    void thePageIsSoundAndKeepsWhatItRefuses(Page page) {
        Owner.signIn(page);
        page.navigate("/desk/navigation");
        PageLook.assertSound(page);
        page.locator("#title-1").fill("");
        page.locator("#address-2").fill("javascript:alert(1)");
        press(page, "Save the navigation");

        assertThat(page.locator("#title-1-error")).hasText("Has to have 1 to 60 characters.");
        assertThat(page.locator("#address-2")).hasValue("javascript:alert(1)");
        assertThat(page.locator("#address-2-error")).isVisible();
        PageLook.assertSound(page);
    }

    @Test
    @View(javaScript = false)
    void linksAreAddedNamedMovedAndPutBack(Page page, Page reader) {
        Owner.signIn(page);
        page.navigate("/desk/navigation");
        assertThat(page.locator("#title-0")).hasValue("Front page");
        page.locator("#title-4").fill("Elsewhere");
        page.locator("#address-4").fill("https://example.org/");
        // Enter saves, whatever buttons stand before.
        page.locator("#address-4").press("Enter");
        assertFlash(page, "The navigation was saved.");
        page.locator("#title-1").fill("Who we are");
        press(page, "Up Elsewhere");
        assertFlash(page, "The navigation was saved.");
        press(page, "Remove Imprint");

        reader.navigate("/");
        assertThat(reader.locator(".masthead nav a"))
                .hasText(new String[] {"Front page", "Who we are", "Elsewhere", "Privacy", "Search"});
        assertThat(reader.locator(".masthead [aria-current=page]")).hasText("Front page");

        press(page, "Back to the pages of the site");
        reader.reload();
        assertThat(reader.locator(".masthead nav a"))
                .hasText(new String[] {"Front page", "About", "Imprint", "Privacy", "Search"});
    }

    @Test
    void onlyOwnersChangeItAndTheLogSaysSo() {
        assertThat(People.add(Role.EDITOR).loggedIn().get("/desk/navigation").statusCode())
                .isEqualTo(403);
        long before = SiteDatabase.number("select n from change_counter");
        Visitor owner = Owner.signedIn("198.51.100.45");

        HttpResponse<String> saved =
                owner.form("/desk/navigation", "navigation").press("down");

        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(SiteDatabase.number(
                        "select count(*) from change_log where kind = 'site.updated' and number > ?", before))
                .isOne();
        assertThat(Jsoup.parse(owner.get("/").body())
                        .select(".masthead nav a")
                        .first()
                        .text())
                .isEqualTo("About");
    }
}
