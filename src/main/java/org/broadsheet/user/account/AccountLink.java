package org.broadsheet.user.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import org.broadsheet.user.access.Role;

/** A link that works once and for a while: an invitation to have an account, or the way to a new password for one. */
@Entity
@Table(name = "account_link")
public class AccountLink extends Identified {
    private static final Duration INVITATION = Duration.ofDays(7);
    private static final Duration RESET = Duration.ofHours(24);

    @SuppressWarnings("unused") // Asked for in JPQL.
    @Column(name = "secret_hash")
    private String secretHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    @ManyToOne
    @JoinColumn(name = "user_id")
    private User user;

    private String label;

    @ManyToOne
    @JoinColumn(name = "created_by")
    private User createdBy;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "expires_at")
    private OffsetDateTime expiresAt;

    protected AccountLink() {}

    private AccountLink(Secret secret, String label, User createdBy, Clock clock, Duration lasts) {
        this.secretHash = secret.hash();
        this.label = label;
        this.createdBy = createdBy;
        this.createdAt = OffsetDateTime.now(clock);
        this.expiresAt = createdAt.plus(lasts);
    }

    public static AccountLink invitation(Secret secret, Role role, String label, User by, Clock clock) {
        AccountLink link = new AccountLink(secret, label, by, clock, INVITATION);
        link.role = role;
        return link;
    }

    public static AccountLink reset(Secret secret, User user, Optional<User> by, Clock clock) {
        AccountLink link = new AccountLink(secret, user.getUsername(), by.orElse(null), clock, RESET);
        link.user = user;
        return link;
    }

    /** What the invited person will be. */
    public Role getRole() {
        return role;
    }

    /** Whose password it resets. */
    public User getUser() {
        return user;
    }

    /** For whom it is, in the words of the owner. */
    public String getLabel() {
        return label;
    }

    public User getCreatedBy() {
        return createdBy;
    }

    OffsetDateTime getCreatedAt() {
        return createdAt;
    }

    public OffsetDateTime getExpiresAt() {
        return expiresAt;
    }
}
