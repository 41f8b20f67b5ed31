package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.broadsheet.article.ArticleInState.JANE;
import static org.broadsheet.article.ArticleInState.LATER;
import static org.broadsheet.article.ArticleInState.NOW;
import static org.broadsheet.article.ArticleInState.in;
import static org.broadsheet.article.ArticleInState.write;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.broadsheet.article.state.ArticleStatus;
import org.broadsheet.article.state.DeskState;
import org.broadsheet.platform.refusal.Conflict;
import org.junit.jupiter.api.Test;

/** What an article shows of its draft, where it stands, and since when. */
class ArticleTest {
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
    void changesOfWhatReadersSeeWaitForAnEditorAndTellThemNothing() {
        Article article = in(ArticleStatus.PUBLISHED);
        write(article, "Second");
        long version = article.getVersion();

        article.submit(NOW);

        assertThat(article.getStatus()).isEqualTo(ArticleStatus.PUBLISHED);
        assertThat(article.getMark().getState()).isEqualTo(DeskState.PROPOSED);
        assertThat(article.getVersion()).isEqualTo(version);
        article.sendBack("Not yet", NOW);
        assertThat(article.getMark().getState()).isEqualTo(DeskState.DECLINED);
        assertThat(article.getMark().getState().isPublic()).isTrue();
        assertThat(article.getStatus()).isEqualTo(ArticleStatus.PUBLISHED);
        assertThat(article.getVersion()).isEqualTo(version);
        article.submit(NOW);
        article.publish(NOW, Optional.empty());
        assertThat(article.getMark().getState()).isEqualTo(DeskState.PUBLISHED);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> article.submit(NOW));
    }

    @Test
    void changesThatWaitEndWithTheArticlesWithdrawal() {
        Article article = in(ArticleStatus.PUBLISHED);
        write(article, "Second");
        article.submit(NOW);

        article.withdraw(NOW);

        assertThat(article.getStatus()).isEqualTo(ArticleStatus.WITHDRAWN);
    }

    @Test
    void aPlannedPublicationIsDueAtItsTime() {
        Article article = in(ArticleStatus.SCHEDULED);

        assertThat(article.getScheduledAt()).isEqualTo(LATER);
        assertThat(article.getPlan().due(LATER.minusNanos(1))).isEmpty();
        assertThat(article.getPlan().due(LATER)).isNotEmpty();
        assertThat(article.getPlan().due(LATER.plusYears(1))).isNotEmpty();
    }

    @Test
    void schedulingAgainMovesThePlan() {
        Article article = in(ArticleStatus.SCHEDULED);

        article.schedule(LATER.plusDays(1), JANE, NOW);

        assertThat(article.getScheduledAt()).isEqualTo(LATER.plusDays(1));
        assertThat(article.getPlan().due(LATER)).isEmpty();
    }
}
