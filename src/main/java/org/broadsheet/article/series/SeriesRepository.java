package org.broadsheet.article.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.platform.list.Keyset;
import org.broadsheet.platform.list.Page;
import org.broadsheet.user.User;

/** Finds and keeps series and their parts. */
@ApplicationScoped
public class SeriesRepository {
    private static final String IS_PUBLIC = "a.lifeCycle.trashedAt is null and a.lifeCycle.publication ="
            + " org.broadsheet.article.state.Publication.PUBLISHED";

    private static final Keyset<Object[]> BY_NAME = Keyset.<Object[]>of("series")
            .ascending("s.name", Keyset.KeyType.TEXT, row -> (String) row[1])
            .ascending("s.id", Keyset.KeyType.NUMBER, row -> (Long) row[4]);

    @PersistenceContext
    EntityManager em;

    /** All that are not deleted, by name, each with the number of its articles. */
    public List<SeriesCount> all() {
        return em.createQuery(
                        "select s.slug, s.name, (select count(p.id) from SeriesPart p where p.series = s)"
                                + " from Series s where s.deletedAt is null order by s.name, s.id",
                        Object[].class)
                .getResultStream()
                .map(row -> new SeriesCount((String) row[0], (String) row[1], ((Number) row[2]).longValue()))
                .toList();
    }

    /**
     * One page of those that readers know, which have a published part, or of all that are not deleted, by name; each with the
     * number of its articles: of those that readers see, of those and somebody's own, or of all.
     *
     * @param author whose own count, where not all do
     */
    public Page<SeriesItem> list(boolean readers, Optional<User> author, Page.Request wanted) {
        String all = " from SeriesPart p join p.article a where p.series = s";
        String parts = all
                + (readers ? " and " + IS_PUBLIC : "")
                + author.map(known -> " and (" + IS_PUBLIC + " or :author member of a.authors)")
                        .orElse("");
        String shown =
                " from Series s where s.deletedAt is null" + (readers ? " and exists (select p.id" + parts + ")" : "");
        return BY_NAME.page(
                        wanted,
                        tail -> {
                            TypedQuery<Object[]> query = em.createQuery(
                                    "select s.slug, s.name, s.description, (select count(p.id)" + parts + "), s.id"
                                            + shown + tail,
                                    Object[].class);
                            author.ifPresent(known -> query.setParameter("author", known));
                            return query;
                        },
                        () -> em.createQuery("select count(s)" + shown, Long.class)
                                .getSingleResult())
                .map(SeriesItem::of);
    }

    /** The series with that slug, also one that was deleted and can be restored. */
    public Optional<Series> bySlug(String slug) {
        return slugged(slug).getResultStream().findFirst();
    }

    /** The same, locked until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Series> locked(String slug) {
        return slugged(slug)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Those of the series that are still there, locked in the one order that keeps two from waiting in a circle. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Series> locked(List<Series> some) {
        return some.isEmpty()
                ? List.of()
                : em.createQuery("select s from Series s where s.id in :ids order by s.id", Series.class)
                        .setParameter("ids", some.stream().map(Series::getId).toList())
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }

    private TypedQuery<Series> slugged(String slug) {
        return em.createQuery("select s from Series s where s.slug = :slug", Series.class)
                .setParameter("slug", slug);
    }

    /** The slug that a series has now which once had this one. */
    @Transactional
    public Optional<String> successor(String slug) {
        List<?> found = em.createNativeQuery("select s.slug from series_slug f join series s on s.id = f.series_id"
                        + " where f.slug = ?1 and s.deleted_at is null")
                .setParameter(1, slug)
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    /** The series that the article is part of, unless it is deleted. */
    public Optional<Series> of(Article article) {
        return em.createQuery(
                        "select p.series from SeriesPart p where p.article = :article and p.series.deletedAt is null",
                        Series.class)
                .setParameter("article", article)
                .getResultStream()
                .findFirst();
    }

    Optional<SeriesPart> part(Article article) {
        return Optional.ofNullable(em.find(SeriesPart.class, article.getId()));
    }

    /** All parts in their order, with their articles. */
    public List<SeriesPart> parts(Series series) {
        return em.createQuery(
                        "select p from SeriesPart p join fetch p.article where p.series = :series order by p.position, p.id",
                        SeriesPart.class)
                .setParameter("series", series)
                .getResultList();
    }

    /** The parts that readers see, in their order. */
    public List<Article> published(Series series) {
        return em.createQuery(
                        "select a from Article a, SeriesPart p where p.article = a and p.series = :series and "
                                + IS_PUBLIC + " order by p.position, p.id",
                        Article.class)
                .setParameter("series", series)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "a.authors")
                .setHint("eclipselink.batch", "a.tags")
                .getResultList();
    }

    /** The articles of all parts in their order, with what says who may see them. */
    public List<Article> articles(Series series) {
        return em.createQuery(
                        "select a from Article a, SeriesPart p where p.article = a and p.series = :series"
                                + " order by p.position, p.id",
                        Article.class)
                .setParameter("series", series)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "a.authors")
                .setHint("eclipselink.batch", "a.timedActions")
                .getResultList();
    }

    /** The public ids of the parts that readers see. */
    List<String> publishedIds(Series series) {
        return em.createQuery(
                        "select a.publicId from SeriesPart p join p.article a where p.series = :series and " + IS_PUBLIC
                                + " order by p.position, p.id",
                        String.class)
                .setParameter("series", series)
                .getResultList();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(Object row) {
        em.persist(row);
        em.flush();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void flush() {
        em.flush();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void remove(SeriesPart part) {
        em.remove(part);
        em.flush();
    }

    /** Lets a slug that the series gives up lead to it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void remember(Series series, String slug) {
        em.createNativeQuery("insert into series_slug (slug, series_id) values (?1, ?2) on conflict do nothing")
                .setParameter(1, slug)
                .setParameter(2, series.getId())
                .executeUpdate();
    }

    /** The slug leads nowhere else any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forget(String slug) {
        em.createNativeQuery("delete from series_slug where slug = ?1")
                .setParameter(1, slug)
                .executeUpdate();
    }

    /** Makes the number of an article that is being deleted nobody's, once nobody arranges the series. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forgetArticle(Long articleId) {
        em.createNativeQuery("select id from series where id in"
                        + " (select series_id from series_part where article_id = ?1) for update")
                .setParameter(1, articleId)
                .getResultList();
        em.createNativeQuery("delete from series_part where article_id = ?1")
                .setParameter(1, articleId)
                .executeUpdate();
    }

    /** Takes a deleted series away for good; nobody can restore it any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    void purge(Series series) {
        for (String table : List.of("series_part", "series_slug")) {
            em.createNativeQuery("delete from " + table + " where series_id = ?1")
                    .setParameter(1, series.getId())
                    .executeUpdate();
        }
        em.remove(series);
        em.flush();
    }
}
