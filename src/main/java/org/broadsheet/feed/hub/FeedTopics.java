package org.broadsheet.feed.hub;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.broadsheet.platform.change.Change;

/** Which feeds changes show in: {@code FeedTopics.of(changes)}. */
final class FeedTopics {
    private FeedTopics() {}

    /** The paths of their first pages, in both formats. */
    static SortedSet<String> of(Stream<Change> changes) {
        SortedSet<String> topics = new TreeSet<>();
        changes.forEach(change -> add(topics, change));
        return topics;
    }

    private static void add(SortedSet<String> topics, Change change) {
        for (String key : change.touched()) {
            if (key.equals("lists")) {
                both(topics, "");
            } else if (key.startsWith("tag:") || key.startsWith("author:")) {
                both(topics, "/" + key.replace(':', '/'));
            }
        }
        // Their names stand in every entry of theirs.
        if (change.kind().startsWith("author.") || change.kind().startsWith("tag.")) {
            both(topics, "");
        }
    }

    private static void both(SortedSet<String> topics, String of) {
        topics.add(of + "/feed.atom");
        topics.add(of + "/feed.json");
    }
}
