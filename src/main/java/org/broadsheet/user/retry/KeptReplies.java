package org.broadsheet.user.retry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.broadsheet.platform.Secret;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.user.housekeeping.Tidying;

/**
 * Who answers a request with an {@link IdempotencyKey}, and what it was answered: {@code replies.claim(key)} is a claim or the reply,
 * then {@code replies.keep(key, claim, reply)} or {@code replies.release(key, claim)}.
 *
 * <p>A claim whose server died lapses after a minute. Who comes back later than that finds it taken over, and keeps nothing: what it did
 * in the same transaction is undone.
 */
@ApplicationScoped
public class KeptReplies {
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
        if (first) {
            return new Claim(claim, Optional.empty());
        }
        KeptRequest known = locked(key).orElseThrow(StillAnswering::new); // or it was given back just now
        if (known.takeOver(key, claim, now)) {
            return new Claim(claim, Optional.empty());
        }
        if (!known.isFor(key)) {
            throw new OtherRequest();
        }
        return new Claim(claim, Optional.of(known.reply().orElseThrow(StillAnswering::new)));
    }

    /** Keeps the reply, in the transaction that is open or in one of its own. */
    @Transactional
    public void keep(IdempotencyKey key, String claim, KeptReply reply) {
        locked(key)
                .filter(known -> known.isOf(claim))
                .orElseThrow(() -> new Conflict("The request took too long, and was taken over by who sent it again."))
                .answer(reply);
    }

    /** Gives the key back: nothing was answered for good. */
    @Transactional
    public void release(IdempotencyKey key, String claim) {
        em.createQuery("delete from KeptRequest r where r.hash = :hash and r.claim = :claim and r.status is null")
                .setParameter("hash", key.hash())
                .setParameter("claim", claim)
                .executeUpdate();
    }

    @Transactional
    void prune(@Observes Tidying tidying) {
        em.createQuery("delete from KeptRequest r where r.claimedAt < :then")
                .setParameter("then", tidying.now().minus(KeptRequest.KEPT))
                .executeUpdate();
    }

    private Optional<KeptRequest> locked(IdempotencyKey key) {
        return Optional.ofNullable(em.find(KeptRequest.class, key.hash(), LockModeType.PESSIMISTIC_WRITE));
    }
}
