package org.broadsheet.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One page of a feed, newest entries first (RFC 5005 section 3); all addresses are absolute.
 *
 * @param id a name that it keeps
 * @param home the page that shows the same
 * @param hub where readers can ask to be told of news of this feed (WebSub), which is about its first page
 * @param address of its first page, without an ending
 * @param number 1 for the first page
 * @param more whether another page follows
 */
record Feed(
        String id,
        String title,
        String description,
        String language,
        String home,
        String icon,
        Optional<String> hub,
        String address,
        int number,
        boolean more,
        List<FeedEntry> entries) {

    /** When any of it was last changed, which never is the time of the request. */
    Instant updated() {
        return entries.stream()
                .map(FeedEntry::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    String self(String ending) {
        return page(ending, number);
    }

    Optional<String> previous(String ending) {
        return number > 1 ? Optional.of(page(ending, number - 1)) : Optional.empty();
    }

    Optional<String> next(String ending) {
        return more ? Optional.of(page(ending, number + 1)) : Optional.empty();
    }

    String page(String ending, int wanted) {
        return address + "." + ending + (wanted > 1 ? "?page=" + wanted : "");
    }
}
