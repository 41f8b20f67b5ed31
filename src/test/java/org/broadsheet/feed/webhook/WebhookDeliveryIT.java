package org.broadsheet.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.SiteDatabase;
import org.junit.jupiter.api.Test;

/** What a receiver is told, and what it can do to us. */
@HttpTest
class WebhookDeliveryIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration AFTER_A_PAUSE = Duration.ofSeconds(25);

    @Test
    void aChangeArrivesSigned() throws Exception {
        try (Receiver receiver = Receiver.thankful();
                WebhookByApi webhook = WebhookByApi.to(receiver.url(), "article.published")) {
            String slug = WebhookByApi.publish();

            await().atMost(SOON).until(() -> receiver.told().size() == 1);
            Receiver.Told told = receiver.told().get(0);
            assertThat(told.kind()).isEqualTo("article.published");
            assertThat(told.slug()).isEqualTo(slug);
            assertThat(told.json().keySet()).containsExactly("type", "timestamp", "data");
            assertThat(told.header("Content-type")).startsWith("application/json");
            long timestamp = Long.parseLong(told.header("Webhook-timestamp"));
            assertThat(Instant.ofEpochSecond(timestamp))
                    .isBetween(
                            Instant.now(Clock.systemUTC()).minusSeconds(60),
                            Instant.now(Clock.systemUTC()).plusSeconds(60));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    Base64.getDecoder().decode(webhook.secret().replace("whsec_", "")), "HmacSHA256"));
            byte[] signed = mac.doFinal(
                    (told.header("Webhook-id") + "." + timestamp + "." + told.body()).getBytes(StandardCharsets.UTF_8));
            assertThat(told.header("Webhook-signature"))
                    .isEqualTo("v1," + Base64.getEncoder().encodeToString(signed));

            await().atMost(SOON).until(() -> webhook.hasNewest("delivered"));
            JsonObject delivery = webhook.newest();
            assertThat(delivery.get("message_id").getAsString()).isEqualTo(told.header("Webhook-id"));
            assertThat(delivery.getAsJsonObject("request").get("body").getAsString())
                    .isEqualTo(told.body());
            assertThat(delivery.getAsJsonObject("request")
                            .getAsJsonObject("headers")
                            .get("Webhook-Signature")
                            .getAsString())
                    .isEqualTo(told.header("Webhook-signature"));
            assertThat(delivery.getAsJsonObject("answer").get("body").getAsString())
                    .isEqualTo("thanks");
        }
    }

    @Test
    void onlyWhatIsWantedIsTold() {
        try (Receiver receiver = Receiver.thankful();
                WebhookByApi webhook = WebhookByApi.to(receiver.url(), "article.withdrawn", "site.*")) {
            String slug = WebhookByApi.publish();
            webhook.owner().delete("/api/articles/" + slug + "/publication");

            await().atMost(SOON).until(() -> !receiver.toldOf(slug).isEmpty());
            assertThat(receiver.told())
                    .singleElement()
                    .satisfies(told -> assertThat(told.kind()).isEqualTo("article.withdrawn"));
        }
    }

    @Test
    void redirectsAreNotFollowed() {
        try (Receiver inside = Receiver.thankful();
                Receiver receiver = Receiver.answering(told -> 302).with("Location", inside.url());
                WebhookByApi webhook = WebhookByApi.to(receiver.url(), "article.*")) {
            WebhookByApi.publish();

            await().atMost(SOON).until(webhook::hasTried);
            assertThat(webhook.newest().get("state").getAsString()).isEqualTo("pending");
            assertThat(webhook.newest().get("status").getAsInt()).isEqualTo(302);
            assertThat(webhook.now().get("failing_since").isJsonNull()).isFalse();
            assertThat(inside.told()).isEmpty();
        }
    }

    /** As a name does whose owner lets it point here after it was taken. */
    @Test
    void anAddressInsideIsNotConnectedTo() {
        try (Receiver receiver = Receiver.thankful();
                WebhookByApi webhook = WebhookByApi.to(receiver.url(), "article.*")) {
            SiteDatabase.update(
                    "update webhook set url = ? where id = ?",
                    "http://127.0.0.1:" + receiver.port() + "/told",
                    webhook.id());
            WebhookByApi.publish();

            await().atMost(SOON).until(webhook::hasTried);
            assertThat(webhook.newest().get("error").getAsString()).isEqualTo("The host has no address outside.");
            assertThat(webhook.newest().get("answer").isJsonNull()).isTrue();
            assertThat(receiver.told()).isEmpty();
        }
    }

    @Test
    void whoIsSlowHoldsUpNobodyElse() {
        try (Receiver slow = Receiver.silent();
                Receiver quick = Receiver.thankful();
                WebhookByApi first = WebhookByApi.to(slow.url(), "article.*");
                WebhookByApi second = WebhookByApi.to(quick.url(), "article.*")) {
            String slug = WebhookByApi.publish();
            await().atMost(SOON).until(() -> !slow.told().isEmpty());
            String next = WebhookByApi.publish();

            await().atMost(Duration.ofSeconds(5))
                    .until(() -> !quick.toldOf(next).isEmpty());
            assertThat(quick.toldOf(slug)).hasSize(1);
            await().atMost(AFTER_A_PAUSE)
                    .until(() -> !first.deliveries().get(1).get("error").isJsonNull());
            assertThat(second.deliveries()).hasSize(2);
        }
    }

    @Test
    void ofALongAnswerTheBeginningIsKept() {
        try (Receiver receiver = Receiver.thankful().saying("long ".repeat(100_000));
                WebhookByApi webhook = WebhookByApi.to(receiver.url(), "article.*")) {
            WebhookByApi.publish();

            await().atMost(SOON).until(() -> webhook.hasNewest("delivered"));
            assertThat(webhook.newest().getAsJsonObject("answer").get("body").getAsString())
                    .hasSize(2000);
        }
    }
}
