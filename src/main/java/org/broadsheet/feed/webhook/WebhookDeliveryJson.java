package org.broadsheet.feed.webhook;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A delivery on the wire; what was sent and answered last is null in lists. */
@JsonbPropertyOrder({
    "id",
    "messageId",
    "number",
    "kind",
    "state",
    "attempts",
    "createdAt",
    "sentAt",
    "nextAt",
    "status",
    "error",
    "request",
    "answer"
})
public record WebhookDeliveryJson(
        long id,
        String messageId,
        long number,
        String kind,
        String state,
        int attempts,
        OffsetDateTime createdAt,
        OffsetDateTime sentAt,
        OffsetDateTime nextAt,
        Integer status,
        String error,
        SentRequest request,
        GivenAnswer answer) {

    /** What is sent; headers and address as they were last. */
    @JsonbPropertyOrder({"url", "headers", "body"})
    public record SentRequest(String url, Map<String, String> headers, String body) {
        static SentRequest of(WebhookDelivery delivery, Webhook webhook) {
            Map<String, String> headers = new TreeMap<>();
            headers.put("Content-Type", "application/json; charset=UTF-8");
            headers.put("Webhook-Id", delivery.messageId());
            if (delivery.getSentAt() != null) {
                headers.put("Webhook-Timestamp", "" + delivery.getSentAt().toEpochSecond());
                headers.put("Webhook-Signature", delivery.getSignature());
            }
            String url = delivery.getSentTo() == null ? webhook.getUrl() : delivery.getSentTo();
            return new SentRequest(url, headers, delivery.getBody());
        }
    }

    /** What came back: the first 2,000 bytes of its body. */
    @JsonbPropertyOrder({"status", "body", "milliseconds"})
    public record GivenAnswer(int status, String body, int milliseconds) {
        static GivenAnswer of(WebhookDelivery delivery) {
            return delivery.getAnswerStatus() == null
                    ? null
                    : new GivenAnswer(delivery.getAnswerStatus(), delivery.getAnswerBody(), delivery.getMilliseconds());
        }
    }

    static WebhookDeliveryJson brief(WebhookDelivery delivery) {
        return of(delivery, null, null);
    }

    static WebhookDeliveryJson whole(WebhookDelivery delivery, Webhook webhook) {
        return of(delivery, SentRequest.of(delivery, webhook), GivenAnswer.of(delivery));
    }

    private static WebhookDeliveryJson of(WebhookDelivery delivery, SentRequest request, GivenAnswer answer) {
        return new WebhookDeliveryJson(
                delivery.getId(),
                delivery.messageId(),
                delivery.getNumber(),
                delivery.getKind(),
                delivery.getState().name().toLowerCase(Locale.ROOT),
                delivery.getAttempts(),
                delivery.getCreatedAt(),
                delivery.getSentAt(),
                delivery.getState() == WebhookDelivery.State.PENDING ? delivery.getNextAt() : null,
                delivery.getAnswerStatus(),
                delivery.getError(),
                request,
                answer);
    }
}
