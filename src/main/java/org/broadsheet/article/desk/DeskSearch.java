package org.broadsheet.article.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.article.listing.WordsAsked;

/**
 * Finds words in what is being written, by asking whoever searches; see {@link WordsAsked}. As long as nobody knows, words are found
 * as they stand in titles and summaries, and in the drafts of the articles that were changed last: reading a hundred thousand texts
 * takes longer than anybody waits.
 */
@ApplicationScoped
public class DeskSearch {
    public static final int DRAFTS_SEARCHED = 500;

    /** So many articles that hold the words go into one query; of more, those that it would show first. */
    private static final int MOST = 10_000;

    private static final int CANDIDATES = 100_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Event<WordsAsked> questions;

    /** Adds what the words have to stand in; the other conditions are there already. */
    void narrow(DeskConditions where, DeskQuery wanted) {
        WordsAsked asked = new WordsAsked(wanted.words(), WordsAsked.Among.WORKING);
        questions.fire(asked);
        asked.numbers()
                .ifPresentOrElse(numbers -> narrowTo(numbers, where, wanted), () -> narrowByLetters(where, wanted));
    }

    private void narrowTo(List<Long> numbers, DeskConditions where, DeskQuery wanted) {
        List<Long> some = numbers.size() <= MOST ? numbers : first(new HashSet<>(numbers), where, wanted);
        if (some.isEmpty()) {
            where.add("1 = 0");
        } else {
            where.add("a.id in :found", "found", some);
        }
    }

    private List<Long> first(Set<Long> numbers, DeskConditions where, DeskQuery wanted) {
        return candidates(where, wanted, CANDIDATES).stream()
                .filter(numbers::contains)
                .limit(MOST)
                .toList();
    }

    private List<Long> candidates(DeskConditions where, DeskQuery wanted, int most) {
        return where.bind(em.createQuery(
                        "select a.id from Article a where " + where + " order by " + wanted.orderBy(), Long.class))
                .setMaxResults(most)
                .getResultList();
    }

    private void narrowByLetters(DeskConditions where, DeskQuery wanted) {
        String part = "%" + wanted.words().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
        List<Long> latest = candidates(where, wanted, DRAFTS_SEARCHED);
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
