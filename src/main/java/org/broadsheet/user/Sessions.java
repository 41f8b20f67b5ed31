package org.broadsheet.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.broadsheet.platform.Secret;

/** Opens, finds and closes the sessions of browsers; the bearer of the {@link Secret} is logged in. */
@ApplicationScoped
public class Sessions {
    @PersistenceContext
    EntityManager em;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Transactional
    public Secret open(User user, boolean remembered, String address) {
        Secret secret = Secret.random();
        User known = em.getReference(User.class, user.getId());
        known.see(OffsetDateTime.now(clock));
        em.persist(new UserSession(known, secret, remembered, address, clock));
        audit.record(Optional.of(known), AuditEntry.of("login.opened", known.getUsername(), known.getName()));
        return secret;
    }

    /** The user as the database has it now, unless the session ended or the user was disabled. */
    @Transactional
    public Optional<User> find(Secret secret) {
        Optional<UserSession> session = em.createQuery(
                        "select s from UserSession s join fetch s.user u"
                                + " where s.secretHash = :hash and s.expiresAt > :now and u.disabledAt is null",
                        UserSession.class)
                .setParameter("hash", secret.hash())
                .setParameter("now", OffsetDateTime.now(clock))
                .getResultStream()
                .findFirst();
        session.filter(found -> found.isWorthNoting(clock)).ifPresent(found -> found.visit(OffsetDateTime.now(clock)));
        return session.map(UserSession::getUser);
    }

    /** Ends the session, if it is one. */
    @Transactional
    public void close(Secret secret) {
        em.createQuery("select s.user from UserSession s where s.secretHash = :hash", User.class)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .findFirst()
                .ifPresent(user -> audit.record(
                        Optional.of(user), AuditEntry.of("login.closed", user.getUsername(), user.getName())));
        em.createQuery("delete from UserSession s where s.secretHash = :hash")
                .setParameter("hash", secret.hash())
                .executeUpdate();
    }
}
