package org.broadsheet.user.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.platform.Secret;
import org.broadsheet.platform.list.Keyset;
import org.broadsheet.platform.refusal.Forbidden;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.text.Plain;
import org.broadsheet.user.Caller;
import org.broadsheet.user.User;
import org.broadsheet.user.access.Scope;
import org.broadsheet.user.audit.AuditEntry;
import org.broadsheet.user.audit.AuditLog;

/** Makes, finds and ends the tokens of programs. */
@ApplicationScoped
public class Tokens {
    static final int LONGEST_NAME = 100;
    static final Keyset<ApiToken> NEWEST = Keyset.<ApiToken>of("tokens")
            .descending("t.createdAt", Keyset.KeyType.TIME, ApiToken::getCreatedAt)
            .descending("t.id", Keyset.KeyType.NUMBER, ApiToken::getId);

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** A token and the secret that is shown this once. */
    public record Issued(ApiToken token, Secret secret) {}

    /** Issues a token; {@link Invalid} by field, {@link Forbidden} where the role does not allow a scope. */
    @Transactional
    public Issued issue(User user, String name, Set<Scope> scopes, OffsetDateTime expiresAt) {
        if (name.isBlank() || name.length() > LONGEST_NAME || !Plain.isStorable(name)) {
            throw new Invalid("name", "has to have 1 to " + LONGEST_NAME + " characters");
        }
        if (scopes.isEmpty()) {
            throw new Invalid("scopes", "has to name at least one scope, such as articles:read");
        }
        Set<Scope> beyond = EnumSet.copyOf(scopes);
        beyond.removeAll(Scope.allOf(user.getRole()));
        if (!beyond.isEmpty()) {
            throw new Forbidden("Your role does not allow the scope "
                    + beyond.iterator().next().word() + ".");
        }
        Secret secret = Secret.random();
        ApiToken token =
                new ApiToken(em.getReference(User.class, user.getId()), secret, name, scopes, expiresAt, clock);
        em.persist(token);
        audit.record(
                Optional.of(user),
                AuditEntry.of("token.created", user.getUsername(), name)
                        .noting(scopes.stream().map(Scope::word).sorted().collect(Collectors.joining(" "))));
        return new Issued(token, secret);
    }

    /** Who acts with the token, unless it expired or the user was disabled. */
    public Optional<Caller> find(Secret secret) {
        return em.createQuery(
                        "select t from ApiToken t join fetch t.user u"
                                + " where t.secretHash = :hash and t.expiresAt > :now and u.disabledAt is null",
                        ApiToken.class)
                .setParameter("hash", secret.hash())
                .setParameter("now", OffsetDateTime.now(clock))
                .getResultStream()
                .findFirst()
                .map(ApiToken::caller);
    }

    /** The user's own tokens, newest first. */
    public List<ApiToken> of(User user) {
        return em.createQuery(
                        "select t from ApiToken t where t.user.id = :user order by t.createdAt desc, t.id desc",
                        ApiToken.class)
                .setParameter("user", user.getId())
                .getResultList();
    }

    /** An own token; somebody else's is {@link NotFound}. */
    public ApiToken own(User user, long id) {
        return of(user).stream()
                .filter(token -> token.getId() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("You have no such token."));
    }

    /** Ends an own token; somebody else's is {@link NotFound}. */
    @Transactional
    public void end(User user, long id) {
        ApiToken token = em.createQuery(
                        "select t from ApiToken t where t.id = :id and t.user.id = :user", ApiToken.class)
                .setParameter("id", id)
                .setParameter("user", user.getId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("You have no such token."));
        em.remove(token);
        audit.record(Optional.of(user), AuditEntry.of("token.ended", user.getUsername(), token.getName()));
    }

    /** Ends all tokens of somebody who acts here no more. */
    @Transactional
    public void endAll(User user) {
        em.createQuery("delete from ApiToken t where t.user.id = :user")
                .setParameter("user", user.getId())
                .executeUpdate();
    }
}
