package org.broadsheet.feed.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.broadsheet.platform.database.Identified;
import org.broadsheet.platform.outside.OutsideAddress;

/** An address that is told of what changes for readers. */
@Entity
@Table(name = "webhook")
public class Webhook extends Identified {
    /** Who has failed for so long, again and again, is told nothing more. */
    static final Duration PATIENCE = Duration.ofDays(5);

    private String url;
    private String events;
    private String secret;
    private boolean active = true;

    @Column(name = "told_up_to")
    private long toldUpTo;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "failing_since")
    private OffsetDateTime failingSince;

    @Column(name = "given_up_at")
    private OffsetDateTime givenUpAt;

    protected Webhook() {}

    Webhook(OutsideAddress address, WebhookEvents events, WebhookSecret secret, long toldUpTo, OffsetDateTime now) {
        this.url = address.text();
        this.events = events.text();
        this.secret = secret.text();
        this.toldUpTo = toldUpTo;
        this.createdAt = now;
    }

    void move(OutsideAddress address) {
        url = address.text();
    }

    void hear(WebhookEvents wanted) {
        events = wanted.text();
    }

    void sign(WebhookSecret with) {
        secret = with.text();
    }

    /** Tells it again, of what changes from this number on; what happened meanwhile it can read in the delta feed. */
    void switchOn(long number) {
        active = true;
        toldUpTo = number;
        failingSince = null;
        givenUpAt = null;
    }

    /** Tells it nothing more, as somebody wants it. */
    void switchOff() {
        active = false;
        givenUpAt = null;
    }

    void told(long number) {
        toldUpTo = number;
    }

    void succeed() {
        failingSince = null;
    }

    /** Notes a failure; returns whether it is given up by this one. */
    boolean fail(boolean forGood, OffsetDateTime now) {
        if (failingSince == null) {
            failingSince = now;
        }
        boolean givenUp = active && (forGood || failingSince.plus(PATIENCE).isBefore(now));
        if (givenUp) {
            active = false;
            givenUpAt = now;
        }
        return givenUp;
    }

    public String getUrl() {
        return url;
    }

    public WebhookEvents events() {
        return WebhookEvents.kept(events);
    }

    /** In the words of the API. */
    public String getEvents() {
        return events.replace(" ", ", ");
    }

    WebhookSecret secret() {
        return new WebhookSecret(secret);
    }

    public boolean isActive() {
        return active;
    }

    long toldUpTo() {
        return toldUpTo;
    }

    public OffsetDateTime getCreatedAt() {
        return createdAt;
    }

    /** Since when nothing has arrived, or null. */
    public OffsetDateTime getFailingSince() {
        return failingSince;
    }

    /** When it was switched off because it kept failing, or null. */
    public OffsetDateTime getGivenUpAt() {
        return givenUpAt;
    }
}
