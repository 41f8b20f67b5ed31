package org.broadsheet.feed.webhook;

import java.time.OffsetDateTime;

/**
 * What came of sending a message once.
 *
 * @param status of the answer; null where there was none
 * @param body the beginning of the answer; null where there was none
 * @param error why there was no answer; null where there was one
 */
record WebhookAttempt(
        OffsetDateTime sentAt,
        String url,
        String signature,
        Integer status,
        String body,
        int milliseconds,
        String error) {

    boolean succeeded() {
        return status != null && status >= 200 && status < 300;
    }

    /** Whether the receiver says that it wants nothing more (Standard Webhooks): 410. */
    boolean isUnwanted() {
        return status != null && status == 410;
    }
}
