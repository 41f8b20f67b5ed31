package org.broadsheet.user.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.broadsheet.platform.Secret;
import org.broadsheet.platform.refusal.TooManyAttempts;
import org.broadsheet.user.AddressNetwork;

/**
 * Slows down who guesses: {@code attempts.begin(account, address)} before a secret is checked, {@code attempts.succeeded(…)} when
 * it was right.
 *
 * <p>Failures are counted for the account from that address and for the address, never for the account alone: a stranger
 * cannot lock anybody out. An attempt counts as failed when it begins, so that many at once gain nothing.
 */
@ApplicationScoped
public class Attempts {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * Counts the attempt, or throws {@link TooManyAttempts} where the caller has to wait.
     *
     * @return whether the caller has to wait from now on, unless the attempt succeeds
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean begin(String account, String address) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<FailedAttempt> counts =
                keys(account, address).sorted().map(key -> locked(key, now)).toList();
        for (FailedAttempt count : counts) {
            if (count.wait(now).compareTo(Duration.ZERO) > 0) {
                throw new TooManyAttempts(count.wait(now));
            }
        }
        counts.forEach(count -> count.count(now));
        return counts.stream().anyMatch(count -> count.wait(now).compareTo(Duration.ZERO) > 0);
    }

    /** Forgets the failures of the account from the address, and of the address. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void succeeded(String account, String address) {
        keys(account, address)
                .sorted()
                .forEach(key -> em.createQuery(
                                "update FailedAttempt f set f.failures = 0, f.blockedUntil = f.latestAt where f.key = :key")
                        .setParameter("key", key)
                        .executeUpdate());
    }

    private FailedAttempt locked(String key, OffsetDateTime now) {
        em.createNativeQuery("insert into failed_attempt (attempt_key, failures, latest_at, blocked_until)"
                        + " values (?1, 0, ?2, ?2) on conflict do nothing")
                .setParameter(1, key)
                .setParameter(2, now)
                .executeUpdate();
        return Objects.requireNonNull(em.find(FailedAttempt.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Stream<String> keys(String account, String address) {
        String network = AddressNetwork.of(address);
        return Stream.of(account.strip().toLowerCase(Locale.ROOT) + "\n" + network, "\n" + network)
                .map(key -> new Secret(key).hash());
    }
}
