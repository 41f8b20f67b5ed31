package org.broadsheet.article.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;

/**
 * Finds words as they stand in titles and summaries, and in the drafts of the articles that were changed last: no index that both
 * databases have finds a part of a text, and reading a hundred thousand texts takes longer than anybody waits.
 */
@ApplicationScoped
public class DeskSearch {
    public static final int DRAFTS_SEARCHED = 500;

    @PersistenceContext
    EntityManager em;

    /** Adds what the words have to stand in; the other conditions are there already. */
    void narrow(DeskConditions where, DeskQuery wanted) {
        String part = "%" + wanted.words().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
        List<Long> latest = where.bind(em.createQuery(
                        "select a.id from Article a where " + where + " order by " + wanted.orderBy(), Long.class))
                .setMaxResults(DRAFTS_SEARCHED)
                .getResultList();
        if (latest.isEmpty()) {
            return;
        }
        List<Long> found = em.createQuery(
                        "select d.id from Draft d where d.id in :latest and (lower(d.headline.title) like :part escape '!'"
                                + " or lower(d.headline.summary) like :part escape '!' or lower(d.body) like :part escape '!')",
                        Long.class)
                .setParameter("latest", latest)
                .setParameter("part", part)
                .getResultList();
        where.with("part", part);
        String heads =
                "lower(a.headline.title) like :part escape '!' or lower(a.headline.summary) like :part escape '!'";
        if (found.isEmpty()) {
            where.add("(" + heads + ")");
        } else {
            where.add("(" + heads + " or a.id in :found)", "found", found);
        }
    }
}
