package org.broadsheet.feed.webhook;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.broadsheet.platform.form.PageAnswer;
import org.broadsheet.platform.form.RefusedForm;
import org.broadsheet.platform.outside.OutsideAddress;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.user.CurrentCaller;

/** The webhooks of the site, and a form for a new one; for owners. */
@RequestScoped
@Named
public class WebhookList {
    @Inject
    Webhooks webhooks;

    @Inject
    CurrentCaller current;

    @Inject
    Settings settings;

    private List<Webhook> list;
    private String url = "";
    private String[] events = {"article.*"};
    private String secret;

    @PostConstruct
    void load() {
        list = webhooks.list(current.require());
    }

    /** Has the bean made, and the right checked, before anything is written. */
    public void open() {}

    /** The secret is shown in the answer itself, because nobody can show it again. */
    public void create() {
        try {
            Webhook made = webhooks.create(
                    current.require(),
                    OutsideAddress.of(url, settings.webhookHosts()),
                    WebhookEvents.of(List.of(events)),
                    WebhookSecret.random());
            secret = made.secret().text();
            url = "";
            PageAnswer.current().setHeader("Cache-Control", "no-store");
            load();
        } catch (Conflict | Invalid refused) {
            RefusedForm.show(refused);
        }
    }

    public List<Webhook> getList() {
        return list;
    }

    public List<String> getFamilies() {
        return WebhookEvents.families();
    }

    /** The secret of the webhook that was made just now, or null. */
    public String getSecret() {
        return secret;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url == null ? "" : url;
    }

    public String[] getEvents() {
        return events.clone();
    }

    public void setEvents(String[] events) {
        this.events = events == null ? new String[] {} : events.clone();
    }
}
