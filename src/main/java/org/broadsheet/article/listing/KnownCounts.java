package org.broadsheet.article.listing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.LongSupplier;
import org.broadsheet.platform.change.SeenChanges;

/**
 * How many published articles pass a filter, counted once for all that is asked until a change touches the list:
 * {@code counts.of(filter, () -> count(filter))}.
 */
@ApplicationScoped
public class KnownCounts {
    private static final int MOST = 2000;

    @Inject
    SeenChanges seen;

    private final Cache<ArticleFilter, Counted> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private record Counted(long count, long number) {}

    long of(ArticleFilter filter, LongSupplier counting) {
        if (!filter.followsTheLog()) {
            return counting.getAsLong();
        }
        ArticleFilter counted = filter.in(ArticleOrder.NEWEST);
        Counted last = known.getIfPresent(counted);
        if (last == null || seen.touched(keys(counted), last.number())) {
            long number = seen.number();
            last = new Counted(counting.getAsLong(), number);
            known.put(counted, last);
        }
        return last.count();
    }

    /** One of them is enough: whatever comes into the list or leaves it has all of them. */
    private static List<String> keys(ArticleFilter filter) {
        return List.of(filter.tag()
                .map(slug -> "tag:" + slug)
                .or(() -> filter.author().map(username -> "author:" + username))
                .orElse("lists"));
    }
}
