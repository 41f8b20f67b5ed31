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
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.Move;
import org.broadsheet.article.writing.Writing;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.testing.AtOnce;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Rows;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Role;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A planned publication happens at its time, once, whatever else happens. */
@ArquillianTest
class PublishingIT {
    private static final Duration PROMISED = Duration.ofSeconds(5);
    private static final Duration SETTLED = Duration.ofSeconds(2);

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    DuePlans plans;

    @Inject
    Clock clock;

    @Test
    void aScheduledArticleAppearsWithinFiveSecondsOfItsTime() {
        Article article = schedule(Duration.ofSeconds(1));
        assertThat(publication(article)).isEqualTo("DRAFT");

        await().atMost(PROMISED.plusSeconds(1)).until(() -> isPublished(article));

        OffsetDateTime publishedAt = OffsetDateTime.now(clock);
        assertThat(Rows.one(
                        "select count(*) from article where id = ? and published_at <= ?",
                        article.getId(),
                        publishedAt))
                .isEqualTo("1");
        assertHappenedOnceAndForGood(article);
    }

    @Test
    void whatBecameDueWhileTheServerWasDownIsPublished() {
        Article article = schedule(Duration.ofHours(1));

        Rows.change(
                "update timed_action set due_at = ? where article_id = ?",
                OffsetDateTime.now(clock).minusDays(3),
                article.getId());

        await().atMost(PROMISED).until(() -> isPublished(article));
        assertHappenedOnceAndForGood(article);
    }

    @Test
    void manyNodesAtOncePublishItOnce() {
        Article article = schedule(Duration.ofHours(1));
        Rows.change(
                "update timed_action set due_at = ? where article_id = ?",
                OffsetDateTime.now(clock).minusSeconds(1),
                article.getId());

        AtOnce.run(8, i -> {
            plans.carryOut(article.getSlug());
            return i;
        });

        assertHappenedOnceAndForGood(article);
    }

    @Test
    void whatIsWithdrawnOrInTheTrashIsNotPublished() {
        Caller editor = Newcomers.caller("editor", Role.EDITOR);
        Article withdrawn = schedule(editor, Duration.ofSeconds(2));
        Article trashed = schedule(editor, Duration.ofSeconds(2));

        publishing.withdraw(editor, withdrawn.getSlug(), Publishing.UNCHECKED);
        publishing.trash(editor, trashed.getSlug(), Publishing.UNCHECKED);

        await().during(Duration.ofSeconds(4))
                .atMost(Duration.ofSeconds(6))
                .until(() -> publication(withdrawn).equals("DRAFT")
                        && publication(trashed).equals("DRAFT"));
        assertThat(List.of(changes(withdrawn), changes(trashed))).containsOnly("0");
        assertThat(plans(withdrawn)).isEqualTo("0");
    }

    @Test
    void whatIsWrittenAfterTheScheduleIsPublishedToo() {
        Caller editor = Newcomers.caller("editor", Role.EDITOR);
        Article article = schedule(editor, Duration.ofHours(1));
        writing.save(editor, article.getSlug(), 1, text(article.getSlug(), "Corrected"), Move.keep());
        Rows.change(
                "update timed_action set due_at = ? where article_id = ?",
                OffsetDateTime.now(clock).minusSeconds(1),
                article.getId());

        await().atMost(PROMISED).until(() -> isPublished(article));

        assertThat(Rows.one("select body from live_text where article_id = ?", article.getId()))
                .isEqualTo("Corrected");
    }

    @Test
    void publishingTwiceIsLoggedOnce() {
        Caller editor = Newcomers.caller("editor", Role.EDITOR);
        Article article = writing.create(editor, text(Unique.name("twice"), "Text"), List.of(), Move.publish());

        AtOnce.run(4, i -> publishing.publish(editor, article.getSlug(), Optional.empty(), Publishing.UNCHECKED));

        assertHappenedOnceAndForGood(article);
    }

    @Test
    void everyChangeForReadersIsLoggedWithWhatItTouches() {
        Caller editor = Newcomers.caller("editor", Role.EDITOR);
        String title = Unique.name("logged");
        Article article = writing.create(
                editor,
                new Manuscript(title, "", "One", "en", Optional.empty(), List.of(title)),
                List.of(),
                Move.publish());
        writing.save(editor, title, 1, text(title, "Two"), Move.publish());
        publishing.withdraw(editor, title, Publishing.UNCHECKED);
        publishing.withdraw(editor, title, Publishing.UNCHECKED);
        publishing.publish(editor, title, Optional.empty(), Publishing.UNCHECKED);
        publishing.trash(editor, title, Publishing.UNCHECKED);
        publishing.restore(editor, title, Publishing.UNCHECKED);

        // The articles before and after it, which show it too, are whatever other tests published.
        String another = "article:(?!" + article.getPublicId() + ")\\S+ ";
        assertThat(Rows.of(
                        "select kind, touched from change_log where subject_id = ? order by number",
                        article.getPublicId()))
                .extracting(row -> List.of(row.get(0), row.get(1).replaceAll(another, "")))
                .containsExactly(
                        List.of("article.published", touched(article, editor, "tag:" + title)),
                        // The tag that the article lost shows one article less.
                        List.of("article.updated", touched(article, editor, "tag:" + title)),
                        List.of("article.withdrawn", touched(article, editor, "")),
                        List.of("article.published", touched(article, editor, "")),
                        List.of("article.trashed", touched(article, editor, "")));
    }

    @Test
    void whatNeverWasPublicIsNotLogged() {
        Caller editor = Newcomers.caller("editor", Role.EDITOR);
        Article article = writing.create(editor, text(Unique.name("quiet"), "Text"), List.of(), Move.submit());
        writing.save(editor, article.getSlug(), 1, text(article.getSlug(), "More"), Move.keep());
        publishing.trash(editor, article.getSlug(), Publishing.UNCHECKED);

        assertThat(changes(article)).isEqualTo("0");
    }

    @Test
    void aSlugOfNoArticleIsNotFound() {
        Caller editor = Newcomers.caller("editor", Role.EDITOR);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> publishing.publish(editor, Unique.name("none"), Optional.empty(), Publishing.UNCHECKED));
    }

    private Article schedule(Duration in) {
        return schedule(Newcomers.caller("editor", Role.EDITOR), in);
    }

    private Article schedule(Caller editor, Duration in) {
        return writing.create(
                editor,
                text(Unique.name("planned"), "Text"),
                List.of(),
                Move.schedule(OffsetDateTime.now(clock).plus(in)));
    }

    private static Manuscript text(String title, String body) {
        return new Manuscript(title, "", body, "en", Optional.empty(), List.of());
    }

    private static String touched(Article article, Caller by, String tag) {
        return ("article:" + article.getPublicId() + " author:" + by.user().getUsername() + " lists " + tag).strip();
    }

    private static void assertHappenedOnceAndForGood(Article article) {
        await().during(SETTLED)
                .atMost(SETTLED.plusSeconds(3))
                .until(() -> isPublished(article)
                        && changes(article).equals("1")
                        && plans(article).equals("0")
                        && Rows.one(
                                        "select count(*) from revision where article_id = ? and kind = 'PUBLISHED'",
                                        article.getId())
                                .equals("1"));
    }

    private static boolean isPublished(Article article) {
        return publication(article).equals("PUBLISHED");
    }

    private static String publication(Article article) {
        return Rows.one("select publication from article where id = ?", article.getId());
    }

    private static String changes(Article article) {
        return Rows.one("select count(*) from change_log where subject_id = ?", article.getPublicId());
    }

    private static String plans(Article article) {
        return Rows.one("select count(*) from timed_action where article_id = ?", article.getId());
    }
}
