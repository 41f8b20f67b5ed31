package org.broadsheet.article.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.broadsheet.user.Caller;

/** Keeps what became of bulk actions, for the page that follows them; whoever leaves one takes the old ones away. */
@ApplicationScoped
public class BulkReports {
    private static final Duration KEPT = Duration.ofDays(1);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Transactional
    BulkReport keep(Caller caller, BulkAction action, List<BulkReport.Outcome> outcomes) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        em.createQuery("delete from BulkReport r where r.createdAt < :then")
                .setParameter("then", now.minus(KEPT))
                .executeUpdate();
        BulkReport report = new BulkReport(caller.user(), action, outcomes, now);
        em.persist(report);
        return report;
    }

    /** The caller's own report of that id. */
    Optional<BulkReport> find(Caller caller, String publicId) {
        return em.createQuery("select r from BulkReport r where r.publicId = :id", BulkReport.class)
                .setParameter("id", publicId)
                .getResultStream()
                .findFirst()
                .filter(report -> report.isFor(caller.user()));
    }
}
