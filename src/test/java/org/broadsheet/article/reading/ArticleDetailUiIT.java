package org.broadsheet.article.reading;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.EveryView;
import org.broadsheet.testing.PageLook;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.View;
import org.junit.jupiter.api.Test;

@BrowserTest
public class ArticleDetailUiIT {
    /** Everything that the editor promises, with lines, tables and words wider than a telephone. */
    public static final String EVERY_CONSTRUCT = """
            An opening with **bold**, *italic*, ~~struck~~, `code`, a [link](https://example.org/), an autolink
            https://example.com/a/path/that/never/ends/and/has/no/blank/in/it/at/all/really/not/a/single/one/anywhere
            and a footnote.[^1]

            # First level

            ## Second level

            ### Third level

            #### Fourth level

            - one
              - nested
            - two

            1. first
            2. second

            - [ ] to do
            - [x] done

            > A quotation
            >
            > > and one inside

            | Left | Right | Centre | A wide column with a heading | And another wide one | The last |
            | :--- | ----: | :----: | --- | --- | --- |
            | a | 1 | x | Donaudampfschifffahrtsgesellschaftskapitänsmütze | more text in here | z |

            ```java
            static void main(String... arguments) { System.out.println("a line that is longer than the screens that people read on"); }
            ```

            ***

            ![A letter on red](/icon.svg)

            <img src="/icon.svg"> stands as HTML, and says nothing.

            [^1]: A note with `code`.
            """;

    @EveryView
    void everyConstructOfMarkdownIsSound(Page page) {
        page.navigate(Story.titled(Story.unique("Every construct"))
                .summary("All on one page")
                .body(EVERY_CONSTRUCT)
                .tags(IntStream.rangeClosed(1, 20).mapToObj(i -> "Topic " + i).toArray(String[]::new))
                .published());

        for (String element :
                List.of("strong", "em", "del", "table", "pre", "blockquote", "img", "input", ".footnotes li")) {
            assertThat(page.locator(".prose " + element).first()).isVisible();
        }
        assertThat(page.locator(".topics li")).hasCount(20);
        PageLook.assertSound(page);
    }

    @EveryView
    void wordsLongerThanTheScreenStayOnIt(Page page) {
        page.navigate(Story.titled(Story.unique("W".repeat(190)))
                .summary("M".repeat(500))
                .body("## " + "X".repeat(300) + "\n\n" + "Y".repeat(3000))
                .tags("Z".repeat(50))
                .published());

        PageLook.assertSound(page);
    }

    @EveryView
    void arabicRunsFromRightToLeft(Page page) {
        page.navigate(Story.titled(Story.unique("الصحيفة المسائية تعود، شارعًا بعد شارع"))
                .summary("لم يخطط أحد لهذه العودة.")
                .body("## عنوان\n\nفقرة بالعربية.")
                .language("ar")
                .published());

        assertThat(page.locator("h1")).hasAttribute("lang", "ar");
        assertThat(page.locator("h1")).hasCSS("direction", "rtl");
        page.navigate(Story.titled(Story.unique("Broadsheet: الصحيفة المسائية تعود"))
                .body("Broadsheet صحيفة.")
                .language("ar")
                .published());
        assertThat(page.locator("h1")).hasCSS("direction", "rtl");
        assertThat(page.locator(".prose")).hasCSS("direction", "rtl");
        PageLook.assertSound(page);
    }

    @Test
    void aReadersPageNeedsThreeRequestsOfThisSiteAndNoCookie(Page page) {
        List<URI> requests = new ArrayList<>();
        page.onRequest(request -> requests.add(URI.create(request.url())));
        page.navigate(Story.titled(Story.unique("Light")).body("Text").published());
        page.evaluate("document.fonts.ready");

        assertThat(requests)
                .allMatch(uri ->
                        uri.getHost().equals(SiteUnderTest.current().url().getHost()));
        assertThat(requests)
                .filteredOn(uri -> !uri.getPath().matches(".*/(favicon\\.ico|icon\\.svg)"))
                .hasSizeLessThanOrEqualTo(3);
        assertThat(page.context().cookies()).isEmpty();
        assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
    }

    @Test
    void theKeyboardSkipsToTheText(Page page) {
        page.navigate(Story.titled(Story.unique("Skip"))
                .body("A [first link](/about)")
                .published());
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        assertThat(page.locator(".skip")).isInViewport();

        page.keyboard().press("Enter");
        page.keyboard().press("Tab");

        assertThat(page.locator("main a").first()).isFocused();
    }

    @Test
    @View(javaScript = false)
    void anArticleIsCompleteWithoutJavaScript(Page page) {
        String title = Story.unique("No script");
        page.navigate(Story.titled(title).body("The **text**").tags("Plain").published());

        assertThat(page.locator("h1")).hasText(title);
        assertThat(page.locator(".prose strong")).hasText("text");
        assertThat(page.locator(".byline time")).hasText("just now");
        assertThat(page.locator(".topics")).hasText("Plain");
        assertThat(page.locator("script:not([type='application/ld+json'])")).hasCount(0);
    }
}
