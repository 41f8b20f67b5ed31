package org.broadsheet.media.library;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.DeskPage.assertFlash;
import static org.broadsheet.testing.DeskPage.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.broadsheet.media.Multipart;
import org.broadsheet.media.picture.SamplePictures;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.EveryView;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.PageLook;
import org.broadsheet.testing.People;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.View;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;

/** The pictures as writers see them: added, described, deleted and brought back. */
@BrowserTest
class MediaUiIT {
    private final String word = Unique.name("pier");

    @EveryView
    void thePicturesAreSound(Page page) {
        Owner.signIn(page);
        upload(page, "A pier with two anglers, seen from the water at low tide", picture("w".repeat(70) + ".jpg"));
        page.navigate("/desk/media?q=" + "w".repeat(60));

        assertThat(page.locator(".pictures img").first()).isVisible();
        assertThat(page.locator(".masthead [aria-current=page]")).hasText("Media");
        PageLook.assertSound(page);

        page.navigate("/desk/media?q=" + word);
        assertThat(page.locator("main")).containsText("No picture has these words");
        PageLook.assertSound(page);
    }

    @EveryView
    void thePageOfOneIsSoundAndKeepsWhatItRefuses(Page page) {
        Owner.signIn(page);
        upload(page, "", picture(word + ".jpg"));
        open(page);
        PageLook.assertSound(page);

        page.locator("#alt").fill("Typed and kept");
        page.locator("#focal_x").fill("101");
        press(page, "Save");

        assertThat(page.locator("#focal_x-error")).hasText("Has to be a number from 0 to 100.");
        assertThat(page.locator("#alt")).hasValue("Typed and kept");
        PageLook.assertSound(page);
    }

    @EveryView
    void refusedFilesAreNamedAndTheOthersAdded(Page page) {
        Owner.signIn(page);
        upload(
                page,
                "Typed and kept",
                new FilePayload(
                        "drawing.svg",
                        "image/png",
                        "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)),
                new FilePayload("nothing.png", "image/png", new byte[0]),
                picture(word + ".jpg"));

        assertThat(page.getByRole(AriaRole.ALERT).locator("li")).hasText(new String[] {
            "drawing.svg is no JPEG, PNG, GIF or WebP picture, whatever its name says.",
            "nothing.png is empty.",
            "The other pictures were added."
        });
        assertThat(page.locator("#alt")).hasValue("Typed and kept");
        assertThat(page.locator(".pictures")).containsText(word);
        PageLook.assertSound(page);
    }

    @Test
    @View(javaScript = false)
    void everythingWorksWithoutScripts(Page page) {
        Owner.signIn(page);
        upload(page, "A pier", picture(word + ".jpg"));
        assertFlash(page, "The picture was added.");
        open(page);

        page.locator("#focal_x").fill("12,5");
        press(page, "Save");
        assertFlash(page, "The picture was saved.");
        assertThat(page.locator("#focal_x")).hasValue("12.5");
        assertThat(page.locator("#focus path")).hasAttribute("d", Pattern.compile("M 12\\.5 0 V 100 .*"));

        press(page, "Delete");
        assertFlash(page, "The picture was deleted. You can take that back for a day.");
        press(page, "Restore");
        assertFlash(page, "The picture is back.");
        assertThat(page.locator("#alt")).hasValue("A pier");
    }

    @Test
    void aClickOnThePictureSetsThePoint(Page page) {
        Owner.signIn(page);
        upload(page, "", picture(word + ".jpg"));
        open(page);
        Locator picture = page.locator("#focus");
        page.waitForFunction("document.querySelector('#focus.live img').complete");
        picture.click(new Locator.ClickOptions()
                .setPosition(picture.boundingBox().width / 4, picture.boundingBox().height / 2));

        press(page, "Save");

        assertThat(Double.parseDouble(page.locator("#focal_x").inputValue())).isBetween(24.0, 26.0);
    }

    @Test
    void whatAnArticleShowsOffersNoDeletion(Page page) {
        Owner.signIn(page);
        upload(page, "", picture(word + ".jpg"));
        SiteDatabase.update(
                "insert into media_use (media_id, article_id) select id, -1 from media where name = ?", word + ".jpg");
        open(page);

        assertThat(page.locator("#delete")).hasCount(0);
        assertThat(page.locator(".panel")).containsText("It can be deleted when nothing shows it.");
    }

    @Test
    void othersPicturesAreOnlyShown(Page page) {
        Owner.signIn(page);
        upload(page, "", picture(word + ".jpg"));
        open(page);
        Visitor author = People.add(Role.AUTHOR).loggedIn();
        String path = page.url().replaceFirst("^https?://[^/]+", "");

        HttpResponse<String> shown = author.get(path);

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("only editors change it").doesNotContain("id=\"save\"");
    }

    @Test
    void strangersAndForeignFormsAddNothing() {
        Visitor author = People.add(Role.AUTHOR).loggedIn();
        Multipart form = Multipart.form().file(word + ".jpg", "image/jpeg", SamplePictures.jpeg(9, 9));

        assertThat(form.sendBy(Visitor.from("203.0.113.90"), "/desk/upload").statusCode())
                .isEqualTo(302);
        HttpResponse<String> foreign = form.sendBy(author, "/desk/upload");
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.body()).contains("This form was not from a page of this browser");
        assertThat(author.send("POST", "/desk/upload", "application/x-www-form-urlencoded", "alt=x")
                        .statusCode())
                .isEqualTo(400);
        assertThat(author.get("/desk/upload").statusCode()).isEqualTo(302);
        for (String nothing :
                new String[] {"/desk/media/0", "/desk/media/x", "/desk/media/" + "9".repeat(30), "/desk/media?page=99"
                }) {
            assertThat(author.get(nothing).statusCode()).as(nothing).isEqualTo(404);
        }
    }

    private static FilePayload picture(String name) {
        return new FilePayload(
                name,
                "image/jpeg",
                SamplePictures.jpeg(700, 400, UUID.randomUUID().hashCode()));
    }

    private static void upload(Page page, String alt, FilePayload... files) {
        page.navigate("/desk/media");
        page.locator("#file").setInputFiles(files);
        page.locator("#alt").fill(alt);
        press(page, "Add");
    }

    private void open(Page page) {
        page.navigate("/desk/media?q=" + word);
        page.locator(".picture").click();
        assertThat(page.locator("h1")).hasText(word + ".jpg");
    }
}
