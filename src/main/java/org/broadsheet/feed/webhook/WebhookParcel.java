package org.broadsheet.feed.webhook;

/** A delivery that is to be sent now, and all that is needed for it. */
record WebhookParcel(Long webhookId, Long deliveryId, String messageId, String url, WebhookSecret secret, String body) {
    static WebhookParcel of(WebhookDelivery delivery) {
        Webhook webhook = delivery.getWebhook();
        return new WebhookParcel(
                webhook.getId(),
                delivery.getId(),
                delivery.messageId(),
                webhook.getUrl(),
                webhook.secret(),
                delivery.getBody());
    }
}
