package org.broadsheet.article;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.DeskPage.assertFlash;
import static org.broadsheet.testing.DeskPage.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.View;
import org.junit.jupiter.api.Test;

/** The whole path of one article, by somebody who writes and somebody who reads. */
@BrowserTest
class WalkingSiteUiIT {

    @Test
    void anArticleIsWrittenPublishedReadChangedAndWithdrawn(Page writer, Page reader) {
        walk(writer, reader);
    }

    @Test
    @View(javaScript = false, width = View.PHONE)
    void theSameWithoutJavaScript(Page writer, Page reader) {
        walk(writer, reader);
    }

    private static void walk(Page writer, Page reader) {
        Owner.ensure();
        String title = Story.unique("The whole path");

        writer.navigate("/article/new");
        logIn(writer);
        assertThat(writer.locator("h1")).hasText("New article");
        writer.locator("#title").fill(title);
        writer.locator("#summary").fill("From the first word to the last.");
        writer.locator("#body").fill("The **first** version.");
        writer.locator("#tags").fill("Walking");
        press(writer, "Save draft");
        assertFlash(writer, "The draft was saved.");
        String path = writer.url().replaceAll("^https?://[^/]+|/edit$", "");
        assertThat(read(reader, path).status()).isEqualTo(404);

        press(writer, "Publish");
        assertFlash(writer, "The article was published.");
        assertThat(read(reader, path).status()).isEqualTo(200);
        assertThat(reader.locator("h1")).hasText(title);
        assertThat(reader.locator(".prose")).hasText("The first version.");
        assertThat(reader.locator(".prose strong")).hasText("first");
        read(reader, "/");
        assertThat(reader.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title)))
                .isVisible();

        writer.locator("#body").fill("The second version.");
        press(writer, "Save draft");
        assertFlash(writer, "The draft was saved.");
        assertThat(writer.locator(".panel")).containsText("has unpublished changes");
        read(reader, path);
        assertThat(reader.locator(".prose")).hasText("The first version.");

        press(writer, "Update");
        assertFlash(writer, "The article was published.");
        assertThat(writer.locator(".panel")).not().containsText("has unpublished changes");
        read(reader, path);
        assertThat(reader.locator(".prose")).hasText("The second version.");

        press(writer, "Withdraw");
        assertFlash(writer, "The article was withdrawn. Its text is still here.");
        assertThat(writer.locator("#body")).hasValue("The second version.");
        assertThat(read(reader, path).status()).isEqualTo(410);
        assertThat(reader.locator("h1")).hasText("This article was withdrawn");
        read(reader, "/");
        assertThat(reader.getByText(title)).hasCount(0);
    }

    private static void logIn(Page page) {
        assertThat(page.url()).endsWith("/login?next=%2Farticle%2Fnew");
        page.locator("#username").fill(Owner.USERNAME);
        page.locator("#password").fill(Owner.PASSWORD);
        press(page, "Sign in");
    }

    private static Response read(Page page, String path) {
        return page.navigate(path);
    }
}
