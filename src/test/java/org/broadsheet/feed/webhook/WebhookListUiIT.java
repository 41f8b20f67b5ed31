package org.broadsheet.feed.webhook;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.broadsheet.testing.DeskPage.assertFlash;
import static org.broadsheet.testing.DeskPage.press;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.EveryView;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.PageLook;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.View;
import org.junit.jupiter.api.Test;

/** Webhooks as an owner at a browser meets them. */
@BrowserTest
class WebhookListUiIT {
    @EveryView
    void thePagesAreSound(Page page) {
        Owner.signIn(page);
        try (Receiver receiver = Receiver.answering(told -> 500);
                WebhookByApi webhook = WebhookByApi.to(receiver.url(), "article.*")) {
            Story.titled(Story.unique("Told of")).published();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> webhook.deliveries().stream()
                            .anyMatch(delivery -> delivery.get("attempts").getAsInt() > 0));
            page.navigate("/desk/webhooks");
            PageLook.assertSound(page);
            page.navigate("/desk/webhooks/" + webhook.id());
            page.locator("details").first().locator("summary").click();
            assertThat(page.locator("details pre").first()).containsText("Webhook-Signature: v1,");
            PageLook.assertSound(page);
        }
    }

    @Test
    @View(javaScript = false)
    void anOwnerAddsOneSendsAgainAndDeletesIt(Page page) {
        Owner.signIn(page);
        try (Receiver receiver = Receiver.thankful()) {
            page.navigate("/desk/settings");
            page.getByText("Webhooks").click();
            page.locator("#url").fill("http://127.0.0.1/");
            press(page, "Add the webhook");
            assertThat(page.locator("#url-error")).containsText("Leads inside");

            page.locator("#url").fill(receiver.url());
            press(page, "Add the webhook");
            assertThat(page.locator("#secret")).hasValue(Pattern.compile("whsec_.+"));
            String path = Story.titled(Story.unique("Told of")).published();
            String slug = path.substring("/article/".length());
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> receiver.toldOf(slug).size() == 1);

            page.navigate("/desk/webhooks");
            assertThat(page.locator("#secret")).hasCount(0);
            page.getByText(receiver.url()).click();
            page.locator("button[name=repeat]").first().click();
            assertFlash(page, "It is sent again in a moment.");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> receiver.toldOf(slug).size() == 2);
            press(page, "Switch off");
            assertFlash(page, "The webhook is off.");
            press(page, "Switch on");
            assertFlash(page, "The webhook is on: it is told of what changes from now on.");
            press(page, "Delete the webhook");
            assertFlash(page, "The webhook was deleted.");
            assertThat(page.getByText(receiver.url())).hasCount(0);
        }
    }
}
