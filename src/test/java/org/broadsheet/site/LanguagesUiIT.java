package org.broadsheet.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.EveryView;
import org.broadsheet.testing.Form;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.PageLook;
import org.broadsheet.testing.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The paper and its desk, from right to left. */
@BrowserTest
class LanguagesUiIT {
    private Form before;

    @BeforeEach
    void speakArabic() {
        before = Owner.signedIn("198.51.100.133").form("/desk/settings", "settings");
        Owner.signedIn("198.51.100.134")
                .form("/desk/settings", "settings")
                .with("language", "ar")
                .press("save");
    }

    @AfterEach
    void putTheSettingsBack() {
        before.press("save");
    }

    @EveryView
    void arabicPagesAreSound(Page page) {
        Story.titled(Story.unique("Read from the right")).body("Text").published();
        page.navigate("/");
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        PageLook.assertSound(page, "ar");
        Owner.signIn(page);
        page.navigate("/desk?view=all");
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        PageLook.assertSound(page, "ar");
    }
}
