package org.broadsheet.feed.webhook;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.platform.form.FlashMessage;
import org.broadsheet.platform.form.RefusedForm;
import org.broadsheet.platform.list.Page;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.route.PathValues;
import org.broadsheet.user.Caller;
import org.broadsheet.user.CurrentCaller;

/** One webhook, and what was delivered to it; for owners. */
@RequestScoped
@Named
public class WebhookEdit {
    private static final String LIST = "/desk/webhooks";
    private static final int PAGE_SIZE = 20;

    @Inject
    Webhooks webhooks;

    @Inject
    CurrentCaller current;

    @Inject
    PathValues path;

    @Inject
    FlashMessage flash;

    private Webhook webhook;
    private Page<WebhookDelivery> page;

    @PostConstruct
    void load() {
        webhook = webhooks.find(current.require(), number(path.get("id")));
        page = webhooks.deliveries(webhook, Page.Request.named(path.query("page"), PAGE_SIZE));
    }

    /** Has the bean made, and the webhook looked for, before anything is written. */
    public void open() {}

    public void switchOn() {
        change(true, "webhook.on");
    }

    public void switchOff() {
        change(false, "webhook.off");
    }

    private void change(boolean active, String done) {
        webhooks.change(
                caller(),
                webhook.getId(),
                now -> {},
                new Webhooks.Wish(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(active)));
        flash.redirect(done, getAddress());
    }

    public void delete() {
        webhooks.delete(caller(), webhook.getId(), now -> {});
        flash.redirect("webhook.deleted", LIST);
    }

    public void repeat() {
        try {
            webhooks.repeat(caller(), webhook.getId(), number(path.query("repeat")));
            flash.redirect("webhook.repeated", getAddress());
        } catch (Conflict switchedOff) {
            RefusedForm.show(switchedOff);
        }
    }

    private static long number(Optional<String> text) {
        return text.filter(digits -> digits.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElseThrow(() -> new NotFound("There is nothing of this number."));
    }

    private Caller caller() {
        return current.require();
    }

    public Webhook getWebhook() {
        return webhook;
    }

    public String getAddress() {
        return LIST + "/" + webhook.getId();
    }

    public Page<WebhookDelivery> getPage() {
        return page;
    }

    /** What was sent, as it goes over the wire. */
    public String request(WebhookDeliveryJson delivery) {
        String headers = delivery.request().headers().entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\n")
                .collect(Collectors.joining());
        return "POST " + delivery.request().url() + "\n" + headers + "\n"
                + delivery.request().body();
    }

    /** What came back, or why nothing did. */
    public String answer(WebhookDeliveryJson delivery) {
        if (delivery.answer() == null) {
            return delivery.error() == null ? "–" : delivery.error();
        }
        return "HTTP " + delivery.answer().status() + " (" + delivery.answer().milliseconds() + " ms)\n\n"
                + delivery.answer().body();
    }

    /** The request and the answer of each, as the API has them. */
    public List<WebhookDeliveryJson> getWhole() {
        return page.items().stream()
                .map(delivery -> WebhookDeliveryJson.whole(delivery, webhook))
                .toList();
    }
}
