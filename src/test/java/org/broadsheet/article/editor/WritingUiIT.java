package org.broadsheet.article.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.Editor;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Story;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Marks are put where the selection is: by the buttons above the text, by keys, and by what is pasted. */
@BrowserTest
class WritingUiIT {
    private static final Person WRITER = People.add(Role.EDITOR);
    private static final String LINK = "https://example.org/a?b=c";

    @Test
    void eachButtonMarksWhatIsSelectedAndGivesTheFocusBack(Page page) {
        Editor editor = open(page);
        Map.of(
                        "Bold", "a **word** here",
                        "Italic", "a _word_ here",
                        "Code", "a `word` here",
                        "Struck through", "a ~~word~~ here",
                        "Link", "a [word](url) here",
                        "List", "- a word here",
                        "Numbered list", "1. a word here",
                        "Heading", "## a word here",
                        "Quotation", "> a word here",
                        "Task list", "- [ ] a word here")
                .forEach((button, marked) -> {
                    select(editor.write("a word here"), "word");

                    button(page, button).click();

                    assertThat(editor.body()).hasValue(marked);
                    assertThat(editor.body()).isFocused();
                });
    }

    @Test
    void aButtonMarksAllSelectedLinesAndPressedAgainUnmarksThem(Page page) {
        Editor editor = open(page).write("one\ntwo");
        Map.of("Numbered list", "1. one\n2. two", "List", "- one\n- two", "Code", "```\none\ntwo\n```")
                .forEach((button, marked) -> {
                    select(editor, "one\ntwo");
                    button(page, button).click();
                    assertThat(editor.body()).hasValue(marked);

                    editor.body().press("Control+z");

                    assertThat(editor.body()).hasValue("one\ntwo");
                });
        select(editor, "one\ntwo");
        button(page, "Quotation").click();
        assertThat(editor.body()).hasValue("> one\n> two");

        button(page, "Quotation").click();

        assertThat(editor.body()).hasValue("one\ntwo");
    }

    @Test
    void aHeadingIsMadeOfTheLineThatTheCursorIsIn(Page page) {
        Editor editor = open(page).write("Before\n\nA part of it\n\nAfter");
        select(editor, "of");

        button(page, "Heading").click();
        assertThat(editor.body()).hasValue("Before\n\n## A part of it\n\nAfter");
        button(page, "Heading").click();

        assertThat(editor.body()).hasValue("Before\n\nA part of it\n\nAfter");
    }

    @Test
    void theArrowsGoFromButtonToButtonAndEnterPressesIt(Page page) {
        Editor editor = open(page);
        select(editor, "word");
        page.locator("markdown-toolbar").focus();
        assertThat(button(page, "Heading")).isFocused();

        page.keyboard().press("ArrowRight");
        assertThat(button(page, "Bold")).isFocused();
        page.keyboard().press("Enter");

        assertThat(editor.body()).hasValue("a **word** here");
        assertThat(editor.body()).isFocused();
    }

    @ParameterizedTest
    @CsvSource({"B, Bold, a **word** here", "I, Italic, a _word_ here", "K, Link, a [word](url) here"})
    void aKeyDoesWhatItsButtonDoesAndIsTakenBackAndSaved(String key, String button, String marked, Page page) {
        Editor editor = open(page);
        assertThat(button(page, button)).hasAttribute("aria-keyshortcuts", "Control+" + key + " Meta+" + key);
        select(editor, "word");

        editor.body().press("Control+Key" + key);
        assertThat(editor.body()).hasValue(marked);
        editor.body().press("Control+z");
        assertThat(editor.body()).hasValue("a word here");
        select(editor, "word");
        editor.body().press("Control+Key" + key);

        editor.assertSaved();
        page.reload();
        assertThat(editor.body()).hasValue(marked);
    }

    @Test
    void theKeyForBoldUnmarksWhatIsBoldAndTheAddressOfANewLinkIsTypedAtOnce(Page page) {
        Editor editor = open(page);
        select(editor, "word");
        editor.body().press("Control+b");
        editor.body().press("Control+b");
        assertThat(editor.body()).hasValue("a word here");

        editor.body().press("Control+k");
        page.keyboard().type(LINK);

        assertThat(editor.body()).hasValue("a [word](" + LINK + ") here");
    }

    @Test
    void aLinkPastedOverWordsLinksThem(Page page) {
        Editor editor = open(page);
        copy(page, "text/plain", LINK);
        select(editor, "word");
        editor.body().press("Control+v");
        assertThat(editor.body()).hasValue("a [word](" + LINK + ") here");

        editor.body().press("Control+z");
        assertThat(editor.body()).hasValue("a word here");
    }

    @Test
    void aLinkPastedOverNothingOrOverALinkIsPastedAsItIs(Page page) {
        Editor editor = open(page).write("See https://example.org/old ");
        copy(page, "text/plain", LINK);
        select(editor, "https://example.org/old");
        editor.body().press("Control+v");
        assertThat(editor.body()).hasValue("See " + LINK + " ");

        editor.body().press("Control+End");
        editor.body().press("Control+v");

        assertThat(editor.body()).hasValue("See " + LINK + " " + LINK);
    }

    @Test
    void whatTheClipboardHoldsAsRichTextIsPastedAsMarkdownButPlainInABlockOfCode(Page page) {
        Editor editor = open(page).write("```\n");
        copy(page, "text/html", "<p>A <strong>bold</strong> <a href='" + LINK + "'>link</a></p>");
        editor.body().press("Control+End");
        editor.body().press("Control+v");
        assertThat(editor.body()).hasValue("```\nplain");

        editor.write("");
        editor.body().press("Control+v");

        assertThat(editor.body()).hasValue("A **bold** [link](" + LINK + ")");
    }

    private static Editor open(Page page) {
        return Editor.open(
                page,
                WRITER,
                Story.titled(Story.unique("Marked")).body("a word here").draft());
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.TOOLBAR)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void select(Editor editor, String words) {
        editor.body().evaluate("""
                (field, words) => {
                  const start = field.value.indexOf(words);
                  field.focus();
                  field.setSelectionRange(start, start + words.length);
                }""", words);
    }

    /** Another program would offer what it copied as plain text too. */
    private static void copy(Page page, String type, String contents) {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.evaluate("""
                async ([type, contents]) => {
                  const blob = (type, text) => new Blob([text], { type });
                  const item = { 'text/plain': blob('text/plain', 'plain'), [type]: blob(type, contents) };
                  await navigator.clipboard.write([new ClipboardItem(item)]);
                }""", List.of(type, contents));
    }
}
