package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.broadsheet.platform.Conflict;
import org.broadsheet.platform.Rendered;
import org.broadsheet.user.Role;
import org.broadsheet.user.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each verb in each state: what it makes of the article, or its refusal. */
class ArticleTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-01T12:00:00Z");
    private static final OffsetDateTime LATER = NOW.plusDays(1);
    private static final Clock CLOCK = Clock.fixed(NOW.toInstant(), ZoneOffset.UTC);
    private static final User JANE = new User("jane", "jane@example.org", "Jane", Role.EDITOR, CLOCK);

    /** How an article comes into each state. */
    private static final Map<ArticleStatus, Consumer<Article>> WAYS = Map.of(
            ArticleStatus.DRAFT, article -> {},
            ArticleStatus.SUBMITTED, article -> article.submit(NOW),
            ArticleStatus.SCHEDULED, article -> article.schedule(LATER, JANE, NOW),
            ArticleStatus.PUBLISHED, article -> article.publish(NOW, Optional.empty()),
            ArticleStatus.WITHDRAWN,
                    article -> {
                        article.publish(NOW, Optional.empty());
                        article.withdraw(NOW);
                    },
            ArticleStatus.TRASHED, article -> article.trash(NOW));

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
    void publishingShowsTheDraft() {
        Article article = in(ArticleStatus.DRAFT);
        article.getDraft().rename("first");

        article.publish(NOW, Optional.empty());

        assertThat(article.getLive().getBody()).isEqualTo("First");
        assertThat(article.getHeadline().getTitle()).isEqualTo("First");
        assertThat(article.getSlug()).isEqualTo("first");
        assertThat(article.getPublishedAt()).isEqualTo(NOW);
        assertThat(article.isStaged()).isFalse();
    }

    @Test
    void whatIsWrittenOnAPublishedArticleWaits() {
        Article article = in(ArticleStatus.PUBLISHED);
        String slug = article.getSlug();

        write(article, "Second");
        article.getDraft().rename("second");
        article.followDraft(LATER);

        assertThat(article.isStaged()).isTrue();
        assertThat(article.getHeadline().getTitle()).isEqualTo("First");
        assertThat(article.getLive().getBody()).isEqualTo("First");
        assertThat(article.getSlug()).isEqualTo(slug);
        assertThat(article.getUpdatedAt()).isEqualTo(NOW);
    }

    @Test
    void publishingAgainShowsItAndKeepsTheFirstDate() {
        Article article = in(ArticleStatus.PUBLISHED);
        write(article, "Second");

        article.publish(LATER, Optional.empty());

        assertThat(article.getLive().getBody()).isEqualTo("Second");
        assertThat(article.getHeadline().getTitle()).isEqualTo("Second");
        assertThat(article.getPublishedAt()).isEqualTo(NOW);
        assertThat(article.getUpdatedAt()).isEqualTo(LATER);
        assertThat(article.isStaged()).isFalse();
    }

    @Test
    void afterAWithdrawalTheFirstDateStaysToo() {
        Article article = in(ArticleStatus.WITHDRAWN);

        article.publish(LATER, Optional.empty());

        assertThat(article.getPublishedAt()).isEqualTo(NOW);
    }

    @Test
    void aDateThatIsGivenCounts() {
        Article article = in(ArticleStatus.DRAFT);
        OffsetDateTime past = NOW.minusYears(3);

        article.publish(NOW, Optional.of(past));

        assertThat(article.getPublishedAt()).isEqualTo(past);
    }

    @Test
    void beforeItsFirstPublicationAnArticleFollowsItsDraft() {
        Article article = in(ArticleStatus.DRAFT);

        write(article, "Second");
        article.followDraft(LATER);

        assertThat(article.getHeadline().getTitle()).isEqualTo("Second");
        assertThat(article.isStaged()).isFalse();
        assertThat(article.wasPublic()).isFalse();
    }

    @Test
    void aWithdrawnArticleStillShowsWhatReadersSawLast() {
        Article article = in(ArticleStatus.WITHDRAWN);

        write(article, "Second");
        article.followDraft(LATER);

        assertThat(article.getLive().getBody()).isEqualTo("First");
        assertThat(article.getHeadline().getTitle()).isEqualTo("First");
        assertThat(article.wasPublic()).isTrue();
    }

    @Test
    void onlyAWriterChangesTheDraftsVersion() {
        Article article = in(ArticleStatus.DRAFT);
        long version = article.getDraft().getVersion();

        article.submit(NOW);
        article.schedule(LATER, JANE, NOW);
        article.publish(NOW, Optional.empty());
        article.withdraw(NOW);
        article.trash(NOW);
        article.restore(NOW);

        assertThat(article.getDraft().getVersion()).isEqualTo(version);
        write(article, "Second");
        assertThat(article.getDraft().getVersion()).isEqualTo(version + 1);
    }

    @Test
    void aPlannedPublicationIsDueAtItsTime() {
        Article article = in(ArticleStatus.SCHEDULED);

        assertThat(article.getScheduledAt()).isEqualTo(LATER);
        assertThat(article.duePublication(LATER.minusNanos(1))).isEmpty();
        assertThat(article.duePublication(LATER)).isPresent();
        assertThat(article.duePublication(LATER.plusYears(1))).isPresent();
    }

    @Test
    void schedulingAgainMovesThePlan() {
        Article article = in(ArticleStatus.SCHEDULED);

        article.schedule(LATER.plusDays(1), JANE, NOW);

        assertThat(article.getScheduledAt()).isEqualTo(LATER.plusDays(1));
        assertThat(article.duePublication(LATER)).isEmpty();
    }

    @Test
    void nothingStaysPlannedThatWasPublishedWithdrawnOrTrashed() {
        for (String verb : List.of("publish", "withdraw", "trash")) {
            Article article = in(ArticleStatus.SCHEDULED);

            VERBS.get(verb).accept(article);

            assertThat(article.getScheduledAt()).as(verb).isNull();
            assertThat(article.duePublication(LATER)).as(verb).isEmpty();
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

    private static Article in(ArticleStatus state) {
        Article article = new Article(List.of(JANE), CLOCK);
        write(article, "First");
        article.followDraft(NOW);
        WAYS.get(state).accept(article);
        return article;
    }

    private static void write(Article article, String text) {
        Manuscript manuscript = new Manuscript(text, "", text, "en", Optional.empty(), List.of());
        article.getDraft().write(manuscript, new Rendered("<p>" + text + "</p>", 1), List.of(), JANE, NOW);
    }
}
