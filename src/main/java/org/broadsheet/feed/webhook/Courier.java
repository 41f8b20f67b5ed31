package org.broadsheet.feed.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.broadsheet.platform.outside.OutsideAnswer;
import org.broadsheet.platform.outside.OutsideClient;

/** Sends a message to its receiver, once and signed: {@code courier.send(parcel)}. */
@ApplicationScoped
public class Courier {
    @Inject
    OutsideClient client;

    @Inject
    Clock clock;

    /** Holds nothing of the database meanwhile. */
    WebhookAttempt send(WebhookParcel parcel) {
        long timestamp = clock.instant().getEpochSecond();
        String signature = parcel.secret().sign(parcel.messageId(), timestamp, parcel.body());
        long start = System.nanoTime();
        OutsideAnswer answer = client.send(parcel.url(), post -> {
            post.setHeader("Webhook-Id", parcel.messageId());
            post.setHeader("Webhook-Timestamp", Long.toString(timestamp));
            post.setHeader("Webhook-Signature", signature);
            post.setEntity(new StringEntity(parcel.body(), ContentType.APPLICATION_JSON));
        });
        int milliseconds = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        return new WebhookAttempt(
                OffsetDateTime.ofInstant(Instant.ofEpochSecond(timestamp), ZoneOffset.UTC),
                parcel.url(),
                signature,
                answer.status(),
                answer.body(),
                milliseconds,
                answer.error());
    }
}
