package org.broadsheet.article.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.article.count.ArticleCounts;
import org.broadsheet.article.state.ArticleStatus;
import org.broadsheet.platform.list.Page;

/**
 * Pages of articles: first their numbers, which an index answers alone however far the page is, then the articles of the page.
 * Three statements, whatever the length, and none loads a body.
 */
@ApplicationScoped
public class ArticleLists {
    /** Of so many articles it is faster to sort them all than to look for them among the others in order. */
    private static final int FEW = 1000;

    @PersistenceContext
    EntityManager em;

    @Inject
    KnownCounts known;

    @Inject
    ArticleCounts counts;

    /** One page of the articles that pass the filter. */
    public Page<Article> page(ArticleFilter filter, Page.Request wanted) {
        Map<ArticleFilter, Long> totals = new HashMap<>();
        ToLongFunction<ArticleFilter> total = some -> totals.computeIfAbsent(some, this::total);
        String from = isFew(filter, wanted, total) ? filter.fromFew() : filter.fromAll();
        String selected = "select a.id, " + filter.order().columns(filter.status()) + " " + from;
        Page<Object[]> keys = filter.order()
                .keyset(filter.status())
                .page(
                        wanted,
                        tail -> filter.bind(em.createQuery(selected + tail, Object[].class)),
                        () -> total.applyAsLong(filter));
        Map<Long, Article> found =
                articles(keys.items().stream().map(row -> (Long) row[0]).toList(), filter.status());
        // One that has left the list since its number was read is left out.
        return keys.replaced(keys.items().stream()
                .map(row -> found.get((Long) row[0]))
                .filter(Objects::nonNull)
                .toList());
    }

    /** How many articles pass the filter. */
    long total(ArticleFilter filter) {
        return known.of(filter, () -> counted(filter));
    }

    private long counted(ArticleFilter filter) {
        if (filter.isPlain() && filter.tag().isEmpty() && filter.author().isEmpty()) {
            return counts.of(filter.status());
        }
        if (filter.isPlain() && filter.author().isEmpty()) {
            return counts.ofTag(filter.status(), filter.tag().orElseThrow());
        }
        if (filter.isPlain() && filter.tag().isEmpty()) {
            return counts.ofAuthor(filter.status(), filter.author().orElseThrow());
        }
        return filter.bind(em.createQuery("select count(a.id) " + filter.fromFew(), Long.class))
                .getSingleResult();
    }

    /** Whether to begin with the articles of the tag or the author, and sort them. */
    private static boolean isFew(ArticleFilter filter, Page.Request wanted, ToLongFunction<ArticleFilter> total) {
        if (filter.among().isPresent()) {
            return true;
        }
        ArticleFilter all = ArticleFilter.of(filter.status()).in(filter.order());
        return Stream.of(
                        filter.tag().map(slug -> all.taggedWith(filter.tag())),
                        filter.author().map(name -> all.by(filter.author())))
                .flatMap(Optional::stream)
                .anyMatch(one -> isFew(total.applyAsLong(one), wanted, () -> total.applyAsLong(all), filter.status()));
    }

    /**
     * Whether so many are sorted sooner than the page is reached in the order of all, where only each so many-th is one of them.
     * That is asked where both totals are known already.
     */
    private static boolean isFew(long some, Page.Request wanted, LongSupplier all, ArticleStatus status) {
        if (some <= FEW || status != ArticleStatus.PUBLISHED) {
            return some <= FEW;
        }
        long last = wanted.after().isPresent() ? wanted.size() : (long) wanted.offset() + wanted.size();
        return some * some <= last * all.getAsLong();
    }

    private Map<Long, Article> articles(List<Long> numbers, ArticleStatus status) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        TypedQuery<Article> query = em.createQuery(
                        "select a from Article a left join fetch a.authors where a.id in :ids and a.status = :status",
                        Article.class)
                .setParameter("ids", numbers)
                .setParameter("status", status)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "a.tags");
        if (status != ArticleStatus.PUBLISHED) {
            // What is published is so whatever is planned.
            query.setHint("eclipselink.batch", "a.timedActions");
        }
        // It comes once for each of its authors.
        return query.getResultList().stream()
                .collect(Collectors.toMap(Article::getId, Function.identity(), (one, same) -> one));
    }
}
