package org.broadsheet.user.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.broadsheet.platform.Secret;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.user.User;
import org.broadsheet.user.audit.AuditEntry;
import org.broadsheet.user.audit.AuditLog;

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

    /** The user's sessions that have not ended, the latest used first. */
    public List<UserSession> of(User user) {
        return em.createQuery(
                        "select s from UserSession s where s.user.id = :user and s.expiresAt > :now"
                                + " order by s.seenAt desc, s.id desc",
                        UserSession.class)
                .setParameter("user", user.getId())
                .setParameter("now", OffsetDateTime.now(clock))
                .getResultList();
    }

    /** Ends an own session; somebody else's is {@link NotFound}. */
    @Transactional
    public void end(User user, long id) {
        int ended = em.createQuery("delete from UserSession s where s.id = :id and s.user.id = :user")
                .setParameter("id", id)
                .setParameter("user", user.getId())
                .executeUpdate();
        if (ended == 0) {
            throw new NotFound("You have no such session.");
        }
        audit.record(Optional.of(user), AuditEntry.of("login.ended", user.getUsername(), user.getName()));
    }

    /** Ends all the user's sessions but the one with the secret; returns how many. */
    @Transactional
    public int endOthers(User user, Optional<Secret> kept) {
        return em.createQuery("delete from UserSession s where s.user.id = :user and s.secretHash <> :kept")
                .setParameter("user", user.getId())
                .setParameter("kept", kept.map(Secret::hash).orElse(""))
                .executeUpdate();
    }
}
