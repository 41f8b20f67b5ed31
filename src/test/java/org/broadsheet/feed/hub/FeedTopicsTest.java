package org.broadsheet.feed.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.broadsheet.platform.change.Change;
import org.junit.jupiter.api.Test;

class FeedTopicsTest {
    @Test
    void anArticleShowsInTheFeedsOfTheSiteOfItsTagsAndOfItsAuthorsOnceEach() {
        Set<String> touched = Set.of("article:a", "lists", "tag:gardens", "author:jane", "translations:x");

        assertThat(topics(Change.of("article.published", touched), Change.of("article.updated", touched)))
                .containsExactly(
                        "/author/jane/feed.atom",
                        "/author/jane/feed.json",
                        "/feed.atom",
                        "/feed.json",
                        "/tag/gardens/feed.atom",
                        "/tag/gardens/feed.json");
    }

    @Test
    void whatSomebodyIsCalledStandsInTheFeedOfTheSiteToo() {
        assertThat(topics(Change.of("author.updated", Set.of("author:jane", "site"))))
                .contains("/author/jane/feed.atom", "/feed.atom");
    }

    @Test
    void whatNoFeedShowsIsNoNews() {
        assertThat(topics(
                        Change.of("page.updated", Set.of("page:about", "site")),
                        Change.of("series.updated", Set.of("series:a", "series", "article:a")),
                        Change.of("media.updated", Set.of("media:a"))))
                .isEmpty();
    }

    private static SortedSet<String> topics(Change... changes) {
        return FeedTopics.of(Stream.of(changes));
    }
}
