package org.broadsheet.feed.webhook;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.broadsheet.user.CurrentCaller;

/** Tells owners at the desk of webhooks that were switched off because nothing arrived there for days. */
@RequestScoped
@Named
public class WebhookNotice {
    @Inject
    Webhooks webhooks;

    @Inject
    CurrentCaller current;

    private List<Webhook> givenUp = List.of();

    @PostConstruct
    void load() {
        if (current.isOwner()) {
            givenUp = webhooks.list(current.require()).stream()
                    .filter(webhook -> webhook.getGivenUpAt() != null)
                    .toList();
        }
    }

    public List<Webhook> getGivenUp() {
        return givenUp;
    }
}
