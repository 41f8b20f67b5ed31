package org.broadsheet.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.View;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.Test;

@BrowserTest
class SearchUiIT {
    private final String word = SearchPageIT.word("otter");
    private final String both = SearchPageIT.word("country");
    private final String other = SearchPageIT.word("badger");
    private final String title = Story.unique("Along the river");
    private final String otherTitle = Story.unique("Under the hill");

    @Test
    void resultsComeWhileSomebodyTypesAndThePageStays(Page page) {
        publish();
        page.navigate("/search");
        mark(page);

        words(page).pressSequentially(word);

        assertThat(results(page)).hasText(new String[] {title});
        assertThat(page.locator("#found mark").first()).hasText(word);
        assertThat(page.locator("#search-said")).hasText("1 article");
        assertThat(page).hasURL(Pattern.compile("/search\\?q=" + word + "$"));
        assertThat(page).hasTitle(Pattern.compile("^Search: " + word));
        words(page).fill(other);
        assertThat(results(page)).hasText(new String[] {otherTitle});
        words(page).fill("");
        assertThat(results(page)).hasCount(0);
        assertThat(page.locator("#search-hint")).containsText("All words have to be in an article.");
        assertMarked(page);
    }

    @Test
    void theScriptIsNoRequestMore(Page page) {
        List<String> requests = new ArrayList<>();
        page.onRequest(request -> requests.add(request.url()));
        page.navigate("/search?q=" + word);
        page.evaluate("document.fonts.ready");

        assertThat(requests)
                .filteredOn(address -> !address.matches(".*/(favicon\\.ico|icon\\.svg)"))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void enterSearchesAndBackLeadsToTheWordsBefore(Page page) {
        publish();
        page.navigate("/search?q=" + word);
        mark(page);

        words(page).fill(other);
        words(page).press("Enter");

        assertThat(results(page)).hasText(new String[] {otherTitle});
        assertMarked(page);
        page.goBack();
        assertThat(page).hasURL(Pattern.compile("/search\\?q=" + word + "$"));
        assertThat(results(page)).hasText(new String[] {title});
        assertThat(words(page)).hasValue(word);
    }

    @Test
    @View(javaScript = false)
    void theSameFormWorksWithoutAScriptAndKeepsItsFilters(Page page) {
        publish();
        page.navigate("/search");

        words(page).fill(both);
        page.locator("#search button").click();
        assertThat(results(page)).hasCount(2);
        page.locator(".narrow-by a[href*='year=2002']").click();
        assertThat(results(page)).hasText(new String[] {otherTitle});
        words(page).fill(word);
        words(page).press("Enter");

        assertThat(page).hasURL(Pattern.compile("/search\\?q=" + word + "&year=2002$"));
        assertThat(results(page)).hasCount(0);
        page.locator("#found a").click();
        assertThat(results(page)).hasText(new String[] {title});
    }

    private void publish() {
        publish(title, word, "2001");
        publish(otherTitle, other, "2002");
        Visitor reader = Visitor.from("203.0.113.183");
        await().atMost(SearchPageIT.SOON)
                .until(() -> reader.get("/search?q=" + both).body(), answer -> answer.contains("2 articles"));
    }

    private void publish(String title, String word, String year) {
        Story.titled(title)
                .body("The " + word + " of the " + both + ".")
                .dated(year + "-06-01T12:00:00Z")
                .published();
    }

    private static Locator words(Page page) {
        return page.locator("#search [name=q]");
    }

    private static Locator results(Page page) {
        return page.locator("#found h2");
    }

    /** What a page that was loaded anew would not have. */
    private static void mark(Page page) {
        page.evaluate("window.marked = true");
    }

    private static void assertMarked(Page page) {
        assertThat(page.evaluate("window.marked")).isEqualTo(true);
    }
}
