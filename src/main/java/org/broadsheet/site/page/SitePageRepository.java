package org.broadsheet.site.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.broadsheet.platform.list.Keyset;
import org.broadsheet.platform.list.Page;
import org.broadsheet.platform.markdown.Markdown;

/** Finds and keeps the owner's own pages. */
@ApplicationScoped
public class SitePageRepository {
    private static final Keyset<Object[]> IN_ORDER = Keyset.<Object[]>of("pages")
            .ascending("p.position", Keyset.KeyType.INTEGER, row -> (Integer) row[2])
            .ascending("p.id", Keyset.KeyType.NUMBER, row -> (Long) row[3]);

    @PersistenceContext
    EntityManager em;

    /** All pages, in their order, without their text. */
    public List<SitePageLink> links() {
        return em.createQuery(
                        "select new org.broadsheet.site.page.SitePageLink(p.slug, p.title) from SitePage p order by p.position, p.id",
                        SitePageLink.class)
                .getResultList();
    }

    public Optional<SitePage> bySlug(String slug) {
        return em.createQuery("select p from SitePage p where p.slug = :slug", SitePage.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** The pages whose HTML an older edition of the renderer made. */
    List<SitePage> outdated() {
        return em.createQuery("select p from SitePage p where p.edition < :now order by p.id", SitePage.class)
                .setParameter("now", Markdown.EDITION)
                .getResultList();
    }

    /** One page of all, in their order, without their text. */
    Page<SitePageLink> list(Page.Request wanted) {
        return IN_ORDER.page(
                        wanted,
                        // A condition for the cursor to follow; every page has a position.
                        tail -> em.createQuery(
                                "select p.slug, p.title, p.position, p.id from SitePage p where p.position >= 0" + tail,
                                Object[].class),
                        () -> em.createQuery("select count(p) from SitePage p", Long.class)
                                .getSingleResult())
                .map(row -> new SitePageLink((String) row[0], (String) row[1]));
    }

    /** The position after the last. */
    int nextPosition() {
        return em.createQuery("select coalesce(max(p.position), 0) + 1 from SitePage p", Integer.class)
                .getSingleResult();
    }

    void add(SitePage page) {
        em.persist(page);
        em.flush();
    }

    void remove(SitePage page) {
        em.remove(page);
    }
}
