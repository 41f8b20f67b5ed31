package org.broadsheet.article.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.DeskPage.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.Editor;
import org.broadsheet.testing.EveryView;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.PageLook;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What one looks at while one writes: the text as readers get it, nothing but the text, its length and its headings. */
@BrowserTest
class WritingViewsUiIT {
    private static final Person WRITER = People.add(Role.EDITOR);
    private static final long PAUSE = 400;
    private static final String ADDRESS = "203.0.113.93";

    @EveryView
    void theTextStandsBesideItsPreview(Page page) {
        Editor.open(page, WRITER, draft("## A part\n\n| a | b |\n|---|---|\n| 1 | 2 |"));

        press(page, "Preview");

        assertThat(page.locator("#preview table")).isVisible();
        PageLook.assertSound(page);
    }

    @Test
    void thePreviewIsWhatReadersGet(Page page) {
        String text = "# One\n\n**Bold** \"quoted\"[^1] <script>alert(1)</script> ~~gone~~\n\n- [x] done\n\n"
                + "| a | b |\n|---|--:|\n| 1 | 2 |\n\n```java\nint x;\n```\n\n[^1]: A note";
        String path = Story.titled(Story.unique("As published")).body(text).published();
        Editor.open(page, WRITER, path);
        press(page, "Preview");
        Locator prose = page.locator("#preview .prose");
        assertThat(prose.locator("table")).isVisible();

        assertThat(Jsoup.parse(prose.innerHTML()).body().html())
                .isEqualTo(Jsoup.parse(Visitor.from(ADDRESS).get(path).body())
                        .selectFirst("article .prose")
                        .html());
    }

    @Test
    void thePreviewFollowsTheTypingAndWhatIsHiddenAsksForNothing(Page page) {
        Editor editor = Editor.open(page, WRITER, draft("First"));
        Locator prose = page.locator("#preview .prose");
        Locator button = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Preview").setExact(true));
        assertThat(prose).isHidden();

        button.click();
        assertThat(button).hasAttribute("aria-pressed", "true");
        assertThat(prose).hasText("First");
        editor.type(" and **more**").pause(PAUSE);
        assertThat(prose.locator("strong")).hasText("more");
        button.click();
        assertThat(button).hasAttribute("aria-pressed", "false");
        assertThat(prose).isHidden();

        editor.type(", unseen").pause(PAUSE);
        assertThat(page.locator("#length")).containsText("4 words");
        assertThat(prose).hasText("First and more");
        button.click();
        assertThat(prose).hasText("First and more, unseen");
    }

    @Test
    void fullScreenLeavesNothingButTheTextUntilEscape(Page page) {
        Editor editor = Editor.open(page, WRITER, draft("Nothing but the text"));
        Locator button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Full screen"));
        editor.body().evaluate("field => field.setSelectionRange(8, 11)");

        button.press("Enter");
        assertThat(button).hasAttribute("aria-pressed", "true");
        assertFullScreen(page, true);
        assertThat(editor.body()).isFocused();
        page.keyboard().type("just");
        assertThat(editor.body()).hasValue("Nothing just the text");

        page.keyboard().press("Escape");
        assertThat(button).hasAttribute("aria-pressed", "false");
        assertFullScreen(page, false);
        assertThat(editor.body()).isFocused();
        page.keyboard().type("!");
        assertThat(editor.body()).hasValue("Nothing just! the text");

        button.click();
        assertFullScreen(page, true);
        button.click();
        assertFullScreen(page, false);
        assertThat(editor.body()).isFocused();
    }

    @Test
    void escapeClosesWhatIsInFrontBeforeItEndsTheFullScreen(Page page) {
        Editor editor = Editor.open(page, WRITER, draft("Words to find"));
        press(page, "Full screen");
        editor.body().press("Control+f");
        assertThat(page.locator("#finder-find")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("#finder")).isHidden();
        assertFullScreen(page, true);

        press(page, "Describe picture");
        assertThat(page.locator("#describe-dialog")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#describe-dialog")).isHidden();
        assertFullScreen(page, true);

        page.keyboard().press("Escape");
        assertFullScreen(page, false);
    }

    static Arguments[] lengths() {
        return new Arguments[] {
            Arguments.of(Named.of("nothing", ""), 0, 1),
            Arguments.of(Named.of("English", "don't stop well-known ".repeat(1150)), 3450, 25),
            Arguments.of(Named.of("Chinese", "中文，".repeat(1250)), 2500, 5),
            Arguments.of(Named.of("Japanese", "ひらカタ漢字。".repeat(333)), 1998, 4),
            Arguments.of(Named.of("both", "word ".repeat(1150) + "中".repeat(2500)), 3650, 10),
            Arguments.of(Named.of("addresses", "[w](https://example.org/a-b-c-d-e-f) ".repeat(460)), 460, 2),
            Arguments.of(Named.of("code and lists", "```java\nword\n```\n\n" + "1. one\n".repeat(459)), 460, 2)
        };
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void theEditorCountsTheMinutesThatReadersAreTold(String text, int words, int minutes, Page page) {
        String path = draft(text);

        Editor.open(page, WRITER, path);

        assertThat(page.locator("#length")).hasText(words + " words, " + minutes + " min to read");
        assertThat(json(Owner.api(ADDRESS).get("/api" + path.replace("article", "articles")), 200)
                        .get("reading_minutes")
                        .getAsInt())
                .isEqualTo(minutes);
    }

    @Test
    void theOutlineFollowsTheHeadingsAndLeadsToThem(Page page) {
        Editor editor = Editor.open(page, WRITER, draft("No heading"));
        Locator headings = page.locator("#outline li");
        assertThat(page.locator("#outline")).isHidden();

        editor.write("# One\n\n```\n# code\n```\n\n## Two ##\n\n#none\n\n### Three\n\nFour\n---\n\n---\n\n- none\n---")
                .pause(PAUSE);
        page.locator("#outline summary").click();
        assertThat(headings).hasText(new String[] {"One", "Two", "Three", "Four"});
        assertThat(headings).hasClass(new String[] {"level-1", "level-2", "level-3", "level-2"});
        headings.nth(1).getByRole(AriaRole.BUTTON).click();
        assertThat(editor.body()).isFocused();
        page.keyboard().type("## 2");

        assertThat(editor.body())
                .hasValue(
                        "# One\n\n```\n# code\n```\n\n## 2 ##\n\n#none\n\n### Three\n\nFour\n---\n\n---\n\n- none\n---");
        editor.write("None any more").pause(PAUSE);
        assertThat(page.locator("#outline")).isHidden();
    }

    private static String draft(String body) {
        return Story.titled(Story.unique("Looked at")).body(body).draft();
    }

    private static void assertFullScreen(Page page, boolean full) {
        for (String other : new String[] {".masthead", ".panel", "#summary", ".footer"}) {
            assertThat(page.locator(other)).isVisible(new LocatorAssertions.IsVisibleOptions().setVisible(!full));
        }
        assertThat(page.locator("#body")).isVisible();
    }
}
