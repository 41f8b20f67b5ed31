package org.broadsheet.article.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.article.Article;
import org.broadsheet.article.history.Revision;
import org.broadsheet.article.reading.ArticleChanges.Corrected;

/** Finds corrections among the texts that readers were shown, and nothing of those that they were not. */
@ApplicationScoped
public class CorrectionRepository {
    private static final int MOST = 10;

    @PersistenceContext
    EntityManager em;

    /** The latest corrections, latest first, in two statements. */
    List<Corrected> latest(Article article) {
        List<Object[]> shown = em.createQuery(
                        "select r.number, r.material from Revision r where r.article = :article"
                                + " and r.kind = org.broadsheet.article.history.Revision.Occasion.PUBLISHED order by r.number desc",
                        Object[].class)
                .setParameter("article", article)
                .getResultList();
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < shown.size() && pairs.size() < MOST; i++) {
            if (shown.get(i)[1] != null) {
                pairs.add(new int[] {(Integer) shown.get(i + 1)[0], (Integer) shown.get(i)[0]});
            }
        }
        if (pairs.isEmpty()) {
            return List.of();
        }
        TreeSet<Integer> numbers = new TreeSet<>();
        pairs.forEach(pair -> {
            numbers.add(pair[0]);
            numbers.add(pair[1]);
        });
        Map<Integer, Revision> texts = em.createQuery(
                        "select r from Revision r where r.article = :article and r.number in :numbers", Revision.class)
                .setParameter("article", article)
                .setParameter("numbers", numbers)
                .getResultStream()
                .collect(Collectors.toMap(Revision::getNumber, Function.identity()));
        return pairs.stream()
                .map(pair -> new Corrected(texts.get(pair[0]), texts.get(pair[1])))
                .toList();
    }
}
