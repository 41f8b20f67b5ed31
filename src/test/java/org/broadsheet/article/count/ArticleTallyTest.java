package org.broadsheet.article.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.broadsheet.article.count.ArticleTally.Summand;
import org.broadsheet.article.state.ArticleStatus;
import org.junit.jupiter.api.Test;

class ArticleTallyTest {
    private static final Map<Long, ArticleStatus> DRAFT = Map.of(0L, ArticleStatus.DRAFT, 7L, ArticleStatus.DRAFT);

    private final ArticleTally tally = new ArticleTally();

    @Test
    void whatHappensBeforeItIsWrittenCountsOnce() {
        tally.remember(() -> DRAFT);
        tally.remember(() -> Map.of(0L, ArticleStatus.SUBMITTED));

        assertThat(tally.settle(() -> Map.of(0L, ArticleStatus.PUBLISHED, 8L, ArticleStatus.PUBLISHED)))
                .containsExactlyInAnyOrder(
                        new Summand(0, ArticleStatus.DRAFT, -1),
                        new Summand(7, ArticleStatus.DRAFT, -1),
                        new Summand(0, ArticleStatus.PUBLISHED, 1),
                        new Summand(8, ArticleStatus.PUBLISHED, 1));
        assertThat(tally.settle(() -> DRAFT)).as("settled").isEmpty();
    }

    @Test
    void whatStaysCountsForNothing() {
        tally.remember(() -> DRAFT);

        assertThat(tally.settle(() -> DRAFT)).isEmpty();
    }
}
