package org.broadsheet.site.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.broadsheet.platform.TextShown;
import org.broadsheet.user.housekeeping.Tidying;

/**
 * Keeps the pages that were taken away, for {@link #DAYS_KEPT} days and so many as a site may have. What they show is in use for
 * that long, so that a page comes back with its pictures.
 */
@ApplicationScoped
public class DeletedPages {
    static final int DAYS_KEPT = 30;

    @PersistenceContext
    EntityManager em;

    @Inject
    Event<TextShown> shown;

    @Inject
    Clock clock;

    /** Keeps a page that is being taken away, and returns its number. */
    @Transactional(Transactional.TxType.MANDATORY)
    Long keep(SitePage page) {
        DeletedPage deleted = new DeletedPage(page, clock);
        em.persist(deleted);
        em.flush();
        shown.fire(new TextShown(deleted.place(), deleted.getTitle(), List.of(deleted.body())));
        list().stream().skip(SitePages.MOST).forEach(this::drop);
        return deleted.getId();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Optional<DeletedPage> find(long id) {
        return Optional.ofNullable(em.find(DeletedPage.class, id));
    }

    /** The page is there again, or shall not come back. */
    @Transactional(Transactional.TxType.MANDATORY)
    void drop(DeletedPage page) {
        shown.fire(new TextShown(page.place(), page.getTitle(), List.of()));
        em.remove(page);
    }

    /** Those that can be brought back, the latest first. */
    public List<DeletedPage> list() {
        return em.createQuery("select p from DeletedPage p order by p.deletedAt desc, p.id desc", DeletedPage.class)
                .getResultList();
    }

    @Transactional
    void prune(@Observes Tidying tidying) {
        OffsetDateTime then = tidying.now().minusDays(DAYS_KEPT);
        em.createQuery("select p from DeletedPage p where p.deletedAt < :then", DeletedPage.class)
                .setParameter("then", then)
                .getResultList()
                .forEach(this::drop);
    }
}
