package org.broadsheet.user.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.broadsheet.platform.Secret;
import org.broadsheet.platform.database.Identified;
import org.broadsheet.user.User;

/** Somebody who is logged in at one browser; kept in the database, so that it survives a restart and holds on every node. */
@Entity
@Table(name = "user_session")
public class UserSession extends Identified {
    static final Duration REMEMBERED = Duration.ofDays(30);
    private static final Duration IDLE = Duration.ofHours(12);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

    @Column(name = "secret_hash")
    private String secretHash;

    @ManyToOne
    @JoinColumn(name = "user_id")
    private User user;

    private boolean remembered;
    private String address;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "seen_at")
    private OffsetDateTime seenAt;

    @Column(name = "expires_at")
    private OffsetDateTime expiresAt;

    protected UserSession() {}

    UserSession(User user, Secret secret, boolean remembered, String address, Clock clock) {
        this.user = user;
        this.secretHash = secret.hash();
        this.remembered = remembered;
        this.address = address;
        this.createdAt = OffsetDateTime.now(clock);
        prolong(createdAt);
    }

    /** Whether the last visit was noted so long ago that it is worth a write to note this one. */
    boolean isWorthNoting(Clock clock) {
        return seenAt.plus(NOTED_EVERY).isBefore(OffsetDateTime.now(clock));
    }

    void visit(OffsetDateTime now) {
        prolong(now);
        user.see(now);
    }

    private void prolong(OffsetDateTime now) {
        seenAt = now;
        expiresAt = now.plus(remembered ? REMEMBERED : IDLE);
    }

    public User getUser() {
        return user;
    }

    public String getAddress() {
        return address;
    }

    public OffsetDateTime getCreatedAt() {
        return createdAt;
    }

    /** When it was last used, to a few minutes. */
    public OffsetDateTime getSeenAt() {
        return seenAt;
    }

    /** Whether it is the one of the browser with the secret. */
    public boolean isOf(Optional<Secret> secret) {
        return secret.filter(known -> known.hash().equals(secretHash)).isPresent();
    }
}
