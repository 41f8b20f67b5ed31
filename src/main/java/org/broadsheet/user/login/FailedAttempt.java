package org.broadsheet.user.login;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.OffsetDateTime;

/** How often in a row an attempt failed, of an account from an address or of an address. */
@Entity
@Table(name = "failed_attempt")
public class FailedAttempt {
    private static final int FREE = 5;
    private static final Duration FIRST_DELAY = Duration.ofSeconds(10);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    @Id
    @Column(name = "attempt_key")
    private String key;

    private int failures;

    @Column(name = "latest_at")
    private OffsetDateTime latestAt;

    @Column(name = "blocked_until")
    private OffsetDateTime blockedUntil;

    protected FailedAttempt() {}

    FailedAttempt(String key, OffsetDateTime now) {
        this.key = key;
        this.latestAt = now;
        this.blockedUntil = now;
    }

    /** How long to wait before the next attempt; zero or less means that it may be made. */
    Duration wait(OffsetDateTime now) {
        return Duration.between(now, blockedUntil);
    }

    /** Counts a failure: the fifth in a row blocks for 10 seconds, each further one for twice as long, up to 15 minutes. */
    void count(OffsetDateTime now) {
        if (latestAt.plus(FORGOTTEN_AFTER).isBefore(now)) {
            failures = 0;
        }
        failures++;
        latestAt = now;
        if (failures >= FREE) {
            Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(failures - FREE, 10));
            blockedUntil = now.plus(delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY);
        }
    }
}
