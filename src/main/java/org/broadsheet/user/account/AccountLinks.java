package org.broadsheet.user.account;

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
import org.broadsheet.platform.list.Keyset;
import org.broadsheet.user.User;

/** Finds and keeps the links that make an account or a new password. */
@ApplicationScoped
public class AccountLinks {
    public static final Keyset<AccountLink> NEWEST = Keyset.<AccountLink>of("invitations")
            .descending("l.createdAt", Keyset.KeyType.TIME, AccountLink::getCreatedAt)
            .descending("l.id", Keyset.KeyType.NUMBER, AccountLink::getId);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    public void add(AccountLink link) {
        em.persist(link);
        em.flush();
    }

    /** The invitation with the secret, unless it was used, revoked or expired. */
    @Transactional
    public Optional<AccountLink> invitation(Secret secret) {
        return bySecret("select l from AccountLink l where l.user is null", secret);
    }

    /** The link to a new password with the secret, unless it was used, replaced or expired, or the account is disabled. */
    @Transactional
    public Optional<AccountLink> reset(Secret secret) {
        return bySecret("select l from AccountLink l join fetch l.user u where u.disabledAt is null", secret);
    }

    /** The invitations that are still good, newest first. */
    public List<AccountLink> invitations() {
        return em.createQuery(
                        "select l from AccountLink l left join fetch l.createdBy"
                                + " where l.user is null and l.expiresAt > :now order by l.createdAt desc, l.id desc",
                        AccountLink.class)
                .setParameter("now", OffsetDateTime.now(clock))
                .getResultList();
    }

    public Optional<AccountLink> invitation(long id) {
        return Optional.ofNullable(em.find(AccountLink.class, id)).filter(link -> link.getUser() == null);
    }

    /** Uses the link up; of two who try at once one succeeds. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean take(AccountLink link) {
        return em.createQuery("delete from AccountLink l where l.id = :id")
                        .setParameter("id", link.getId())
                        .executeUpdate()
                == 1;
    }

    /** Ends the links to a new password of the user. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void endResets(User user) {
        em.createQuery("delete from AccountLink l where l.user.id = :user")
                .setParameter("user", user.getId())
                .executeUpdate();
    }

    /** Ends the links that the user handed out, who may do so no more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void endThoseBy(User user) {
        em.createQuery("delete from AccountLink l where l.createdBy.id = :user")
                .setParameter("user", user.getId())
                .executeUpdate();
    }

    private Optional<AccountLink> bySecret(String query, Secret secret) {
        return em.createQuery(query + " and l.secretHash = :hash and l.expiresAt > :now", AccountLink.class)
                .setParameter("now", OffsetDateTime.now(clock))
                .setParameter("hash", secret.hash())
                .getResultStream()
                .findFirst();
    }
}
