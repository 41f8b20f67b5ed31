package org.broadsheet.article.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.Move;
import org.broadsheet.article.TimedAction.Effect;
import org.broadsheet.article.Trail;
import org.broadsheet.article.erasure.Erasing;
import org.broadsheet.article.state.ArticleStatus;
import org.broadsheet.article.state.DeskState;
import org.broadsheet.article.writing.Writing;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.Forbidden;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.testing.AtOnce;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Rows;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Role;
import org.broadsheet.user.audit.AuditEntry;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The way of an article between author and editor, and what is planned for it. */
@ArquillianTest
class ArticleWayIT {
    private static final Duration PROMISED = Duration.ofSeconds(5);

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    Reviewing reviewing;

    @Inject
    DuePlans plans;

    @Inject
    Planning planning;

    @Inject
    Erasing erasing;

    @Inject
    Trail trail;

    @Inject
    ArticleRepository articles;

    @Inject
    Clock clock;

    @Test
    void whatIsSentBackComesWithANoteUntilItIsSubmittedAgain() {
        Caller author = newcomer(Role.AUTHOR);
        Caller editor = newcomer(Role.EDITOR);
        String slug = write(author, Move.submit()).getSlug();

        reviewing.sendBack(editor, slug, "  The second paragraph\nlacks a source. ");

        Article returned = articles.bySlug(slug).orElseThrow();
        assertThat(returned.getMark().getState()).isEqualTo(DeskState.RETURNED);
        assertThat(returned.getLifeCycle().getNote()).isEqualTo("The second paragraph\nlacks a source.");
        assertThat(returned.getStatus()).isEqualTo(ArticleStatus.DRAFT);
        reviewing.submit(author, slug);
        Article again = articles.bySlug(slug).orElseThrow();
        assertThat(again.getMark().getState()).isEqualTo(DeskState.SUBMITTED);
        assertThat(again.getLifeCycle().getNote()).isNull();
    }

    @Test
    void everyMoveIsKeptWithWhoDidIt() {
        Caller author = newcomer(Role.AUTHOR);
        Caller editor = newcomer(Role.EDITOR);
        Article article = write(author, Move.submit());
        String slug = article.getSlug();
        reviewing.sendBack(editor, slug, "Not yet");
        reviewing.submit(author, slug);
        publishing.publish(editor, slug, Optional.empty(), Publishing.UNCHECKED);
        publishing.withdraw(editor, slug, Publishing.UNCHECKED);
        publishing.withdraw(editor, slug, Publishing.UNCHECKED);
        publishing.trash(editor, slug, Publishing.UNCHECKED);
        publishing.restore(editor, slug, Publishing.UNCHECKED);

        List<AuditEntry> steps = trail.of(article, 20);
        assertThat(steps)
                .extracting(AuditEntry::getAction)
                .containsExactly(
                        "article.restored",
                        "article.trashed",
                        "article.withdrawn",
                        "article.published",
                        "article.submitted",
                        "article.returned",
                        "article.submitted");
        assertThat(steps.get(5).getActor().getUsername())
                .isEqualTo(editor.user().getUsername());
        assertThat(steps.get(5).getNote()).isEqualTo("Not yet");
        assertThat(steps.get(6).getActor().getUsername())
                .isEqualTo(author.user().getUsername());
    }

    @Test
    void anAuthorDoesNothingThatIsAnEditors() {
        Caller author = newcomer(Role.AUTHOR);
        String slug = write(author, Move.submit()).getSlug();
        OffsetDateTime later = now().plusDays(1);

        for (Runnable forbidden : List.<Runnable>of(
                () -> reviewing.sendBack(author, slug, "Mine"),
                () -> publishing.backdate(author, slug, now().minusDays(1)),
                () -> planning.plan(author, slug, Effect.PUBLISH, later),
                () -> planning.plan(author, slug, Effect.WITHDRAW, later),
                () -> planning.callOff(author, slug, Effect.PUBLISH),
                () -> erasing.erase(author, slug))) {
            assertThatExceptionOfType(Forbidden.class).isThrownBy(forbidden::run);
        }
        assertThat(articles.bySlug(slug).orElseThrow().getMark().getState()).isEqualTo(DeskState.SUBMITTED);
    }

    @Test
    void aNoteThatSaysNothingOrTooMuchIsRefused() {
        Caller editor = newcomer(Role.EDITOR);
        String slug = write(editor, Move.submit()).getSlug();

        for (String note : List.of("", " \n ", "n".repeat(1001), "\0", "\ud800")) {
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> reviewing.sendBack(editor, slug, note));
        }
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() ->
                        reviewing.sendBack(editor, write(editor, Move.keep()).getSlug(), "It was not submitted"));
    }

    @Test
    void anEditorDatesBackAndPublishingAgainKeepsThatDate() {
        Caller editor = newcomer(Role.EDITOR);
        String slug = write(editor, Move.keep()).getSlug();
        OffsetDateTime past = OffsetDateTime.parse("2019-05-01T10:00:00Z");

        publishing.backdate(editor, slug, past);
        publishing.withdraw(editor, slug, Publishing.UNCHECKED);
        publishing.publish(editor, slug, Optional.empty(), Publishing.UNCHECKED);

        assertThat(articles.bySlug(slug).orElseThrow().getPublishedAt().isEqual(past))
                .isTrue();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> publishing.backdate(editor, slug, now().plusMinutes(1)))
                .satisfies(
                        invalid -> assertThat(invalid.errors().get(0).field()).isEqualTo("date"));
    }

    @Test
    void aPlannedUpdateAndAPlannedWithdrawalHappenOnceAtTheirTime() {
        Caller editor = newcomer(Role.EDITOR);
        Article article = write(editor, Move.publish());
        String slug = article.getSlug();
        writing.save(editor, slug, 1, text(slug, "Second text"), Move.keep());
        planning.plan(editor, slug, Effect.UPDATE, now().plusSeconds(1));
        planning.plan(editor, slug, Effect.WITHDRAW, now().plusDays(1));
        assertThat(live(article)).isEqualTo("Body");

        await().atMost(PROMISED.plusSeconds(1)).until(() -> live(article).equals("Second text"));
        assertThat(articles.bySlug(slug).orElseThrow().isPublic()).isTrue();
        Rows.change("update timed_action set due_at = ? where article_id = ?", now().minusHours(1), article.getId());
        AtOnce.run(4, i -> {
            plans.carryOut(slug);
            return i;
        });

        assertThat(Rows.one("select state from article where id = ?", article.getId()))
                .isEqualTo("WITHDRAWN");
        assertThat(Rows.of("select kind from change_log where subject_id = ? order by number", article.getPublicId()))
                .extracting(row -> row.get(0))
                .containsExactly("article.published", "article.updated", "article.withdrawn");
        assertThat(Rows.one("select count(*) from timed_action where article_id = ?", article.getId()))
                .isEqualTo("0");
    }

    @Test
    void aPlanThatMakesNoSenseIsRefusedAndOneThatIsCalledOffDoesNotHappen() {
        Caller editor = newcomer(Role.EDITOR);
        String slug = write(editor, Move.keep()).getSlug();
        OffsetDateTime later = now().plusDays(1);

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> planning.plan(editor, slug, Effect.WITHDRAW, now().minusSeconds(1)));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> planning.plan(editor, slug, Effect.WITHDRAW, later));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> planning.plan(editor, slug, Effect.UPDATE, later));
        planning.plan(editor, slug, Effect.PUBLISH, later);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> planning.plan(editor, slug, Effect.WITHDRAW, later.minusHours(1)));
        planning.plan(editor, slug, Effect.WITHDRAW, later.plusHours(1));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> planning.plan(editor, slug, Effect.PUBLISH, later.plusHours(1)));
        planning.callOff(editor, slug, Effect.PUBLISH);
        planning.callOff(editor, slug, Effect.PUBLISH);

        Article article = articles.bySlug(slug).orElseThrow();
        assertThat(article.getPlan().getActions()).isEmpty();
        assertThat(article.getMark().getState()).isEqualTo(DeskState.DRAFT);
    }

    private Caller newcomer(Role role) {
        return Newcomers.caller(role.word(), role);
    }

    private Article write(Caller caller, Move move) {
        return writing.create(caller, text(Unique.name("way"), "Body"), List.of(), move);
    }

    private static Manuscript text(String title, String body) {
        return new Manuscript(title, "", body, "en", Optional.empty(), List.of("Ways"));
    }

    private static String live(Article article) {
        return Rows.one("select body from live_text where article_id = ?", article.getId());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
