package org.broadsheet.article.count;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.broadsheet.article.state.ArticleStatus;

/**
 * What an article counts for in the totals of lists: {@link #remember} before the first thing is changed, {@link #settle} when it is
 * written. What happened between the two counts once.
 *
 * <p>An article counts for {@link #ALL}, its tags and its authors, by their numbers, which they share with nobody.
 */
public final class ArticleTally {
    /** The subject that all articles are about. */
    public static final long ALL = 0;

    private Optional<Map<Long, ArticleStatus>> before = Optional.empty();

    /** So many more articles about the subject in the state. */
    public record Summand(long subject, ArticleStatus status, int number) {}

    /** Keeps what it counts for now, each subject with its state, until that is settled. */
    public void remember(Supplier<Map<Long, ArticleStatus>> now) {
        if (before.isEmpty()) {
            before = Optional.of(now.get());
        }
    }

    /** What has become of the totals since. */
    public List<Summand> settle(Supplier<Map<Long, ArticleStatus>> now) {
        if (before.isEmpty()) {
            return List.of();
        }
        Map<Long, ArticleStatus> old = new HashMap<>(before.get());
        Map<Long, ArticleStatus> present = new TreeMap<>(now.get());
        before = Optional.empty();
        present.entrySet().removeIf(entry -> old.remove(entry.getKey(), entry.getValue()));
        List<Summand> summands = new ArrayList<>(less(old));
        present.forEach((subject, status) -> summands.add(new Summand(subject, status, 1)));
        return summands;
    }

    /** What the totals lose when an article counts no more for these subjects in these states. */
    public static List<Summand> less(Map<Long, ArticleStatus> counted) {
        return counted.entrySet().stream()
                .map(entry -> new Summand(entry.getKey(), entry.getValue(), -1))
                .toList();
    }
}
