package org.broadsheet.article.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.Move;
import org.broadsheet.article.count.ExactTotals;
import org.broadsheet.article.writing.Writing;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.Forbidden;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.tag.Tag;
import org.broadsheet.tag.TagRepository;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Rows;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Role;
import org.broadsheet.user.housekeeping.Housekeeping;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was done to a tag can be undone for a day, and what was done to its articles since stays. */
@ArquillianTest
class TagRestoringIT {
    @Inject
    TagKeeping keeping;

    @Inject
    TagRestoring restoring;

    @Inject
    Housekeeping housekeeping;

    @Inject
    TagRepository tags;

    @Inject
    Writing writing;

    @Inject
    ArticleRepository articles;

    @Inject
    Clock clock;

    private Caller editor;
    private final String from = Unique.name("from");
    private final String into = Unique.name("into");

    @BeforeEach
    void join() {
        editor = Newcomers.caller("editor", Role.EDITOR);
    }

    @Test
    void tagsThatWereMergedAreTwoAgainOnEveryArticleAndInTheirPlaces() {
        Article both = write("First", from, "Middle", into, "Last");
        Article other = write(into, "Middle", from, "Last");
        Article one = write("First", from);
        Article none = write(into, "Last");
        keeping.change(editor, from, "Name of " + from, from, "What it is about");
        long number = number(from);
        keeping.merge(editor, from, into);
        long version = version(one);

        restoring.restore(editor, number);

        assertThat(slugs(both)).containsExactly("first", from, "middle", into, "last");
        assertThat(slugs(other)).containsExactly(into, "middle", from, "last");
        assertThat(slugs(one)).containsExactly("first", from);
        assertThat(slugs(none)).containsExactly(into, "last");
        for (Article article : List.of(both, other, one, none)) {
            for (String table : List.of("article_tag", "draft_tag")) {
                assertThat(Rows.of(
                                "select position from " + table + " where article_id = ? order by 1", article.getId()))
                        .as(table)
                        .isEqualTo(IntStream.range(0, slugs(article).size())
                                .mapToObj(position -> List.of(String.valueOf(position)))
                                .toList());
            }
        }
        Tag back = tags.bySlug(from).orElseThrow();
        assertThat(back.getId()).isEqualTo(number);
        assertThat(back.getName()).isEqualTo("Name of " + from);
        assertThat(back.getDescription()).isEqualTo("What it is about");
        assertThat(tags.successor("name-of-" + from)).map(Tag::getSlug).contains(from);
        assertThat(tags.successor(from)).isEmpty();
        assertThat(version(one)).isGreaterThan(version);
        assertThat(Rows.of(
                                "select slug from change_log where kind = 'tag.updated' and slug in (?, ?)"
                                        + " order by number desc",
                                from,
                                into)
                        .subList(0, 2))
                .containsExactly(List.of(from), List.of(into));
        assertThat(Rows.one("select touched from change_log where kind = 'tag.updated' and slug = ?", into))
                .contains("article:" + one.getPublicId(), "tag:" + from, "tag:" + into, "lists");
        ExactTotals.check();
        // It is done once.
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> restoring.restore(editor, number));
    }

    @Test
    void whatBecameOfItsArticlesSinceStays() {
        Article left = write(from, "First");
        Article shared = write(into, from);
        Article filled = write(into, from);
        long number = number(from);
        keeping.merge(editor, from, into);
        save(left, "First");
        save(shared, "First");
        save(
                filled,
                IntStream.range(0, Manuscript.MOST_TAGS)
                        .mapToObj(i -> i == 0 ? into : "full " + i)
                        .toArray(String[]::new));
        Article late = write(into);

        restoring.restore(editor, number);

        assertThat(slugs(left)).containsExactly("first");
        assertThat(slugs(shared)).containsExactly("first");
        assertThat(slugs(filled)).hasSize(Manuscript.MOST_TAGS).contains(into);
        assertThat(slugs(late)).containsExactly(into);
        ExactTotals.check();
    }

    @Test
    void aTagThatWasDeletedIsBackWithAllThatLedToIt() {
        String old = Unique.name("old");
        keeping.create(editor, old, Optional.empty(), "What it is about");
        keeping.change(editor, old, from, from, "What it is about");
        long number = number(from);
        keeping.delete(editor, from);
        assertThat(tags.known(old)).isEmpty();

        restoring.restore(editor, number);

        assertThat(tags.bySlug(from)).map(Tag::getDescription).contains("What it is about");
        assertThat(tags.successor(old)).map(Tag::getSlug).contains(from);
        assertThat(slugs(write(old))).containsExactly(from);
    }

    @Test
    void whatHasAnotherPlaceByNowIsLeftAsItIs() {
        write(from);
        write(into);
        long merged = number(from);
        keeping.merge(editor, from, into);
        String third = Unique.name("third");
        write(third);
        keeping.merge(editor, into, third);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> restoring.restore(editor, merged));

        String deleted = Unique.name("deleted");
        keeping.create(editor, deleted, Optional.empty(), "");
        long number = number(deleted);
        keeping.delete(editor, deleted);
        keeping.create(editor, deleted, Optional.empty(), "Another");
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> restoring.restore(editor, number));
        assertThat(tags.bySlug(deleted)).map(Tag::getDescription).contains("Another");
        Caller author = Newcomers.caller("author", Role.AUTHOR);
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> restoring.restore(author, number));
    }

    @Test
    void aDayLaterItIsForgotten() {
        write(from);
        write(into);
        long number = number(from);
        keeping.merge(editor, from, into);
        housekeeping.tidy();
        assertThat(Rows.one("select count(*) from tag_undo where tag_id = ?", number))
                .isEqualTo("1");
        Rows.change(
                "update tag_undo set noted_at = ? where tag_id = ?",
                OffsetDateTime.now(clock).minusHours(25),
                number);

        housekeeping.tidy();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> restoring.restore(editor, number));
        assertThat(Rows.one("select count(*) from tag_undo_place where tag_id = ?", number))
                .isEqualTo("0");
    }

    private long number(String slug) {
        return tags.bySlug(slug).orElseThrow().getId();
    }

    private Article write(String... names) {
        return writing.create(editor, text(Unique.name("tagged"), names), List.of(), Move.publish());
    }

    private void save(Article article, String... names) {
        long version = Long.parseLong(Rows.one("select version from draft where article_id = ?", article.getId()));
        writing.save(editor, article.getSlug(), version, text(article.getSlug(), names), Move.publish());
    }

    private static Manuscript text(String title, String... names) {
        return new Manuscript(title, "", "Body", "en", Optional.empty(), Arrays.asList(names));
    }

    private static long version(Article article) {
        return Long.parseLong(Rows.one("select version from article where id = ?", article.getId()));
    }

    private List<String> slugs(Article article) {
        Article now = articles.bySlug(article.getSlug()).orElseThrow();
        List<String> shown = now.getTags().stream().map(Tag::getSlug).toList();
        assertThat(now.getDraft().getTags()).extracting(Tag::getSlug).isEqualTo(shown);
        return shown;
    }
}
