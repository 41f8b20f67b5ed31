package org.broadsheet.user.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.broadsheet.platform.list.Keyset;
import org.broadsheet.platform.list.Page;
import org.broadsheet.user.Caller;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.User;

/**
 * Who did what, when, from where: a use case says {@code audit.record(caller, "article.published", publicId, title, note)}, and
 * the entry stands or falls with its transaction.
 */
@ApplicationScoped
public class AuditLog {
    private static final String READ = "select e from AuditEntry e left join fetch e.actor where ";
    private static final String NEWEST = " order by e.happenedAt desc, e.id desc";
    private static final Keyset<AuditEntry> ORDER = Keyset.<AuditEntry>of("audit")
            .descending("e.happenedAt", Keyset.KeyType.TIME, AuditEntry::getHappenedAt)
            .descending("e.id", Keyset.KeyType.NUMBER, AuditEntry::getId);

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentCaller current;

    @Inject
    Clock clock;

    /** What the caller did; see {@link AuditEntry#of}. */
    @Transactional
    public void record(Caller by, String action, String subject, String label, String note) {
        record(Optional.of(by.user()), AuditEntry.of(action, subject, label).noting(note));
    }

    /** What somebody did, or nobody who is known; the address is that of the request, where there is one. */
    @Transactional
    public void record(Optional<User> by, AuditEntry entry) {
        User actor = by.map(user -> em.getReference(User.class, user.getId())).orElse(null);
        entry.happen(actor, address(), OffsetDateTime.now(clock));
        em.persist(entry);
    }

    /** The same, also where the running transaction fails: for what was tried. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void recordInAnyCase(Optional<User> by, AuditEntry entry) {
        record(by, entry);
    }

    /** What was done to the subject, newest first. */
    public List<AuditEntry> forSubject(String subject, int most) {
        return em.createQuery(
                        "select e from AuditEntry e left join fetch e.actor where e.subject = :subject" + NEWEST,
                        AuditEntry.class)
                .setParameter("subject", subject)
                .setMaxResults(most)
                .getResultList();
    }

    /** One page of what passes the filter, newest first. */
    public Page<AuditEntry> list(AuditFilter filter, Page.Request wanted) {
        return ORDER.page(
                wanted,
                tail -> filter.bind(em.createQuery(READ + filter.where() + tail, AuditEntry.class)),
                () -> count(filter));
    }

    /** The newest that pass the filter and are older than the entry, if one is given. */
    public List<AuditEntry> before(Optional<AuditEntry> entry, AuditFilter filter, int most) {
        // The bound that both cases share stands first: a database finds it in the index.
        TypedQuery<AuditEntry> query = query(
                filter, entry.isPresent() ? " and e.happenedAt <= :time and (e.happenedAt < :time or e.id < :id)" : "");
        entry.ifPresent(last -> query.setParameter("time", last.getHappenedAt()).setParameter("id", last.getId()));
        return query.setMaxResults(most).getResultList();
    }

    /**
     * Takes the addresses out of the entries between two moments, the oldest first.
     *
     * @param most how many at once
     * @return the moment to go on from, unless these were all
     */
    @Transactional
    public Optional<OffsetDateTime> forgetAddresses(OffsetDateTime from, OffsetDateTime until, int most) {
        List<AuditEntry> entries = em.createQuery(
                        READ + "e.address is not null and e.happenedAt >= :from and e.happenedAt < :until"
                                + " order by e.happenedAt, e.id",
                        AuditEntry.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .setMaxResults(most)
                .getResultList();
        entries.forEach(AuditEntry::forgetAddress);
        return entries.size() < most
                ? Optional.empty()
                : Optional.of(entries.get(most - 1).getHappenedAt());
    }

    /** From where, or nothing where no request is being answered: at start-up, or when a timer rings. */
    private Optional<String> address() {
        try {
            return Optional.of(current.address());
        } catch (ContextNotActiveException | IllegalStateException noRequest) {
            return Optional.empty();
        }
    }

    private TypedQuery<AuditEntry> query(AuditFilter filter, String more) {
        return filter.bind(em.createQuery(READ + filter.where() + more + NEWEST, AuditEntry.class));
    }

    private long count(AuditFilter filter) {
        return filter.bind(em.createQuery("select count(e) from AuditEntry e where " + filter.where(), Long.class))
                .getSingleResult();
    }
}
