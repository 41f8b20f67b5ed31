package org.broadsheet.article.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.DeskPage.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.Editor;
import org.broadsheet.testing.EveryView;
import org.broadsheet.testing.PageLook;
import org.broadsheet.testing.PageProblems;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;

@BrowserTest
class EditorPicturesUiIT {
    private static final Person EDITOR = People.add(Role.EDITOR);
    private static final Pattern MARKDOWN =
            Pattern.compile("Before !\\[A \\\\\\[grey\\\\] square]\\((/media/[0-9a-f]{64}/[^)]+)\\)\\n");

    @EveryView
    void aPictureIsDescribedUploadedAndInsertedAtTheCursor(Page page) {
        String path =
                Story.titled(Story.unique("With a picture")).body("Before ").draft();
        Editor editor = Editor.open(page, EDITOR, path);
        editor.body().press("Control+End");
        page.locator("#picture-file").setInputFiles(new FilePayload("square.png", "image/png", square()));
        assertThat(page.locator("#picture-dialog")).isVisible();
        PageLook.assertSound(page);
        page.locator("#picture-alt").fill("A [grey] square");
        press(page, "Upload and insert");

        assertThat(editor.body()).hasValue(MARKDOWN);
        editor.assertSaved();
        String address = editor.body().inputValue().replaceAll("(?s).*\\((/media/[^)]+)\\).*", "$1");
        assertThat(Visitor.from("203.0.113.87").get(address).statusCode()).isEqualTo(200);
        assertThat(SiteDatabase.number(
                        "select count(*) from media_use u join article a on a.id = u.article_id where a.slug = ?",
                        path.substring("/article/".length())))
                .isEqualTo(1);
    }

    /** What was looked for or jumped to is selected; and what others write above it moves the place. */
    @Test
    void aPictureTakesThePlaceOfNoWord(Page page) {
        String path = Story.titled(Story.unique("Selected")).body("one\n\ntwo ").draft();
        Editor editor = Editor.open(page, EDITOR, path);
        List<Route> uploads = hold(page, 1);
        editor.body().press("Control+a");
        page.locator("#picture-file").setInputFiles(new FilePayload("square.png", "image/png", square()));
        press(page, "Upload and insert");
        page.waitForCondition(() -> !uploads.isEmpty());
        page.evaluate("""
                () => {
                  const body = document.getElementById('body');
                  body.value = `zero\\n\\n${body.value}`;
                }""");
        uploads.get(0).resume();

        assertThat(editor.body()).hasValue(Pattern.compile("zero\\n\\none\\n\\ntwo !\\[]\\(/media/[^)]+\\)\\n"));
    }

    @Test
    void aPictureInTheTextIsDescribedHereAndInTheLibrary(Page page) {
        Editor editor = Editor.open(
                page,
                EDITOR,
                Story.titled(Story.unique("To describe")).body("A ").draft());
        press(page, "Describe picture");
        assertThat(page.locator("#describe-dialog .none")).isVisible();
        press(page, "Leave it");
        assertThat(page.locator("#describe")).isFocused();
        editor.body().press("Control+End");
        page.locator("#picture-file").setInputFiles(new FilePayload("square.png", "image/png", square()));
        page.locator("#picture-alt").fill("First");
        press(page, "Upload and insert");
        assertThat(editor.body()).hasValue(Pattern.compile("A !\\[First].*\\n"));

        press(page, "Describe picture");
        assertThat(page.locator("#describe-alt")).hasValue("First");
        PageLook.assertSound(page);
        page.locator("#describe-alt").fill("A [grey] *square*");
        page.getByLabel("Describe it so in the library too").check();
        press(page, "Describe");

        assertThat(editor.body())
                .hasValue(Pattern.compile("A !\\[A \\\\\\[grey\\\\] \\\\\\*square\\\\\\*]\\(/media/.*\\n"));
        assertThat(SiteDatabase.number("select count(*) from media where alt = 'A [grey] *square*'"))
                .isEqualTo(1);
        editor.assertSaved();
    }

    @Test
    void aFileThatIsNoPictureIsRefusedWhereItWasDescribed(Page page, PageProblems problems) {
        Editor editor = Editor.open(
                page, EDITOR, Story.titled(Story.unique("A lie")).body("Kept").draft());
        page.locator("#picture-file")
                .setInputFiles(
                        new FilePayload("lie.png", "image/png", "<svg onload='x'/>".getBytes(StandardCharsets.UTF_8)));
        press(page, "Upload and insert");

        assertThat(page.locator("#picture-error")).not().isEmpty();
        press(page, "Leave it out");
        editor.assertHolds("Kept");
        problems.expect("400: ");
    }

    @Test
    void pressingTwiceUploadsAndInsertsOnce(Page page) {
        Editor editor = Editor.open(
                page, EDITOR, Story.titled(Story.unique("Twice")).body("").draft());
        List<Route> uploads = hold(page, 2);
        page.locator("#picture-file").setInputFiles(new FilePayload("square.png", "image/png", square()));
        page.getByText("Upload and insert").dblclick();
        page.waitForCondition(() -> !uploads.isEmpty());
        assertThat(page.locator("#picture-dialog progress")).isVisible();

        uploads.get(0).resume();

        assertThat(editor.body()).hasValue(Pattern.compile("!\\[]\\(/media/[^)]+\\)\n"));
        assertThat(uploads).hasSize(1);
    }

    @Test
    void escapeCallsAnUploadOffAndTheNextPictureIsAskedFor(Page page) {
        Editor editor = Editor.open(
                page, EDITOR, Story.titled(Story.unique("Called off")).body("").draft());
        List<Route> uploads = hold(page, 1);
        List<String> failures = new ArrayList<>();
        page.onRequestFailed(request -> failures.add(request.failure()));
        page.locator("#picture-file").setInputFiles(new FilePayload[] {
            new FilePayload("first.png", "image/png", square()), new FilePayload("second.png", "image/png", square())
        });
        page.locator("#picture-alt").fill("First");
        press(page, "Upload and insert");
        page.waitForCondition(() -> !uploads.isEmpty());

        page.keyboard().press("Escape");

        page.waitForCondition(() -> failures.contains("net::ERR_ABORTED"));
        assertThat(page.locator("#picture-name")).hasText("second.png");
        assertThat(page.locator("#picture-alt")).isEmpty();
        assertThat(page.locator("#picture-error")).isEmpty();
        assertThat(page.locator("#picture-dialog progress")).isHidden();
        press(page, "Upload and insert");
        assertThat(editor.body()).hasValue(Pattern.compile("!\\[]\\(/media/[^)]+second.png\\)\n"));
        assertThat(page.locator("#picture-dialog")).isHidden();
        assertThat(editor.body()).isFocused();
    }

    /** The first uploads wait until they are resumed. */
    private static List<Route> hold(Page page, int number) {
        List<Route> held = new ArrayList<>();
        page.route("**/desk/json/media", route -> {
            if (held.size() < number) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        return held;
    }

    private static byte[] square() {
        BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, UUID.randomUUID().hashCode());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
