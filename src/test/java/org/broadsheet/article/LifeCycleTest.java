package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.broadsheet.article.ArticleInState.JANE;
import static org.broadsheet.article.ArticleInState.LATER;
import static org.broadsheet.article.ArticleInState.NOW;
import static org.broadsheet.article.ArticleInState.in;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.broadsheet.platform.Conflict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each verb in each state: what it makes of the article, or its refusal. */
class LifeCycleTest {
    /** What each verb makes of an article in some states; in all others it is refused. */
    private static final Map<String, Map<ArticleStatus, ArticleStatus>> ALLOWED = Map.of(
            "publish",
            Map.of(
                    ArticleStatus.DRAFT, ArticleStatus.PUBLISHED,
                    ArticleStatus.SUBMITTED, ArticleStatus.PUBLISHED,
                    ArticleStatus.SCHEDULED, ArticleStatus.PUBLISHED,
                    ArticleStatus.PUBLISHED, ArticleStatus.PUBLISHED,
                    ArticleStatus.WITHDRAWN, ArticleStatus.PUBLISHED),
            "schedule",
            Map.of(
                    ArticleStatus.DRAFT, ArticleStatus.SCHEDULED,
                    ArticleStatus.SUBMITTED, ArticleStatus.SCHEDULED,
                    ArticleStatus.SCHEDULED, ArticleStatus.SCHEDULED,
                    ArticleStatus.WITHDRAWN, ArticleStatus.SCHEDULED),
            "withdraw",
            Map.of(
                    ArticleStatus.SCHEDULED, ArticleStatus.DRAFT,
                    ArticleStatus.PUBLISHED, ArticleStatus.WITHDRAWN,
                    ArticleStatus.WITHDRAWN, ArticleStatus.WITHDRAWN),
            "submit",
            Map.of(
                    ArticleStatus.DRAFT, ArticleStatus.SUBMITTED,
                    ArticleStatus.SUBMITTED, ArticleStatus.SUBMITTED,
                    ArticleStatus.SCHEDULED, ArticleStatus.SCHEDULED,
                    ArticleStatus.WITHDRAWN, ArticleStatus.SUBMITTED),
            "trash",
            Map.of(
                    ArticleStatus.DRAFT, ArticleStatus.TRASHED,
                    ArticleStatus.SUBMITTED, ArticleStatus.TRASHED,
                    ArticleStatus.SCHEDULED, ArticleStatus.TRASHED,
                    ArticleStatus.PUBLISHED, ArticleStatus.TRASHED,
                    ArticleStatus.WITHDRAWN, ArticleStatus.TRASHED),
            "restore",
            Map.of(ArticleStatus.TRASHED, ArticleStatus.DRAFT));

    private static final Map<String, Consumer<Article>> VERBS = Map.of(
            "publish", article -> article.publish(NOW, Optional.empty()),
            "schedule", article -> article.schedule(LATER, JANE, NOW),
            "withdraw", article -> article.withdraw(NOW),
            "submit", article -> article.submit(NOW),
            "trash", article -> article.trash(NOW),
            "restore", article -> article.restore(NOW));

    static Stream<Arguments> everyVerbInEveryState() {
        return VERBS.keySet().stream()
                .sorted()
                .flatMap(verb -> Stream.of(ArticleStatus.values()).map(state -> Arguments.of(verb, state)));
    }

    @ParameterizedTest
    @MethodSource("everyVerbInEveryState")
    void aVerbIsCarriedOutOrRefused(String verb, ArticleStatus state) {
        Article article = in(state);
        assertThat(article.getStatus()).isEqualTo(state);
        long version = article.getVersion();
        Optional<ArticleStatus> becomes = Optional.ofNullable(ALLOWED.get(verb).get(state));

        if (becomes.isPresent()) {
            VERBS.get(verb).accept(article);

            assertThat(article.getStatus()).isEqualTo(becomes.get());
            assertThat(article.getVersion()).isGreaterThan(version);
        } else {
            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> VERBS.get(verb).accept(article))
                    .withMessageEndingWith(".");
            assertThat(article.getStatus()).isEqualTo(state);
            assertThat(article.getVersion()).isEqualTo(version);
        }
    }

    @Test
    void onlyAPublishedArticleIsPublic() {
        Set.of(ArticleStatus.values())
                .forEach(state ->
                        assertThat(in(state).isPublic()).as(state.word()).isEqualTo(state == ArticleStatus.PUBLISHED));
    }

    @Test
    void nothingStaysPlannedThatWasPublishedWithdrawnOrTrashed() {
        for (String verb : List.of("publish", "withdraw", "trash")) {
            Article article = in(ArticleStatus.SCHEDULED);

            VERBS.get(verb).accept(article);

            assertThat(article.getScheduledAt()).as(verb).isNull();
            assertThat(article.getPlan().due(LATER)).as(verb).isEmpty();
        }
    }

    @Test
    void aPublishedArticleComesOutOfTheTrashAsADraft() {
        Article article = in(ArticleStatus.PUBLISHED);
        article.trash(NOW);

        article.restore(NOW);

        assertThat(article.isPublic()).isFalse();
        assertThat(article.getStatus()).isEqualTo(ArticleStatus.DRAFT);
        assertThat(article.wasPublic()).isTrue();
    }

    @Test
    void aCallForReviewEndsWithThePublication() {
        Article article = in(ArticleStatus.SUBMITTED);

        article.publish(NOW, Optional.empty());
        article.withdraw(NOW);

        assertThat(article.getStatus()).isEqualTo(ArticleStatus.WITHDRAWN);
    }

    @Test
    void itsIdNeverChanges() {
        Article article = in(ArticleStatus.DRAFT);
        String id = article.getPublicId();

        VERBS.get("publish").accept(article);
        VERBS.get("trash").accept(article);

        assertThat(article.getPublicId()).isEqualTo(id).hasSize(16);
        assertThat(in(ArticleStatus.DRAFT).getPublicId()).isNotEqualTo(id);
    }
}
