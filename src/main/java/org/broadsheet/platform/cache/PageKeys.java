package org.broadsheet.platform.cache;

import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the answer to this request is made of: {@code keys.madeOf("lists", "tag:" + slug)}, in the words of
 * {@link org.broadsheet.platform.change.Change#touched()}. Only an answer that says so is kept for other readers; every one depends on
 * {@code site} too.
 */
@RequestScoped
public class PageKeys {
    private final Set<String> keys = new LinkedHashSet<>();
    private long oldest = Long.MAX_VALUE;

    public void madeOf(String... some) {
        keys.addAll(List.of(some));
    }

    /** Says that parts are not newer than the change with that number: of an index that follows the log, for example. */
    public void asOf(long number) {
        oldest = Math.min(oldest, number);
    }

    long oldest() {
        return oldest;
    }

    public Set<String> all() {
        return Set.copyOf(keys);
    }
}
