package org.broadsheet.search.related;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.EveryView;
import org.broadsheet.testing.PageLook;
import org.broadsheet.testing.Unique;

@BrowserTest
class RelatedUiIT {
    @EveryView
    void wordsLongerThanTheScreenStayOnIt(Page page) {
        String topic = Unique.name("width");
        String wide = RelatedIT.published("W".repeat(150), topic);
        String path = RelatedIT.published("Narrow", topic);
        await().atMost(RelatedIT.SOON).until(() -> RelatedIT.isRelated(path, wide));

        page.navigate(path);

        assertThat(page.locator(".related a").first()).isVisible();
        PageLook.assertSound(page);
    }
}
