package org.broadsheet.user.retry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.broadsheet.platform.Conflict;
import org.broadsheet.platform.Secret;

/**
 * Who answers a request with an {@link IdempotencyKey}, and what it was answered: {@code replies.claim(key)} is a claim or the reply,
 * then {@code replies.keep(key, claim, reply)} or {@code replies.release(key, claim)}.
 *
 * <p>A claim whose server died lapses after a minute. Who comes back later than that finds it taken over, and keeps nothing: what it did
 * in the same transaction is undone.
 */
@ApplicationScoped
public class KeptReplies {
    static final Duration KEPT = Duration.ofDays(1);
    private static final Duration LAPSES = Duration.ofMinutes(1);
    private static final int CLAIM_BYTES = 18;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** The right to answer, or the answer. */
    record Claim(String claim, Optional<KeptReply> reply) {}

    /** At the same instant, the second waits for the first to commit; {@link StillAnswering} and {@link OtherRequest} are refusals. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Claim claim(IdempotencyKey key) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        String claim = Secret.randomText(CLAIM_BYTES);
        boolean first =
                em.createNativeQuery("insert into idempotency_key (request_hash, fingerprint, claim, claimed_at)"
                                        + " values (?1, ?2, ?3, ?4) on conflict do nothing")
                                .setParameter(1, key.hash())
                                .setParameter(2, key.fingerprint())
                                .setParameter(3, claim)
                                .setParameter(4, now)
                                .executeUpdate()
                        == 1;
        if (first || takeOver(key, claim, now)) {
            return new Claim(claim, Optional.empty());
        }
        List<?> rows = em.createNativeQuery(
                        "select fingerprint, status, headers, body from idempotency_key where request_hash = ?1")
                .setParameter(1, key.hash())
                .getResultList();
        if (rows.isEmpty()) {
            throw new StillAnswering(); // and was released just now
        }
        Object[] row = (Object[]) rows.get(0);
        if (!key.fingerprint().equals(row[0])) {
            throw new OtherRequest();
        }
        if (row[1] == null) {
            throw new StillAnswering();
        }
        KeptReply reply = new KeptReply(((Number) row[1]).intValue(), (String) row[2], (byte[]) row[3]);
        return new Claim(claim, Optional.of(reply));
    }

    /** Of one whose day is over whatever the request is; of one whose server died, for the same request. */
    private boolean takeOver(IdempotencyKey key, String claim, OffsetDateTime now) {
        return em.createNativeQuery(
                                "update idempotency_key set fingerprint = ?1, claim = ?2, claimed_at = ?3, status = null,"
                                        + " headers = null, body = null where request_hash = ?4 and (claimed_at < ?5"
                                        + " or (status is null and fingerprint = ?1 and claimed_at < ?6))")
                        .setParameter(1, key.fingerprint())
                        .setParameter(2, claim)
                        .setParameter(3, now)
                        .setParameter(4, key.hash())
                        .setParameter(5, now.minus(KEPT))
                        .setParameter(6, now.minus(LAPSES))
                        .executeUpdate()
                == 1;
    }

    /** Keeps the reply, in the transaction that is open or in one of its own. */
    @Transactional
    public void keep(IdempotencyKey key, String claim, KeptReply reply) {
        boolean mine = em.createNativeQuery("update idempotency_key set status = ?1, headers = ?2, body = ?3"
                                + " where request_hash = ?4 and claim = ?5 and status is null")
                        .setParameter(1, reply.status())
                        .setParameter(2, reply.headers())
                        .setParameter(3, reply.body())
                        .setParameter(4, key.hash())
                        .setParameter(5, claim)
                        .executeUpdate()
                == 1;
        if (!mine) {
            throw new Conflict("The request took too long, and was taken over by who sent it again.");
        }
    }

    /** Gives the key back: nothing was answered for good. */
    @Transactional
    public void release(IdempotencyKey key, String claim) {
        em.createNativeQuery("delete from idempotency_key where request_hash = ?1 and claim = ?2 and status is null")
                .setParameter(1, key.hash())
                .setParameter(2, claim)
                .executeUpdate();
    }
}
