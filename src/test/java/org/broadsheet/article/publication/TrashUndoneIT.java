package org.broadsheet.article.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.Move;
import org.broadsheet.article.TimedAction.Effect;
import org.broadsheet.article.state.DeskState;
import org.broadsheet.article.writing.Writing;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.Forbidden;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Rows;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Role;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What was put in the trash by mistake comes back as it was. */
@ArquillianTest
class TrashUndoneIT {
    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    Planning planning;

    @Inject
    ArticleRepository articles;

    @Inject
    Clock clock;

    @Test
    void readersSeeAgainWhatTheySawAndNothingThatWaits() {
        Caller editor = newcomer(Role.EDITOR);
        Article article = write(editor, Move.publish());
        String slug = article.getSlug();
        OffsetDateTime first = article.getPublishedAt();
        writing.save(editor, slug, article.getDraft().getVersion(), text("Not for readers yet"), Move.keep());

        publishing.trash(editor, slug, Publishing.UNCHECKED);
        publishing.reinstate(editor, slug);

        Article back = articles.bySlug(slug).orElseThrow();
        assertThat(back.isPublic()).isTrue();
        assertThat(back.isStaged()).isTrue();
        assertThat(Rows.one("select body from live_text where article_id = ?", back.getId()))
                .isEqualTo("The text");
        assertThat(back.getPublishedAt()).isEqualTo(first);
        assertThat(Rows.of("select kind from change_log where subject_id = ? order by number", back.getPublicId()))
                .extracting(row -> row.get(0))
                .containsExactly("article.published", "article.trashed", "article.published");
    }

    @Test
    void whatWasPlannedSleepsInTheTrashAndIsPlannedAgain() {
        Caller editor = newcomer(Role.EDITOR);
        String slug = write(editor, Move.keep()).getSlug();
        OffsetDateTime later = now().plusDays(1);
        planning.plan(editor, slug, Effect.PUBLISH, later);

        publishing.trash(editor, slug, Publishing.UNCHECKED);
        assertThat(articles.bySlug(slug).orElseThrow().getPlan().getActions()).isEmpty();
        assertThat(articles.due(later.plusDays(1), Integer.MAX_VALUE)).doesNotContain(slug);
        publishing.reinstate(editor, slug);

        Article back = articles.bySlug(slug).orElseThrow();
        assertThat(back.getMark().getState()).isEqualTo(DeskState.SCHEDULED);
        assertThat(articles.due(later.plusDays(1), Integer.MAX_VALUE)).contains(slug);
        assertThat(back.getScheduledAt()).isAtSameInstantAs(later);
    }

    @Test
    void whatIsRestoredAsADraftHasNothingPlanned() {
        Caller editor = newcomer(Role.EDITOR);
        String slug = write(editor, Move.keep()).getSlug();
        planning.plan(editor, slug, Effect.PUBLISH, now().plusDays(1));

        publishing.trash(editor, slug, Publishing.UNCHECKED);
        publishing.restore(editor, slug, Publishing.UNCHECKED);

        Article back = articles.bySlug(slug).orElseThrow();
        assertThat(back.getMark().getState()).isEqualTo(DeskState.DRAFT);
        assertThat(back.getPlan().getActions()).isEmpty();
    }

    @Test
    void anAuthorTakesBackWhatConcernsNoReader() {
        Caller author = newcomer(Role.AUTHOR);
        String slug = write(author, Move.submit()).getSlug();
        publishing.trash(author, slug, Publishing.UNCHECKED);
        publishing.reinstate(author, slug);
        assertThat(articles.bySlug(slug).orElseThrow().getMark().getState()).isEqualTo(DeskState.SUBMITTED);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> publishing.reinstate(author, slug));

        Caller editor = newcomer(Role.EDITOR);
        publishing.publish(editor, slug, Optional.empty(), Publishing.UNCHECKED);
        publishing.trash(editor, slug, Publishing.UNCHECKED);
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> publishing.reinstate(author, slug));
        assertThat(articles.bySlug(slug).orElseThrow().isPublic()).isFalse();
    }

    private static Caller newcomer(Role role) {
        return Newcomers.caller(role.word(), role);
    }

    private Article write(Caller caller, Move move) {
        return writing.create(caller, text("The text"), List.of(), move);
    }

    private static Manuscript text(String body) {
        return new Manuscript(Unique.name("Trashed"), "", body, "en", Optional.empty(), List.of());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
