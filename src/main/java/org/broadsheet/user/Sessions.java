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
    Clock clock;

    @Transactional
    public Secret open(User user, boolean remembered, String address) {
        Secret secret = Secret.random();
        em.persist(new UserSession(em.getReference(User.class, user.getId()), secret, remembered, address, clock));
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
        session.filter(found -> found.isWorthNoting(clock))
                .ifPresent(found -> found.prolong(OffsetDateTime.now(clock)));
        return session.map(UserSession::getUser);
    }

    @Transactional
    public void close(Secret secret) {
        em.createQuery("delete from UserSession s where s.secretHash = :hash")
                .setParameter("hash", secret.hash())
                .executeUpdate();
    }
}
