package org.broadsheet.user.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.broadsheet.user.housekeeping.Tidying;

/**
 * Takes the addresses out of the {@link AuditLog} after {@link #DAYS_KEPT} days; the entries stay. It does so a few at a time, each
 * time in a transaction of its own, so that nobody who records something waits.
 */
@ApplicationScoped
public class AuditAddresses {
    public static final int DAYS_KEPT = 90;

    private static final int AT_ONCE = 500;

    @Inject
    AuditLog audit;

    void forget(@Observes Tidying tidying) {
        OffsetDateTime then = tidying.now().minusDays(DAYS_KEPT);
        Optional<OffsetDateTime> from = Optional.of(Instant.EPOCH.atOffset(ZoneOffset.UTC));
        while (from.isPresent()) {
            from = audit.forgetAddresses(from.get(), then, AT_ONCE);
        }
    }
}
