package org.broadsheet.feed.webhook;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.broadsheet.api.Json;
import org.broadsheet.feed.changes.ChangeJson;
import org.broadsheet.platform.change.LoggedChange;

/**
 * What a webhook is told of a change.
 *
 * @param subject what it happened to: of each subject, one change is told after the other
 */
record WebhookMessage(long number, String type, String subject, String body) {
    /** The payload, as Standard Webhooks recommends it. */
    @JsonbPropertyOrder({"type", "timestamp", "data"})
    public record Payload(String type, OffsetDateTime timestamp, ChangeJson data) {}

    static WebhookMessage of(LoggedChange logged) {
        ChangeJson change = ChangeJson.of(logged);
        Payload payload = new Payload(change.kind(), change.at(), change);
        String subject = change.kind().replaceFirst("\\..*", "") + ":" + (change.id() == null ? "" : change.id());
        return new WebhookMessage(
                change.number(), change.kind(), subject, new String(Json.bytes(payload), StandardCharsets.UTF_8));
    }
}
