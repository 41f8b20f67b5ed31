package org.broadsheet.article.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.DeskPage.assertFlash;
import static org.broadsheet.testing.DeskPage.press;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.Editor;
import org.broadsheet.testing.PageProblems;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What another program copied comes into the text as Markdown. */
@BrowserTest
class EditorPasteUiIT {
    private static final String MARKDOWN = "**/desk/json/markdown";
    private static final Person EDITOR = People.add(Role.EDITOR);
    private static final String HTML =
            "<h2>Found</h2><p>A <b>bold</b> <a href='https://example.org/'>link</a></p><ul><li>one</li></ul>";
    private static final String AS_MARKDOWN = "## Found\n\nA **bold** [link](https://example.org/)\n\n- one";
    private static final String PLAIN = "Found\nA bold link\none";

    @Test
    void richTextIsPastedAsMarkdownAndPlainTextAsItIs(Page page, PageProblems problems) {
        Editor editor = Editor.open(
                page,
                EDITOR,
                Story.titled(Story.unique("Pasted")).body("Before  after").draft());
        editor.body().evaluate("field => { field.focus(); field.setSelectionRange(7, 7); }");
        paste(page, Map.of("text/html", HTML, "text/plain", PLAIN));
        assertThat(editor.body()).hasValue("Before " + AS_MARKDOWN + " after");

        // The marks are taken back first, as a step of their own.
        editor.body().press("Control+z");
        assertThat(editor.body()).hasValue("Before " + PLAIN + " after");
        editor.body().press("Control+z");
        assertThat(editor.body()).hasValue("Before  after");
        editor.body().evaluate("field => field.setSelectionRange(7, 7)");
        paste(
                page,
                Map.of("text/html", "<p>Just <span style='color: red'>words</span></p>", "text/plain", "Just words"));
        assertThat(editor.body()).hasValue("Before Just words after");

        // The server does not answer: whoever types on keeps what was typed, and the plain text comes where it was
        // pasted.
        editor.body().evaluate("field => field.setSelectionRange(0, field.value.length)");
        page.route(
                MARKDOWN,
                route -> route.fulfill(new Route.FulfillOptions().setStatus(503).setBody("")));
        paste(page, Map.of("text/html", HTML, "text/plain", "Plain"));
        assertThat(editor.body()).hasValue("Plain");
        problems.expect("503: ");
    }

    @Test
    void whatIsPastedIsSavedBeforeTheServerHasMadeItMarkdown(Page page) {
        List<Route> held = new ArrayList<>();
        page.route(MARKDOWN, held::add);
        String path = Story.titled(Story.unique("At once")).body("").draft();
        Editor editor = Editor.open(page, EDITOR, path);
        editor.body().focus();
        paste(page, Map.of("text/html", HTML, "text/plain", PLAIN.replace("\n", "\r\n")));
        assertThat(editor.body()).hasValue(PLAIN);
        editor.body().press("Control+s");
        assertThat(page.locator("#editor-news")).containsText("Saved at");

        assertThat(bodyOf(path)).isEqualTo(PLAIN);
        page.waitForCondition(() -> !held.isEmpty());
        held.get(0).resume();
        editor.assertHolds(AS_MARKDOWN);
        editor.assertSaved();
        assertThat(bodyOf(path)).isEqualTo(AS_MARKDOWN);
    }

    @Test
    void whatIsTypedAroundItStaysWithItAndWhatIsChangedInItStaysAsItIs(Page page) {
        List<Route> held = new ArrayList<>();
        page.route(MARKDOWN, held::add);
        Editor editor = Editor.open(
                page, EDITOR, Story.titled(Story.unique("Typed on")).body("").draft());
        editor.body().focus();
        paste(page, Map.of("text/html", HTML, "text/plain", PLAIN));
        editor.body().pressSequentially(" and on");
        page.waitForCondition(() -> !held.isEmpty());
        page.locator("#summary").focus();
        held.get(0).resume();
        editor.assertHolds(AS_MARKDOWN + " and on");
        assertThat(page.locator("#summary")).isFocused();

        editor.write("");
        editor.body().focus();
        paste(page, Map.of("text/html", HTML, "text/plain", PLAIN));
        editor.write("Changed");
        page.waitForCondition(() -> held.size() == 2);
        page.waitForResponse(MARKDOWN, () -> held.get(1).resume());
        assertThat(editor.body()).hasValue("Changed");
    }

    @Test
    void whatIsPublishedAtOnceIsPublishedAsMarkdown(Page page) {
        List<Route> held = new ArrayList<>();
        page.route(MARKDOWN, held::add);
        String path = Story.titled(Story.unique("Published at once")).body("").draft();
        Editor editor = Editor.open(page, EDITOR, path);
        editor.body().focus();
        paste(page, Map.of("text/html", HTML, "text/plain", PLAIN));
        press(page, "Publish");
        page.waitForCondition(() -> !held.isEmpty());
        held.get(0).resume();

        assertFlash(page, "The article was published.");
        assertThat(editor.body()).hasValue(AS_MARKDOWN);
    }

    private static String bodyOf(String path) {
        return SiteDatabase.text(
                "select d.body from draft d join article a on a.id = d.article_id where a.slug = ?",
                path.substring("/article/".length()));
    }

    private static void paste(Page page, Map<String, String> contents) {
        page.locator("#body").evaluate("""
                (field, contents) => {
                  const data = new DataTransfer();
                  Object.entries(contents).forEach(([type, text]) => data.setData(type, text));
                  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }""", contents);
    }

    @Test
    void onlyTheDeskConvertsAndOnlyWhatIsNotTooLong() {
        Visitor browser = EDITOR.loggedIn();
        String token = Jsoup.parse(browser.get("/desk").body())
                .select("input[name=form_token]")
                .first()
                .val();
        assertThat(convert(browser, HTML).statusCode()).isEqualTo(403);

        browser.with("Form-Token", token);
        assertThat(json(convert(browser, HTML), 200).get("markdown").getAsString())
                .startsWith("## Found");
        assertThat(json(convert(browser, "<p>x</p>"), 200).get("markdown").isJsonNull())
                .isTrue();
        assertThat(convert(browser, "x".repeat(1_000_001)).statusCode()).isEqualTo(400);
        assertThat(browser.post("/desk/json/markdown", "{\"html\":5}").statusCode())
                .isEqualTo(400);
        assertThat(convert(EDITOR.visitor().with("Form-Token", token), HTML).statusCode())
                .isEqualTo(401);
    }

    private static HttpResponse<String> convert(Visitor visitor, String html) {
        JsonObject body = new JsonObject();
        body.addProperty("html", html);
        return visitor.post("/desk/json/markdown", body.toString());
    }
}
