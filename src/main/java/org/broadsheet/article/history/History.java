package org.broadsheet.article.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.Manuscript;
import org.broadsheet.platform.list.Keyset;
import org.broadsheet.platform.list.Page;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.text.Slug;
import org.broadsheet.user.User;

/** The revisions of each article: {@code history.keep(article, Occasion.SAVED, writer, now)}. */
@ApplicationScoped
public class History {
    private static final String ENTRIES = "select new org.broadsheet.article.history.History$Entry(r.number, r.kind,"
            + " r.headline.title, w.name, w.username, r.createdAt, r.updatedAt) from Revision r join r.author w"
            + " where r.article = :article";

    private static final Keyset<Entry> LATEST =
            Keyset.<Entry>of("revisions").descending("r.number", Keyset.KeyType.INTEGER, Entry::number);

    @PersistenceContext
    EntityManager em;

    /** Keeps the draft of an article that has no revision yet. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(Article article, Revision.Occasion occasion, User by, OffsetDateTime now) {
        em.persist(new Revision(article, 1, occasion, by, now));
    }

    /** Keeps the draft as it is; the article is locked, so that numbers follow each other. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Revision keep(Article article, Revision.Occasion occasion, User by, OffsetDateTime now) {
        Optional<Revision> last = em.createQuery(
                        "select r from Revision r where r.article = :article order by r.number desc", Revision.class)
                .setParameter("article", article)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        if (last.filter(revision -> revision.takesIn(occasion, by, now)).isPresent()) {
            last.get().take(occasion, now);
            return last.get();
        }
        Revision kept = new Revision(article, last.map(Revision::getNumber).orElse(0) + 1, occasion, by, now);
        em.persist(kept);
        return kept;
    }

    /**
     * A revision in a list, without its text.
     *
     * @param savedAt when it was last written to
     */
    public record Entry(
            int number,
            Revision.Occasion kind,
            String title,
            String author,
            String username,
            OffsetDateTime createdAt,
            OffsetDateTime savedAt) {
        public int getNumber() {
            return number;
        }

        public String getKind() {
            return kind.word();
        }

        public String getTitle() {
            return title;
        }

        public String getAuthor() {
            return author;
        }

        public OffsetDateTime getSavedAt() {
            return savedAt;
        }
    }

    /** The latest so many revisions before the given number, latest first. */
    public List<Entry> list(Article article, int before, int most) {
        return entries(article, before).setMaxResults(most).getResultList();
    }

    /** Those of the numbers that there are. */
    public List<Entry> some(Article article, List<Integer> numbers) {
        return em.createQuery(ENTRIES + " and r.number in :numbers", Entry.class)
                .setParameter("article", article)
                .setParameter("numbers", numbers)
                .getResultList();
    }

    /** One page of all, latest first. */
    public Page<Entry> page(Article article, Page.Request wanted) {
        return LATEST.page(
                wanted,
                tail -> em.createQuery(ENTRIES + tail, Entry.class).setParameter("article", article),
                () -> em.createQuery("select count(r) from Revision r where r.article = :article", Long.class)
                        .setParameter("article", article)
                        .getSingleResult());
    }

    private TypedQuery<Entry> entries(Article article, int before) {
        return em.createQuery(ENTRIES + " and r.number < :before order by r.number desc", Entry.class)
                .setParameter("article", article)
                .setParameter("before", before);
    }

    public Revision find(Article article, int number) {
        return em.createQuery(
                        "select r from Revision r where r.article = :article and r.number = :number", Revision.class)
                .setParameter("article", article)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("The article has no such revision."));
    }

    /**
     * What the draft held at a version, or before it: what both texts were made of. The history knows neither slug nor tags: of
     * the tags those are taken that both have, so that none is lost, and a slug that differs is for somebody to decide, unless it
     * only followed the title of that time.
     */
    public Optional<Manuscript> at(Article article, long version, Manuscript mine) {
        Manuscript theirs = Manuscript.of(article.getDraft());
        return em.createQuery(
                        "select r from Revision r where r.article = :article and r.draftVersion <= :version"
                                + " order by r.draftVersion desc, r.number desc",
                        Revision.class)
                .setParameter("article", article)
                .setParameter("version", version)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(revision -> mine.slug()
                        .filter(slug -> Slug.isMade(slug, revision.getHeadline().getTitle()))
                        .map(theirs.sharedWith(mine)::called)
                        .orElseGet(() -> theirs.sharedWith(mine))
                        .withText(revision.getHeadline(), revision.getBody()));
    }
}
