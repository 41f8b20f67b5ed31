package org.broadsheet.search;

import java.util.List;
import java.util.Optional;
import org.broadsheet.search.query.Found.FoundCount;

/** A filter that results can be narrowed by, and what it would leave. */
public record SearchNarrowing(String name, List<FoundCount> counts, Optional<String> chosen) {
    /** Whether it tells results apart, or is in force. */
    boolean isUseful() {
        return chosen.isPresent() || counts.size() > 1;
    }

    public String getName() {
        return name;
    }

    /** The one in force alone, or all that there are. */
    public List<FoundCount> getCounts() {
        return chosen.isEmpty()
                ? counts
                : counts.stream()
                        .filter(count -> count.key().equals(chosen.get()))
                        .toList();
    }

    public boolean isChosen() {
        return chosen.isPresent();
    }
}
