package org.broadsheet.user.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.platform.Secret;
import org.broadsheet.platform.database.Identified;
import org.broadsheet.user.Caller;
import org.broadsheet.user.User;
import org.broadsheet.user.access.Scope;

/** Lets a program act for its user within some scopes. */
@Entity
@Table(name = "api_token")
public class ApiToken extends Identified {
    @Column(name = "secret_hash")
    private String secretHash;

    @ManyToOne
    @JoinColumn(name = "user_id")
    private User user;

    private String name;
    private String scopes;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "expires_at")
    private OffsetDateTime expiresAt;

    protected ApiToken() {}

    ApiToken(User user, Secret secret, String name, Set<Scope> scopes, OffsetDateTime expiresAt, Clock clock) {
        this.user = user;
        this.secretHash = secret.hash();
        this.name = name;
        this.scopes = scopes.stream().map(Scope::word).sorted().collect(Collectors.joining(" "));
        this.createdAt = OffsetDateTime.now(clock);
        this.expiresAt = expiresAt;
    }

    /** Who acts, with what both the token and the user's present role allow. */
    Caller caller() {
        Set<Scope> allowed = getScopes();
        allowed.retainAll(Scope.allOf(user.getRole()));
        return new Caller(user, allowed);
    }

    public User getUser() {
        return user;
    }

    public String getName() {
        return name;
    }

    public Set<Scope> getScopes() {
        return Arrays.stream(scopes.split(" "))
                .flatMap(word -> Scope.of(word).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }

    public OffsetDateTime getCreatedAt() {
        return createdAt;
    }

    public OffsetDateTime getExpiresAt() {
        return expiresAt;
    }
}
