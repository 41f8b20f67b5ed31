package org.broadsheet.search.related;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.erasure.Erasing;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.platform.change.KeptChanges;
import org.broadsheet.platform.change.LoggedChange;
import org.broadsheet.search.index.ReaderIndex;

/**
 * Works out which articles are related to what was published last, and which of those that are related to it from now on. All
 * nodes share one place in the change log, which the node that works holds.
 */
@ApplicationScoped
public class Relating {
    private static final int AT_ONCE = 10;
    private static final int REMEMBERED = 100_000;

    /** By the numbers of articles: up to which change the index went when this node looked for their relatives last. */
    private final Cache<Long, Long> lookedAt =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private volatile long reached;

    @PersistenceContext
    EntityManager em;

    @Inject
    ChangeLog log;

    @Inject
    ReaderIndex index;

    /** Takes the next few changes that the index of this node holds. */
    @Transactional
    public void next() {
        if (!index.isWhole()) {
            return;
        }
        List<?> place = em.createNativeQuery("select n from related_progress where id = 1 for update skip locked")
                .getResultList();
        if (place.isEmpty()) {
            return;
        }
        long from = ((Number) place.get(0)).longValue();
        if (from < reached) {
            // What was found last was not kept, or the database is an older one.
            lookedAt.invalidateAll();
        }
        List<LoggedChange> changes = log.after(from, AT_ONCE).stream()
                .filter(change -> change.getNumber() <= index.number())
                .toList();
        if (changes.isEmpty()) {
            forgetFuture(from);
            return;
        }
        Map<String, Long> published = new LinkedHashMap<>();
        for (LoggedChange change : changes) {
            if (change.change().kind().matches("article\\.(published|updated)")) {
                change.change().subjectId().ifPresent(id -> published.put(id, change.getNumber()));
            }
        }
        long held = index.number();
        Map<Long, List<Long>> found = index.search(searcher -> new Relatives(searcher, this::knew).of(published));
        found.forEach(this::write);
        found.keySet().forEach(article -> lookedAt.put(article, held));
        progress(changes.get(changes.size() - 1).getNumber());
    }

    /** Whether the relatives of the article were looked for among what was there with that change: of many changes, once is enough. */
    private boolean knew(long article, long change) {
        Long held = lookedAt.getIfPresent(article);
        return held != null && held >= change;
    }

    /** A database that was restored from a backup has fewer changes. */
    private void forgetFuture(long from) {
        long last = log.last();
        if (last < from) {
            progress(last);
        }
    }

    private void progress(long number) {
        reached = number;
        em.createNativeQuery("update related_progress set n = ?1 where id = 1")
                .setParameter(1, number)
                .executeUpdate();
    }

    private void write(Long article, List<Long> related) {
        List<?> rows = em.createNativeQuery(
                        "select related_id from article_related where article_id = ?1 order by place")
                .setParameter(1, article)
                .getResultList();
        List<Long> before =
                rows.stream().map(number -> ((Number) number).longValue()).toList();
        if (before.equals(related)) {
            return;
        }
        em.createNativeQuery("delete from article_related where article_id = ?1")
                .setParameter(1, article)
                .executeUpdate();
        for (int place = 0; place < related.size(); place++) {
            em.createNativeQuery("insert into article_related (article_id, place, related_id) values (?1, ?2, ?3)")
                    .setParameter(1, article)
                    .setParameter(2, place)
                    .setParameter(3, related.get(place))
                    .executeUpdate();
        }
    }

    void keep(@Observes KeptChanges kept) {
        kept.after(((Number) em.createNativeQuery("select n from related_progress where id = 1")
                        .getSingleResult())
                .longValue());
    }

    void forget(@Observes Erasing.Erased erased) {
        em.createNativeQuery("delete from article_related where article_id = ?1 or related_id = ?1")
                .setParameter(1, erased.articleId())
                .executeUpdate();
    }
}
