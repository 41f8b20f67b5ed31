package org.broadsheet.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.DeskPage.assertFlash;
import static org.broadsheet.testing.DeskPage.press;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.List;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.EveryView;
import org.broadsheet.testing.Form;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.PageLook;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the owner decides, and what was done. */
@BrowserTest
class SettingsUiIT {
    private Form before;

    @BeforeEach
    void noteTheSettings() {
        before = Owner.signedIn("198.51.100.45").form("/desk/settings", "settings");
    }

    /** By the page, because the site remembers for a second what it read from the database. */
    @AfterEach
    void putTheSettingsBack() {
        assertThat(before.press("save").statusCode()).isEqualTo(302);
    }

    @EveryView
    void thePagesAreSound(Page page) {
        Owner.signIn(page);
        for (String address : List.of("/desk/settings", "/desk/audit", "/desk/audit?from=yesterday&q=nothing")) {
            page.navigate(address);
            PageLook.assertSound(page);
        }
    }

    @Test
    void whatIsRefusedComesBackWithWhatWasTyped(Page page) {
        Owner.signIn(page);
        page.navigate("/desk/settings");
        page.locator("#timeZone").fill("Europe/Nowhere");
        page.locator("#language").fill("not a language");
        press(page, "Save the settings");

        assertThat(page.locator("#timeZone-error")).isVisible();
        assertThat(page.locator("#language-error")).isVisible();
        assertThat(page.locator("#timeZone")).hasValue("Europe/Nowhere");
    }

    @Test
    void aChangeIsSeenAtOnceAndRecorded(Page page) {
        Owner.signIn(page);
        page.navigate("/desk/settings");
        page.locator("#timeZone").fill("Europe/Berlin");
        page.locator("#pageSize").fill("7");
        page.getByLabel("An article needs a summary before it is published").check();
        press(page, "Save the settings");
        assertFlash(page, "The settings were saved.");
        assertThat(page.locator("#timeZone")).hasValue("Europe/Berlin");
        assertThat(page.locator("#pageSize")).hasValue("7");

        page.navigate("/desk/audit?action=site.settings");
        assertThat(page.locator(".audit tbody tr").first()).containsText("site.page_size = 7");
        assertThat(page.locator(".audit tbody tr").first()).containsText(Owner.USERNAME);
    }

    @Test
    void theAuditGoesToASpreadsheetAndCalculatesNothing() {
        SiteDatabase.update("insert into audit_entry (id, happened_at, action, subject, label, note)"
                + " values (nextval('id_sequence'), current_timestamp, 'test.csv', '', '=1+1', 'a, \"b\"')");
        Visitor owner = Owner.signedIn("198.51.100.44");

        HttpResponse<String> csv = owner.get("/desk/audit.csv?action=test.csv");

        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body().split("\r\n", -1)[0]).isEqualTo("time,username,address,action,subject,label,note");
        assertThat(csv.body().split("\r\n", -1)[1]).endsWith(",,,test.csv,,'=1+1,\"a, \"\"b\"\"\"");
        assertThat(owner.get("/desk/audit.csv?from=yesterday").statusCode()).isEqualTo(400);
    }
}
