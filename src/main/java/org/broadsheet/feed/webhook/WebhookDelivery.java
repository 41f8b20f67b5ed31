package org.broadsheet.feed.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.broadsheet.platform.database.Identified;

/** One change that one webhook is told of, and how that went. */
@Entity
@Table(name = "webhook_delivery")
public class WebhookDelivery extends Identified {
    /** How far it has come. */
    public enum State {
        PENDING,
        DELIVERED,
        FAILED
    }

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "webhook_id")
    private Webhook webhook;

    /** For lists, which ask for no webhook. */
    @Column(name = "webhook_id", insertable = false, updatable = false)
    private Long webhookId;

    @Column(name = "change_number")
    private long number;

    private String kind;

    @SuppressWarnings("UnusedVariable") // queries keep the order of what is about one thing by it
    private String subject;

    private String body;

    @Enumerated(EnumType.STRING)
    private State state = State.PENDING;

    private int attempts;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "next_at")
    private OffsetDateTime nextAt;

    @Column(name = "give_up_at")
    private OffsetDateTime giveUpAt;

    @Column(name = "sent_at")
    private OffsetDateTime sentAt;

    @Column(name = "sent_to")
    private String sentTo;

    private String signature;

    @Column(name = "answer_status")
    private Integer answerStatus;

    @Column(name = "answer_body")
    private String answerBody;

    private Integer milliseconds;
    private String error;

    protected WebhookDelivery() {}

    WebhookDelivery(Webhook webhook, WebhookMessage message, OffsetDateTime now) {
        this.webhook = webhook;
        this.webhookId = webhook.getId();
        this.number = message.number();
        this.kind = message.type();
        this.subject = message.subject();
        this.body = message.body();
        this.createdAt = now;
        send(now);
    }

    /** Has it sent, and again for a day where that fails. */
    final void send(OffsetDateTime now) {
        state = State.PENDING;
        nextAt = now;
        giveUpAt = now.plus(RetryPlan.LONGEST);
    }

    /** Notes what came of an attempt. */
    void note(WebhookAttempt attempt, OffsetDateTime now) {
        attempts++;
        sentAt = attempt.sentAt();
        sentTo = attempt.url();
        signature = attempt.signature();
        answerStatus = attempt.status();
        answerBody = attempt.body();
        milliseconds = attempt.milliseconds();
        error = attempt.error();
        if (attempt.succeeded()) {
            state = State.DELIVERED;
            return;
        }
        if (!now.isBefore(giveUpAt)) {
            state = State.FAILED;
            return;
        }
        OffsetDateTime next = now.plus(RetryPlan.pause(Duration.between(giveUpAt.minus(RetryPlan.LONGEST), now)));
        // The last attempt comes when the day is over.
        nextAt = next.isAfter(giveUpAt) ? giveUpAt : next;
    }

    /** What {@code Webhook-Id} says: the same whenever it is sent. */
    public String messageId() {
        return "msg_" + webhookId + "_" + number;
    }

    boolean isOf(Webhook other) {
        return webhookId.equals(other.getId());
    }

    public Webhook getWebhook() {
        return webhook;
    }

    public long getNumber() {
        return number;
    }

    public String getKind() {
        return kind;
    }

    public String getBody() {
        return body;
    }

    public State getState() {
        return state;
    }

    public int getAttempts() {
        return attempts;
    }

    public OffsetDateTime getCreatedAt() {
        return createdAt;
    }

    public OffsetDateTime getNextAt() {
        return nextAt;
    }

    /** When it was sent last, or null. */
    public OffsetDateTime getSentAt() {
        return sentAt;
    }

    public String getSentTo() {
        return sentTo;
    }

    public String getSignature() {
        return signature;
    }

    /** The status of the last answer, or null where there was none. */
    public Integer getAnswerStatus() {
        return answerStatus;
    }

    public String getAnswerBody() {
        return answerBody;
    }

    public Integer getMilliseconds() {
        return milliseconds;
    }

    /** Why there was no answer, or null. */
    public String getError() {
        return error;
    }
}
