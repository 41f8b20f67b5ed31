package org.broadsheet.article.preview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.DeskPage.assertFlash;
import static org.broadsheet.testing.DeskPage.press;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.Editor;
import org.broadsheet.testing.EveryView;
import org.broadsheet.testing.PageLook;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;

@BrowserTest
class ArticlePreviewsUiIT {
    private static final Person EDITOR = People.add(Role.EDITOR);
    private final Visitor stranger = Visitor.from("203.0.113.89");

    @EveryView
    void aLinkShowsTheNewestDraftUntilItIsRevoked(Page page) {
        String path = Story.titled(Story.unique("Shown early"))
                .body("The first draft")
                .draft();
        String link = made(page, path);
        PageLook.assertSound(page);
        HttpResponse<String> shown = stranger.get(link);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("<p>The first draft</p>").contains("noindex");
        assertThat(shown.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(shown.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(shown.headers().firstValue("Set-Cookie")).isEmpty();

        Editor.open(page, EDITOR, path).type(", and more").assertSaved();
        assertThat(stranger.get(link).body()).contains("The first draft, and more");
        page.navigate(link);
        PageLook.assertSound(page);

        page.navigate(path + "/previews");
        press(page, "Revoke");
        assertFlash(page, "The preview link was revoked.");
        assertThat(stranger.get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void aLinkExpires(Page page) {
        String path = Story.titled(Story.unique("Seven days")).draft();
        String link = made(page, path);
        assertThat(stranger.get(link).statusCode()).isEqualTo(200);

        SiteDatabase.update(
                "update preview_link set expires_at = current_timestamp - interval '1' minute"
                        + " where article_id = (select id from article where slug = ?)",
                path.substring("/article/".length()));

        assertThat(stranger.get(link).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/preview/made-up").statusCode()).isEqualTo(404);
    }

    @Test
    void aNumberOfDaysThatIsNoneComesBack(Page page) {
        String path = Story.titled(Story.unique("Days")).draft();
        Editor.signIn(page, EDITOR);
        for (String days : new String[] {"0", "91", "x", ""}) {
            page.navigate(path + "/previews");
            page.locator("#days").fill(days);
            press(page, "Make a link");

            assertThat(page.locator("#days-error")).containsText("Has to be a number from 1 to 90");
        }
    }

    @Test
    void enterInTheFieldMakesTheLink(Page page) {
        String path = Story.titled(Story.unique("By keyboard")).draft();
        Editor.signIn(page, EDITOR);
        page.navigate(path + "/previews");
        page.locator("#days").fill("3");
        page.locator("#days").press("Enter");

        assertThat(page.locator("#made")).hasValue(Pattern.compile(".*/preview/.*"));
    }

    private static String made(Page page, String path) {
        Editor.signIn(page, EDITOR);
        page.navigate(path + "/previews");
        press(page, "Make a link");
        return URI.create(page.locator("#made").inputValue()).getPath();
    }
}
