package org.broadsheet.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.People;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.Role;
import org.junit.jupiter.api.Test;

/** What a receiver is told, how often and in which order, and what it can do to us. */
@HttpTest
class WebhookDeliveryIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration AFTER_A_PAUSE = Duration.ofSeconds(25);

    private static String published() {
        String path = Story.titled(Story.unique("Told")).body("Text").published();
        return path.substring("/article/".length());
    }

    @Test
    void aChangeArrivesSigned() throws Exception {
        try (Receiver receiver = Receiver.thankful();
                WebhookByApi webhook = WebhookByApi.to(receiver.url(), "article.published")) {
            String slug = published();

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

            await().atMost(SOON)
                    .until(() -> webhook.deliveries()
                            .get(0)
                            .get("state")
                            .getAsString()
                            .equals("delivered"));
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
            String slug = published();
            webhook.owner().delete("/api/articles/" + slug + "/publication");

            await().atMost(SOON).until(() -> !receiver.toldOf(slug).isEmpty());
            assertThat(receiver.told())
                    .singleElement()
                    .satisfies(told -> assertThat(told.kind()).isEqualTo("article.withdrawn"));
        }
    }

    @Test
    void whatFailsIsTriedAgainBeforeWhatHappenedToTheSameLater() {
        Set<String> refused = ConcurrentHashMap.newKeySet();
        try (Receiver receiver = Receiver.answering(told -> refused.add(told.slug()) ? 500 : 200);
                WebhookByApi webhook = WebhookByApi.to(receiver.url(), "article.*")) {
            String slug = published();
            await().atMost(SOON).until(() -> receiver.told().size() == 1);
            webhook.owner().delete("/api/articles/" + slug + "/publication");
            refused.add("never");
            String other = published();

            await().atMost(AFTER_A_PAUSE).until(() -> receiver.toldOf(slug).size() == 3);
            assertThat(receiver.toldOf(slug).stream().map(Receiver.Told::kind))
                    .containsExactly("article.published", "article.published", "article.withdrawn");
            assertThat(receiver.toldOf(slug).get(1).header("Webhook-id"))
                    .isEqualTo(receiver.toldOf(slug).get(0).header("Webhook-id"));
            // Another article has not waited for this one.
            assertThat(receiver.told().indexOf(receiver.toldOf(other).get(0)))
                    .isLessThan(receiver.told().indexOf(receiver.toldOf(slug).get(1)));
        }
    }

    @Test
    void redirectsAreNotFollowed() {
        try (Receiver inside = Receiver.thankful();
                Receiver receiver = Receiver.answering(told -> 302).with("Location", inside.url());
                WebhookByApi webhook = WebhookByApi.to(receiver.url(), "article.*")) {
            published();

            await().atMost(SOON)
                    .until(() -> !webhook.deliveries().isEmpty()
                            && webhook.deliveries().get(0).get("attempts").getAsInt() > 0);
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
            published();

            await().atMost(SOON)
                    .until(() -> !webhook.deliveries().isEmpty()
                            && webhook.deliveries().get(0).get("attempts").getAsInt() > 0);
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
            String slug = published();
            await().atMost(SOON).until(() -> !slow.told().isEmpty());
            String next = published();

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
            published();

            await().atMost(SOON)
                    .until(() -> !webhook.deliveries().isEmpty()
                            && webhook.deliveries()
                                    .get(0)
                                    .get("state")
                                    .getAsString()
                                    .equals("delivered"));
            assertThat(webhook.newest().getAsJsonObject("answer").get("body").getAsString())
                    .hasSize(2000);
        }
    }

    @Test
    void whatWasDeliveredIsSentAgain() {
        try (Receiver receiver = Receiver.thankful();
                WebhookByApi webhook = WebhookByApi.to(receiver.url(), "article.*")) {
            published();
            await().atMost(SOON)
                    .until(() -> !webhook.deliveries().isEmpty()
                            && webhook.deliveries()
                                    .get(0)
                                    .get("state")
                                    .getAsString()
                                    .equals("delivered"));
            String delivery = webhook.path() + "/deliveries/"
                    + webhook.deliveries().get(0).get("id").getAsLong();

            json(webhook.owner().send("POST", delivery + "/repetition"), 202);

            await().atMost(SOON).until(() -> receiver.told().size() == 2);
            assertThat(new HashSet<>(receiver.told().stream()
                            .map(told -> told.header("Webhook-id"))
                            .toList()))
                    .hasSize(1);
            await().atMost(SOON).until(() -> webhook.newest().get("attempts").getAsInt() == 2);
            webhook.owner().send("PATCH", webhook.path(), "application/json", "{\"active\": false}");
            problem(webhook.owner().send("POST", delivery + "/repetition"), 409);
        }
    }

    @Test
    void whatFailedForADayIsGivenUp() {
        try (Receiver receiver = Receiver.answering(told -> 503);
                WebhookByApi webhook = WebhookByApi.to(receiver.url(), "article.*")) {
            published();
            await().atMost(SOON).until(() -> receiver.told().size() == 1);
            SiteDatabase.update(
                    "update webhook_delivery set give_up_at = current_timestamp where webhook_id = ?", webhook.id());

            await().atMost(AFTER_A_PAUSE)
                    .until(() -> webhook.newest().get("state").getAsString().equals("failed"));
            assertThat(webhook.newest().get("next_at").isJsonNull()).isTrue();
            assertThat(webhook.now().get("active").getAsBoolean()).isTrue();
        }
    }

    @Test
    void whoFailsForDaysIsSwitchedOffAndTheOwnersAreTold() {
        try (Receiver receiver = Receiver.answering(told -> 500);
                WebhookByApi webhook = WebhookByApi.to(receiver.url(), "article.*")) {
            SiteDatabase.update(
                    "update webhook set failing_since = current_timestamp - interval '6' day where id = ?",
                    webhook.id());
            published();

            await().atMost(SOON).until(() -> !webhook.now().get("active").getAsBoolean());
            assertThat(webhook.now().get("given_up_at").isJsonNull()).isFalse();
            assertThat(SiteDatabase.number(
                            "select count(*) from audit_entry where action = 'webhook.given_up' and subject = ?",
                            Long.toString(webhook.id())))
                    .isOne();
            Visitor owner = Owner.signedIn("198.51.100.73");
            assertThat(owner.get("/desk").body()).contains("/desk/webhooks/" + webhook.id());
            assertThat(People.add(Role.EDITOR).loggedIn().get("/desk").body())
                    .doesNotContain("/desk/webhooks/" + webhook.id());

            receiver.answer(told -> 200);
            webhook.owner().send("PATCH", webhook.path(), "application/json", "{\"active\": true}");
            assertThat(owner.get("/desk").body()).doesNotContain("/desk/webhooks/" + webhook.id());
            String slug = published();
            await().atMost(SOON).until(() -> !receiver.toldOf(slug).isEmpty());
        }
    }

    @Test
    void whoSaysThatItIsGoneIsToldNothingMore() {
        try (Receiver receiver = Receiver.answering(told -> 410);
                WebhookByApi webhook = WebhookByApi.to(receiver.url(), "article.*")) {
            published();

            await().atMost(SOON).until(() -> !webhook.now().get("active").getAsBoolean());
        }
    }

    @Test
    void whatAnotherNodeHasInHandIsLeftToItUntilItDied() {
        try (Receiver receiver = Receiver.thankful();
                WebhookByApi webhook = WebhookByApi.to(receiver.url(), "article.*")) {
            SiteDatabase.update(
                    "update webhook set claimed_until = current_timestamp + interval '1' hour where id = ?",
                    webhook.id());
            published();
            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(4))
                    .until(() -> receiver.told().isEmpty());

            SiteDatabase.update(
                    "update webhook set claimed_until = current_timestamp - interval '1' minute where id = ?",
                    webhook.id());

            await().atMost(SOON).until(() -> receiver.told().size() == 1);
        }
    }
}
