package org.broadsheet.article.listing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.EveryView;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.PageLook;
import org.broadsheet.testing.Story;
import org.junit.jupiter.api.Test;

@BrowserTest
class ArticleListUiIT {

    @EveryView
    void theFrontPageIsSound(Page page) {
        publishSome();
        page.navigate("/");

        assertThat(page.locator(".lead h2")).isVisible();
        assertThat(page.locator(".cards li").first()).isVisible();
        assertThat(page.locator(".masthead .dateline time")).isVisible();
        assertThat(page.locator(".masthead [aria-current=page]")).hasText("Front page");
        PageLook.assertSound(page);
    }

    @EveryView
    void thePageOfATopicIsSound(Page page) {
        publishSome();
        page.navigate("/tag/listed");

        assertThat(page.locator("h1")).hasText("Listed");
        assertThat(page.locator(".list li").first()).isVisible();
        PageLook.assertSound(page);
    }

    @EveryView
    void thePageOfAnAuthorIsSound(Page page) {
        publishSome();
        page.navigate("/author/" + Owner.USERNAME);

        assertThat(page.locator("h1")).hasText(Owner.NAME);
        PageLook.assertSound(page);
    }

    @Test
    void theNewestArticleLeads(Page page) {
        publishSome();
        String title = Story.unique("The newest");
        Story.titled(title).summary("It leads.").published();
        page.navigate("/");

        Locator lead = page.locator(".lead");
        assertThat(lead.locator("h2")).hasText(title);
        assertThat(lead.locator(".summary")).hasText("It leads.");
        assertThat(lead.locator(".byline")).containsText("By " + Owner.NAME);
        assertThat(page.context().cookies()).isEmpty();
    }

    @Test
    void aListOfMoreThanTwentyHasPages(Page page) {
        String topic = Story.unique("Paged");
        for (int i = 1; i <= 21; i++) {
            Story.titled(Story.unique("Number " + i)).tags(topic).published();
        }
        page.navigate("/tag/" + topic.toLowerCase(Locale.ROOT).replace(' ', '-'));
        assertThat(page.locator(".list li")).hasCount(20);
        assertThat(page.locator(".pager")).containsText("Page 1 of 2");

        page.locator(".pager a[rel=next]").click();

        assertThat(page.locator(".list li")).hasCount(1);
        assertThat(page.locator(".list h2")).containsText("Number 1 ");
        PageLook.assertSound(page);
    }

    private static void publishSome() {
        Story.titled(Story.unique("W".repeat(190)))
                .summary("M".repeat(400))
                .tags("Listed")
                .published();
        Story.titled(Story.unique("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen"))
                .language("de")
                .tags("Listed")
                .published();
        Story.titled(Story.unique("الصحيفة المسائية تعود"))
                .language("ar")
                .tags("Listed", "صحافة")
                .published();
        Story.titled(Story.unique("An article"))
                .summary("With a summary.")
                .tags("Listed")
                .published();
    }
}
