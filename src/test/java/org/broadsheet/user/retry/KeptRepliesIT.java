package org.broadsheet.user.retry;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.broadsheet.testing.Rows;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.housekeeping.Housekeeping;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Answers to requests that may come again are kept for a day. */
@ArquillianTest
class KeptRepliesIT {
    @Inject
    KeptReplies replies;

    @Inject
    Housekeeping housekeeping;

    @Inject
    Clock clock;

    @Test
    void aDayLaterTheyAreGone() {
        String old = claimed(25);
        String young = claimed(23);

        housekeeping.tidy();

        assertThat(kept(old)).isEqualTo("0");
        assertThat(kept(young)).isEqualTo("1");
    }

    private String claimed(int hoursAgo) {
        String hash = Unique.name("hash");
        replies.claim(new IdempotencyKey(hash, "fingerprint"));
        Rows.change(
                "update idempotency_key set claimed_at = ? where request_hash = ?",
                OffsetDateTime.now(clock).minusHours(hoursAgo),
                hash);
        return hash;
    }

    private static String kept(String hash) {
        return Rows.one("select count(*) from idempotency_key where request_hash = ?", hash);
    }
}
