package org.broadsheet.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.People;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;

/** What becomes of a message that does not arrive, how often it is sent and until when. */
@HttpTest
class WebhookRetryIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration AFTER_A_PAUSE = Duration.ofSeconds(25);

    @Test
    void whatFailsIsTriedAgainBeforeWhatHappenedToTheSameLater() {
        Set<String> refused = ConcurrentHashMap.newKeySet();
        try (Receiver receiver = Receiver.answering(told -> refused.add(told.slug()) ? 500 : 200);
                WebhookByApi webhook = WebhookByApi.to(receiver.url(), "article.*")) {
            String slug = WebhookByApi.publish();
            await().atMost(SOON).until(() -> receiver.told().size() == 1);
            webhook.owner().delete("/api/articles/" + slug + "/publication");
            refused.add("never");
            String other = WebhookByApi.publish();

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
    void whatWasDeliveredIsSentAgain() {
        try (Receiver receiver = Receiver.thankful();
                WebhookByApi webhook = WebhookByApi.to(receiver.url(), "article.*")) {
            WebhookByApi.publish();
            await().atMost(SOON).until(() -> webhook.hasNewest("delivered"));
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
            WebhookByApi.publish();
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
            WebhookByApi.publish();

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
            String slug = WebhookByApi.publish();
            await().atMost(SOON).until(() -> !receiver.toldOf(slug).isEmpty());
        }
    }

    @Test
    void whoSaysThatItIsGoneIsToldNothingMore() {
        try (Receiver receiver = Receiver.answering(told -> 410);
                WebhookByApi webhook = WebhookByApi.to(receiver.url(), "article.*")) {
            WebhookByApi.publish();

            await().atMost(SOON).until(() -> !webhook.now().get("active").getAsBoolean());
        }
    }

    @Test
    void whatAnotherNodeHasInHandIsLeftToItUntilItDied() {
        try (Receiver receiver = Receiver.thankful();
                WebhookByApi webhook = WebhookByApi.to(receiver.url(), "article.*")) {
            SiteDatabase.update(
                    "update webhook set claimed_until = current_timestamp + interval '1' hour, claimed_by = 'another'"
                            + " where id = ?",
                    webhook.id());
            WebhookByApi.publish();
            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(4))
                    .until(() -> receiver.told().isEmpty());

            SiteDatabase.update(
                    "update webhook set claimed_until = current_timestamp - interval '1' minute where id = ?",
                    webhook.id());

            await().atMost(SOON).until(() -> receiver.told().size() == 1);
        }
    }

    @Test
    void whatAnotherNodeTookOverWhileThisOneWasAwayIsLeftToIt() {
        try (Receiver receiver = Receiver.thankful();
                WebhookByApi webhook = WebhookByApi.to(receiver.url(), "article.*")) {
            receiver.answer(told -> {
                SiteDatabase.update(
                        "update webhook set claimed_until = current_timestamp + interval '1' hour, claimed_by = 'another'"
                                + " where id = ?",
                        webhook.id());
                return 200;
            });
            String first = WebhookByApi.publish();
            await().atMost(SOON).until(() -> webhook.hasNewest("delivered"));
            String second = WebhookByApi.publish();

            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(4))
                    .until(() -> receiver.toldOf(second).isEmpty());
            assertThat(receiver.toldOf(first)).hasSize(1);
        }
    }

    @Test
    void whatCannotBeSentIsNotedAndTriedAgainLater() {
        try (Receiver receiver = Receiver.thankful();
                WebhookByApi webhook = WebhookByApi.to(receiver.url(), "article.*")) {
            SiteDatabase.update("update webhook set url = 'http://not an address/' where id = ?", webhook.id());

            WebhookByApi.publish();

            await().atMost(SOON).until(webhook::hasTried);
            assertThat(webhook.newest().get("error").getAsString()).isEqualTo("The request could not be made.");
            assertThat(webhook.newest().get("next_at").isJsonNull()).isFalse();
        }
    }

    @Test
    void whatWasNotToldBeforeASwitchIsNotToldAfterIt() {
        try (Receiver receiver = Receiver.answering(told -> 500);
                WebhookByApi webhook = WebhookByApi.to(receiver.url(), "article.*")) {
            String before = WebhookByApi.publish();
            await().atMost(SOON).until(webhook::hasTried);
            webhook.owner().send("PATCH", webhook.path(), "application/json", "{\"active\": false}");
            receiver.answer(told -> 200);

            json(webhook.owner().send("PATCH", webhook.path(), "application/json", "{\"active\": true}"), 200);

            assertThat(webhook.hasNewest("failed")).isTrue();
            int tried = receiver.toldOf(before).size();
            String after = WebhookByApi.publish();
            await().atMost(SOON).until(() -> !receiver.toldOf(after).isEmpty());
            assertThat(receiver.toldOf(before)).hasSize(tried);
        }
    }
}
