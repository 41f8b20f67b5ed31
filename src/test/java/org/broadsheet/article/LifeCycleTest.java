package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.broadsheet.article.ArticleInState.JANE;
import static org.broadsheet.article.ArticleInState.LATER;
import static org.broadsheet.article.ArticleInState.NOW;
import static org.broadsheet.article.ArticleInState.in;
import static org.broadsheet.article.state.ArticleStatus.DRAFT;
import static org.broadsheet.article.state.ArticleStatus.PUBLISHED;
import static org.broadsheet.article.state.ArticleStatus.SCHEDULED;
import static org.broadsheet.article.state.ArticleStatus.SUBMITTED;
import static org.broadsheet.article.state.ArticleStatus.TRASHED;
import static org.broadsheet.article.state.ArticleStatus.WITHDRAWN;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.article.state.ArticleStatus;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.site.setting.PublicationRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each verb in each state: what it makes of the article, or its refusal. */
class LifeCycleTest {
    /** What each verb makes of an article in some states; in all others it is refused. */
    private static final Map<String, Map<ArticleStatus, ArticleStatus>> ALLOWED = Map.of(
            "publish", becomes(PUBLISHED, DRAFT, SUBMITTED, SCHEDULED, PUBLISHED, WITHDRAWN),
            "schedule", becomes(SCHEDULED, DRAFT, SUBMITTED, SCHEDULED, WITHDRAWN),
            "withdraw", either(becomes(WITHDRAWN, PUBLISHED, WITHDRAWN), becomes(DRAFT, SCHEDULED)),
            "submit", either(becomes(SUBMITTED, DRAFT, SUBMITTED, WITHDRAWN), becomes(SCHEDULED, SCHEDULED)),
            "trash", becomes(TRASHED, DRAFT, SUBMITTED, SCHEDULED, PUBLISHED, WITHDRAWN),
            "restore", becomes(DRAFT, TRASHED));

    private static final Map<String, Consumer<Article>> VERBS = Map.of(
            "publish", article -> article.publish(NOW, Optional.empty()),
            "schedule", article -> article.schedule(LATER, JANE, NOW),
            "withdraw", article -> article.withdraw(NOW),
            "submit", article -> article.submit(NOW),
            "trash", article -> article.trash(NOW),
            "restore", article -> article.restore(NOW));

    private static Map<ArticleStatus, ArticleStatus> becomes(ArticleStatus after, ArticleStatus... before) {
        return Stream.of(before).collect(Collectors.toMap(state -> state, state -> after));
    }

    private static Map<ArticleStatus, ArticleStatus> either(
            Map<ArticleStatus, ArticleStatus> one, Map<ArticleStatus, ArticleStatus> other) {
        Map<ArticleStatus, ArticleStatus> both = new EnumMap<>(one);
        both.putAll(other);
        return both;
    }

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
            // What is withdrawn already stays as it is.
            boolean changes = !(verb.equals("withdraw") && state == WITHDRAWN);
            assertThat(article.getVersion() > version).isEqualTo(changes);
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
                        assertThat(in(state).isPublic()).as(state.word()).isEqualTo(state == PUBLISHED));
    }

    @Test
    void nothingStaysPlannedThatWasPublishedWithdrawnOrTrashed() {
        for (String verb : List.of("publish", "withdraw", "trash")) {
            Article article = in(SCHEDULED);

            VERBS.get(verb).accept(article);

            assertThat(article.getScheduledAt()).as(verb).isNull();
            assertThat(article.getPlan().due(LATER)).as(verb).isEmpty();
        }
    }

    @Test
    void aPublishedArticleComesOutOfTheTrashAsADraft() {
        Article article = in(PUBLISHED);
        article.trash(NOW);

        article.restore(NOW);

        assertThat(article.isPublic()).isFalse();
        assertThat(article.getStatus()).isEqualTo(DRAFT);
        assertThat(article.wasPublic()).isTrue();
    }

    @Test
    void aCallForReviewEndsWithThePublication() {
        Article article = in(SUBMITTED);

        article.publish(NOW, Optional.empty());
        article.withdraw(NOW);

        assertThat(article.getStatus()).isEqualTo(WITHDRAWN);
    }

    @Test
    void whatIsHeldBackWaitsForAnEditorUntilSomebodyDecides() {
        for (String verb : List.of("publish", "schedule", "submit", "trash")) {
            Article article = in(SCHEDULED);
            article.replan(plan -> plan.withdraw(LATER.plusDays(1), JANE), NOW);

            article.hold(EnumSet.of(PublicationRule.ALT, PublicationRule.SUMMARY), NOW);

            assertThat(article.getStatus()).isEqualTo(SUBMITTED);
            assertThat(article.getPlan().getActions()).isEmpty();
            assertThat(article.getLifeCycle().getHeldAt()).isEqualTo(NOW);
            assertThat(article.getLifeCycle().getHeldFor()).containsExactly("summary", "alt");
            VERBS.get(verb).accept(article);
            assertThat(article.getLifeCycle().getHeldAt()).as(verb).isNull();
        }
    }

    @Test
    void anUpdateThatIsHeldBackLeavesTheArticlePublished() {
        Article article = in(PUBLISHED);
        article.replan(plan -> plan.update(LATER, JANE), NOW);

        article.hold(EnumSet.of(PublicationRule.ALT), NOW);

        assertThat(article.getStatus()).isEqualTo(PUBLISHED);
        assertThat(article.getPlan().getActions()).isEmpty();
        assertThat(article.getLifeCycle().getHeldFor()).containsExactly("alt");
        article.replan(plan -> plan.update(LATER, JANE), NOW);
        assertThat(article.getLifeCycle().getHeldFor()).isEmpty();
    }

    @Test
    void itsIdNeverChanges() {
        Article article = in(DRAFT);
        String id = article.getPublicId();

        VERBS.get("publish").accept(article);
        VERBS.get("trash").accept(article);

        assertThat(article.getPublicId()).isEqualTo(id).hasSize(16);
        assertThat(in(DRAFT).getPublicId()).isNotEqualTo(id);
    }
}
