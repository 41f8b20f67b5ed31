package org.broadsheet.article.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.Editor;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Story;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;

/** Finding one's way in a text: by words, by its headings, and what is put in the place of words. */
@BrowserTest
class FindingUiIT {
    private static final Person WRITER = People.add(Role.EDITOR);

    @Test
    void eachEnterFindsTheNextAndWritesNothing(Page page) {
        open(page, "one two one three one");
        Locator find = finder(page, "one");

        find.press("Enter");
        assertThat(find).isFocused();
        find.press("Enter");

        assertThat(page.locator("#body")).hasValue("one two one three one");
        assertThat(page.evaluate("document.getElementById('body').selectionStart"))
                .isEqualTo(8);
        assertThat(page.locator("#finder-count")).containsText("3");
    }

    @Test
    void eachEnterReplacesTheNext(Page page) {
        open(page, "one two one three one");
        finder(page, "one").press("Enter");
        Locator put = page.locator("#finder-put");
        put.fill("1");

        put.press("Enter");
        assertThat(put).isFocused();
        put.press("Enter");

        assertThat(page.locator("#body")).hasValue("1 two 1 three one");
    }

    @Test
    void aHeadingOfTheOutlineComesIntoView(Page page) {
        String half = IntStream.range(0, 200).mapToObj(i -> "Line " + i + ".").collect(Collectors.joining("\n\n"));
        open(page, half + "\n\n## The last part\n\n" + half);
        page.locator("#outline summary").click();

        page.locator("#outline li button").last().click();

        assertThat(page.locator("#body")).isFocused();
        // The field is as high as its text: it is the page that has to move, to about the middle of it.
        page.waitForCondition(() -> (boolean) page.evaluate("""
                () => {
                  const box = document.getElementById('body').getBoundingClientRect();
                  return box.top < -box.height / 3 && box.bottom > innerHeight + box.height / 4;
                }"""));
    }

    private static void open(Page page, String body) {
        Editor.open(
                page, WRITER, Story.titled(Story.unique("Findable")).body(body).draft());
    }

    private static Locator finder(Page page, String words) {
        page.locator("#body").press("Control+Home");
        page.locator("#body").press("Control+f");
        Locator find = page.locator("#finder-find");
        find.fill(words);
        return find;
    }
}
