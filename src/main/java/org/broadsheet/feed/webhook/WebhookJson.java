package org.broadsheet.feed.webhook;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.OffsetDateTime;
import java.util.List;
import org.broadsheet.api.ShownOnce;

/** A webhook on the wire; its secret only in the answer that made it. */
@JsonbPropertyOrder({"id", "url", "events", "active", "secret", "createdAt", "failingSince", "givenUpAt"})
public record WebhookJson(
        long id,
        String url,
        List<String> events,
        boolean active,
        @ShownOnce @JsonbNillable(false) String secret,
        OffsetDateTime createdAt,
        OffsetDateTime failingSince,
        OffsetDateTime givenUpAt) {
    static WebhookJson of(Webhook webhook) {
        return of(webhook, null);
    }

    static WebhookJson withSecret(Webhook webhook) {
        return of(webhook, webhook.secret().text());
    }

    private static WebhookJson of(Webhook webhook, String secret) {
        return new WebhookJson(
                webhook.getId(),
                webhook.getUrl(),
                List.copyOf(webhook.events().words()),
                webhook.isActive(),
                secret,
                webhook.getCreatedAt(),
                webhook.getFailingSince(),
                webhook.getGivenUpAt());
    }
}
