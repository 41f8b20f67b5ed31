package org.broadsheet.user.retry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;

/** A request with an {@link IdempotencyKey}: who answers it, and what it was answered. */
@Entity
@Table(name = "idempotency_key")
public class KeptRequest {
    static final Duration KEPT = Duration.ofDays(1);
    private static final Duration LAPSES = Duration.ofMinutes(1);

    @Id
    @Column(name = "request_hash")
    private String hash;

    private String fingerprint;
    private String claim;

    @Column(name = "claimed_at")
    private OffsetDateTime claimedAt;

    private Integer status;
    private String headers;
    private byte[] body;

    protected KeptRequest() {}

    /**
     * Gives the claim to another: once its day is over whatever the request is, once its server must have died for the same request.
     *
     * @return whether it was given
     */
    boolean takeOver(IdempotencyKey key, String newClaim, OffsetDateTime now) {
        boolean over = claimedAt.isBefore(now.minus(KEPT));
        boolean lapsed = status == null && isFor(key) && claimedAt.isBefore(now.minus(LAPSES));
        if (!over && !lapsed) {
            return false;
        }
        fingerprint = key.fingerprint();
        claim = newClaim;
        claimedAt = now;
        status = null;
        headers = null;
        body = null;
        return true;
    }

    boolean isFor(IdempotencyKey key) {
        return fingerprint.equals(key.fingerprint());
    }

    /** Whether it is still theirs to answer. */
    boolean isOf(String someClaim) {
        return status == null && claim.equals(someClaim);
    }

    void answer(KeptReply reply) {
        status = reply.status();
        headers = reply.headers();
        body = reply.body();
    }

    Optional<KeptReply> reply() {
        return Optional.ofNullable(status).map(known -> new KeptReply(known, headers, body));
    }
}
