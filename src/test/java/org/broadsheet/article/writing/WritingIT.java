package org.broadsheet.article.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.Move;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.Forbidden;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.testing.AtOnce;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Rows;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Role;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class WritingIT {
    private static final String DRAFT = "select title, body, version from draft where slug = ?";
    private static final int THREADS = 8;

    @Inject
    Writing writing;

    @Test
    void theSameTitleAtTheSameInstantMakesNumberedSlugs() {
        Caller caller = Newcomers.caller("writer", Role.AUTHOR);
        String title = Unique.name("same");

        List<String> slugs = AtOnce.run(
                THREADS, i -> create(caller, title, "Text", Move.keep()).getSlug());

        assertThat(slugs)
                .containsExactlyInAnyOrder(
                        title,
                        title + "-2",
                        title + "-3",
                        title + "-4",
                        title + "-5",
                        title + "-6",
                        title + "-7",
                        title + "-8");
    }

    @Test
    void theSameNewTagsAtTheSameInstantAreMadeOnce() {
        Caller caller = Newcomers.caller("writer", Role.AUTHOR);
        List<String> tags = List.of(Unique.name("b"), Unique.name("a"), Unique.name("c"));

        AtOnce.run(
                THREADS,
                i -> writing.create(
                        caller,
                        new Manuscript(
                                Unique.name("tagged"),
                                "",
                                "",
                                "en",
                                Optional.empty(),
                                i % 2 == 0 ? tags : List.of(tags.get(2), tags.get(1), tags.get(0))),
                        List.of(),
                        Move.keep()));

        for (String tag : tags) {
            assertThat(Rows.one("select count(*) from tag where name = ?", tag)).isEqualTo("1");
        }
    }

    @Test
    void aSlugThatIsAskedForAndTakenIsRefusedWithAllElse() {
        Caller caller = Newcomers.caller("writer", Role.AUTHOR);
        String slug = Unique.name("taken");
        create(caller, slug, "Text", Move.keep());
        String title = Unique.name("second");

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> writing.create(
                        caller,
                        new Manuscript(title, "", "", "en", Optional.of(slug), List.of(title)),
                        List.of(),
                        Move.keep()));

        assertThat(Rows.one("select count(*) from article where title = ?", title))
                .isEqualTo("0");
        assertThat(Rows.one("select count(*) from tag where name = ?", title)).isEqualTo("0");
    }

    @Test
    void aStaleSaveIsRefusedAndOverwritesNothing() {
        Caller caller = Newcomers.caller("writer", Role.AUTHOR);
        String slug = create(caller, Unique.name("stale"), "First", Move.keep()).getSlug();
        save(caller, slug, 1, "Second", Move.keep());

        assertThatExceptionOfType(DraftConflict.class)
                .isThrownBy(() -> save(caller, slug, 1, "Third", Move.keep()))
                .satisfies(conflict -> {
                    assertThat(conflict.saved().getBody()).isEqualTo("Second");
                    assertThat(conflict.saved().getVersion()).isEqualTo(2);
                });

        assertThat(Rows.of(DRAFT, slug)).containsExactly(List.of(slug, "Second", "2"));
        assertThat(revisions(slug)).containsExactly("SAVED", "SAVED");
    }

    @Test
    void ofManyWhoSaveTheSameVersionOneSucceeds() {
        Caller caller = Newcomers.caller("writer", Role.AUTHOR);
        String slug = create(caller, Unique.name("race"), "First", Move.keep()).getSlug();

        List<Boolean> kept = AtOnce.run(THREADS, i -> {
            try {
                save(caller, slug, 1, "By " + i, Move.keep());
                return true;
            } catch (DraftConflict late) {
                return false;
            }
        });

        assertThat(kept).containsOnlyOnce(true);
        assertThat(Rows.of(DRAFT, slug)).containsExactly(List.of(slug, "By " + kept.indexOf(true), "2"));
    }

    @Test
    void savingAPublishedArticleLeavesWhatReadersSee() {
        Caller caller = Newcomers.caller("editor", Role.EDITOR);
        String slug =
                create(caller, Unique.name("live"), "First", Move.publish()).getSlug();
        String seen = "select slug, publication, title, summary, language, version, updated_at, published_at"
                + " from article where slug = ?";
        String before = Rows.of(seen, slug).toString();

        writing.save(
                caller,
                slug,
                1,
                new Manuscript("Another title", "New", "Second", "de", Optional.empty(), List.of("other")),
                Move.keep());

        assertThat(Rows.of(seen, slug)).hasToString(before);
        assertThat(Rows.one(
                        "select l.body from live_text l join article a on a.id = l.article_id where a.slug = ?", slug))
                .isEqualTo("First");
        assertThat(Rows.one(
                        "select count(*) from article_tag t join article a on a.id = t.article_id where a.slug = ?",
                        slug))
                .isEqualTo("0");
        assertThat(Rows.of(DRAFT, slug)).containsExactly(List.of("Another title", "Second", "2"));
    }

    @Test
    void aMoveThatIsRefusedLeavesTheTextUnsaved() {
        Caller author = Newcomers.caller("author", Role.AUTHOR);
        String slug =
                create(author, Unique.name("refused"), "First", Move.keep()).getSlug();
        String wanted = Unique.name("wanted");

        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> writing.save(
                        author,
                        slug,
                        1,
                        new Manuscript("Second", "", "Second", "en", Optional.of(wanted), List.of(wanted)),
                        Move.publish()));

        assertThat(Rows.of(DRAFT, slug)).containsExactly(List.of(slug, "First", "1"));
        assertThat(Rows.one("select count(*) from article_slug where slug = ?", wanted))
                .isEqualTo("0");
        assertThat(Rows.one("select count(*) from tag where name = ?", wanted)).isEqualTo("0");
        assertThat(revisions(slug)).containsExactly("SAVED");
    }

    @Test
    void aScheduleInThePastLeavesNoArticle() {
        Caller caller = Newcomers.caller("editor", Role.EDITOR);
        String title = Unique.name("past");

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() ->
                        create(caller, title, "Text", Move.schedule(OffsetDateTime.parse("2020-01-01T00:00:00Z"))));

        assertThat(Rows.one("select count(*) from article where title = ?", title))
                .isEqualTo("0");
        assertThat(Rows.one("select count(*) from article_slug where slug = ?", title))
                .isEqualTo("0");
    }

    @Test
    void somebodyElsesArticleIsNotWritten() {
        Caller author = Newcomers.caller("author", Role.AUTHOR);
        Caller other = Newcomers.caller("other", Role.AUTHOR);
        Caller editor = Newcomers.caller("editor", Role.EDITOR);
        String slug = create(author, Unique.name("own"), "First", Move.keep()).getSlug();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> save(other, slug, 1, "Second", Move.keep()));
        assertThat(Rows.of(DRAFT, slug)).containsExactly(List.of(slug, "First", "1"));

        save(editor, slug, 1, "By the editor", Move.publish());
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> save(other, slug, 2, "Second", Move.keep()));
        assertThat(Rows.of(DRAFT, slug)).containsExactly(List.of(slug, "By the editor", "2"));
    }

    @Test
    void authorsStandInTheOrderThatWasGiven() {
        Caller editor = Newcomers.caller("editor", Role.EDITOR);
        String second = Newcomers.join("a", Role.AUTHOR).getUsername();
        String first = Newcomers.join("b", Role.AUTHOR).getUsername();

        Article article = writing.create(
                editor,
                new Manuscript(Unique.name("by"), "", "", "en", Optional.empty(), List.of()),
                List.of(first, second),
                Move.keep());

        assertThat(Rows.of(
                        "select u.username from article_author w join app_user u on u.id = w.user_id"
                                + " where w.article_id = ? order by w.position",
                        article.getId()))
                .containsExactly(List.of(first), List.of(second));
    }

    private Article create(Caller caller, String title, String body, Move move) {
        return writing.create(
                caller, new Manuscript(title, "", body, "en", Optional.empty(), List.of()), List.of(), move);
    }

    private void save(Caller caller, String slug, long version, String body, Move move) {
        writing.save(caller, slug, version, new Manuscript(slug, "", body, "en", Optional.empty(), List.of()), move);
    }

    private static List<String> revisions(String slug) {
        return Rows.of(
                        "select r.kind from revision r join article a on a.id = r.article_id where a.slug = ? order by r.number",
                        slug)
                .stream()
                .map(row -> row.get(0))
                .toList();
    }
}
