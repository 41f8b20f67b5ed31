package org.broadsheet.media;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.DeskPage.assertFlash;
import static org.broadsheet.testing.DeskPage.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.broadsheet.media.picture.SamplePictures;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.EveryView;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.PageLook;
import org.broadsheet.testing.PageProblems;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A picture of the library stands for the name of the site. */
@BrowserTest
class LogoUiIT {
    private final String name = Unique.name("logo");

    @AfterEach
    void showTheNameAgain() {
        assertThat(save("").statusCode()).isEqualTo(302);
    }

    @EveryView
    void aLogoIsAddedInThePickerAndStandsOnEveryPage(Page page, PageProblems problems) {
        Owner.signIn(page);
        page.navigate("/desk/settings");
        press(page, "Choose from the library");
        assertThat(page.locator("#picture-choice [role=status]"))
                .hasText(Pattern.compile("\\d+ pictures|There are no.*"));
        PageLook.assertSound(page);
        page.locator("#picture-choice-file")
                .setInputFiles(
                        new FilePayload("notes.png", "image/png", "no picture".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#picture-choice-error")).containsText("is no JPEG");
        problems.expect("400: ");
        page.locator("#picture-choice-file").setInputFiles(new FilePayload(name + ".jpg", "image/jpeg", picture()));
        assertThat(page.locator("#logo")).hasValue(Pattern.compile("/media/.*" + name + "\\.jpg"));
        assertThat(page.locator("#logo")).isFocused();
        assertThat(page.locator("#logo-form .chosen-picture")).isVisible();
        press(page, "Use as logo");
        assertFlash(page, "The logo was saved.");

        page.navigate("/");
        page.waitForLoadState(LoadState.LOAD);
        Locator logo = page.getByRole(AriaRole.BANNER).getByRole(AriaRole.IMG);
        assertThat(logo)
                .hasAttribute(
                        "alt",
                        Jsoup.parse(Owner.signedIn("198.51.100.81")
                                        .get("/about")
                                        .body())
                                .selectFirst(".name img")
                                .attr("alt"));
        // As high as the style says and as wide as its own sides say, also before it has come.
        assertThat(logo.evaluate("image => Math.round(image.offsetWidth / image.offsetHeight)"))
                .isEqualTo(3);
        PageLook.assertSound(page);
    }

    @Test
    void whoLeavesThePickerDuringAnUploadChoosesNothing(Page page) {
        Owner.signIn(page);
        page.navigate("/desk/settings");
        page.route("**/desk/json/media", route -> page.keyboard().press("Escape"));
        List<String> failures = new ArrayList<>();
        page.onRequestFailed(request -> failures.add(request.failure()));
        press(page, "Choose from the library");

        page.locator("#picture-choice-file").setInputFiles(new FilePayload(name + ".jpg", "image/jpeg", picture()));

        page.waitForCondition(() -> failures.contains("net::ERR_ABORTED"));
        assertThat(page.locator("#picture-choice")).isHidden();
        assertThat(page.locator("#logo")).hasValue("");
    }

    @Test
    void whatIsNoPictureIsRefusedAtTheField() {
        for (String other : new String[] {
            "https://elsewhere.example/a.png", "/media/" + "7b".repeat(32) + "/a.jpg", "javascript:alert(1)", "x\u0000y"
        }) {
            Element page = Jsoup.parse(save(other).body());
            assertThat(page.selectFirst("#logo-error").text()).as(other).contains("library");
        }
    }

    @Test
    void whatIsTheLogoIsUsedAndTheAuditTellsWhoChoseIt() {
        Visitor owner = Owner.signedIn("198.51.100.82");
        String address = uploaded();
        assertThat(save(address).statusCode()).isEqualTo(302);
        assertThat(save(address).statusCode()).isEqualTo(302);

        String hash = address.substring("/media/".length(), address.lastIndexOf("/"));
        long id = SiteDatabase.number("select id from media where hash = ?", hash);
        assertThat(owner.get("/desk/media/" + id).body())
                .contains("/desk/settings")
                .contains("It can be deleted when nothing shows it.");
        assertThat(SiteDatabase.number(
                        "select count(*) from audit_entry where note like '%' || cast(? as varchar(64)) || '%'", hash))
                .isOne();
        assertThat(Visitor.from("198.51.100.83").get("/").body()).contains(hash);
        assertThat(save("").statusCode()).isEqualTo(302);
        assertThat(Visitor.from("198.51.100.83").get("/").body()).doesNotContain(hash);
        assertThat(SiteDatabase.number("select count(*) from media_place where media_id = " + id))
                .isZero();
    }

    private String uploaded() {
        Multipart.form()
                .file(name + ".jpg", "image/jpeg", picture())
                .with("alt", "")
                .sendBy(Owner.api("198.51.100.84"), "/api/media");
        String hash = SiteDatabase.text("select hash from media where name = ?", name + ".jpg");
        return "/media/" + hash + "/" + name + ".jpg";
    }

    private static HttpResponse<String> save(String address) {
        return Owner.signedIn("198.51.100.80")
                .form("/desk/settings", "logo-form")
                .with("logo", address)
                .press("show-logo");
    }

    private static byte[] picture() {
        return SamplePictures.jpeg(1200, 400, UUID.randomUUID().hashCode());
    }
}
