package org.broadsheet.article.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.Move;
import org.broadsheet.article.writing.Writing;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.Forbidden;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.tag.Tag;
import org.broadsheet.tag.TagCount;
import org.broadsheet.tag.TagRepository;
import org.broadsheet.testing.AtOnce;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Rows;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Role;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Tags change under the hands of those who write, and come in nobody's way. */
@ArquillianTest
class TagKeepingIT {
    @Inject
    TagKeeping keeping;

    @Inject
    TagRepository tags;

    @Inject
    Tagging tagging;

    @Inject
    Writing writing;

    @Inject
    ArticleRepository articles;

    @Test
    void aRenamedTagIsFoundByAllItsNamesAndNobodyWhoWritesIsInItsWay() {
        Caller editor = editor();
        String old = Unique.name("old");
        String young = Unique.name("young");
        Article article = write(editor, old);

        keeping.change(editor, old, young, young, "What it is about");

        Article after = articles.bySlug(article.getSlug()).orElseThrow();
        assertThat(slugs(after)).containsExactly(young);
        assertThat(after.getVersion()).isGreaterThan(article.getVersion());
        assertThat(tags.successor(old)).map(Tag::getSlug).contains(young);
        // Somebody had the editor open meanwhile: the version still holds, and the old name brings no old tag back.
        Article saved = writing.save(editor, article.getSlug(), 1, text(article.getSlug(), old), Move.publish());
        assertThat(slugs(saved)).containsExactly(young);
        assertThat(tags.bySlug(old)).isEmpty();
        assertThat(Rows.of("select slug, old_slug from change_log where kind = 'tag.updated' and slug = ?", young))
                .containsExactly(List.of(young, old));
        assertThat(Rows.one("select touched from change_log where kind = 'tag.updated' and slug = ?", young))
                .contains("article:" + article.getPublicId(), "tag:" + young, "tag:" + old, "lists");
    }

    @Test
    void aNameThatIsChangedAloneStillMeansTheTag() {
        Caller editor = editor();
        String slug = Unique.name("kept");
        String name = Unique.name("spoken");
        Article article = write(editor, slug);

        keeping.change(editor, slug, name, slug, "");

        assertThat(slugs(writing.save(editor, article.getSlug(), 1, text(article.getSlug(), name), Move.publish())))
                .containsExactly(slug);
    }

    @Test
    void articlesOfTwoTagsThatBecomeOneKeepItOnceAndInItsPlace() {
        Caller editor = editor();
        String from = Unique.name("from");
        String into = Unique.name("into");
        Article both = write(editor, "First", from, "Middle", into, "Last");
        Article other = write(editor, into, "Middle", from, "Last");
        Article one = write(editor, "First", from);

        keeping.merge(editor, from, into);

        assertThat(slugs(reread(both))).containsExactly("first", into, "middle", "last");
        assertThat(slugs(reread(other))).containsExactly(into, "middle", "last");
        assertThat(slugs(reread(one))).containsExactly("first", into);
        for (String table : List.of("article_tag", "draft_tag")) {
            assertThat(Rows.of("select position from " + table + " where article_id = ? order by 1", both.getId()))
                    .as(table)
                    .containsExactly(List.of("0"), List.of("1"), List.of("2"), List.of("3"));
        }
        assertThat(tags.bySlug(from)).isEmpty();
        assertThat(tags.successor(from)).map(Tag::getSlug).contains(into);
        assertThat(Rows.one("select version from draft where article_id = ?", both.getId()))
                .isEqualTo("2");
    }

    @Test
    void aTagIsDeletedOnlyWhileNoArticleHasIt() {
        Caller editor = editor();
        String used = Unique.name("used");
        Article article = write(editor, used);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> keeping.delete(editor, used));
        assertThat(tags.counted())
                .filteredOn(tag -> tag.slug().equals(used))
                .extracting(TagCount::articles)
                .containsExactly(1L);

        writing.save(editor, article.getSlug(), 1, text(article.getSlug(), "Other"), Move.publish());
        keeping.delete(editor, used);

        assertThat(tags.bySlug(used)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> keeping.delete(editor, used));
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        Caller editor = editor();
        String slug = Unique.name("tag");
        String taken = Unique.name("taken");
        write(editor, slug, taken);

        assertRefused("name", () -> keeping.change(editor, slug, " ", slug, ""));
        assertRefused("name", () -> keeping.change(editor, slug, "a, b", slug, ""));
        assertRefused("name", () -> keeping.change(editor, slug, "x".repeat(51), slug, ""));
        assertRefused("slug", () -> keeping.change(editor, slug, slug, "No slug", ""));
        assertRefused("description", () -> keeping.change(editor, slug, slug, slug, "d".repeat(501)));
        assertRefused("into", () -> keeping.merge(editor, slug, slug));
        assertRefused("into", () -> keeping.merge(editor, slug, "nothing of that name " + slug));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> keeping.change(editor, slug, slug, taken, ""))
                .satisfies(
                        refused -> assertThat(refused.errors().get(0).field()).isEqualTo("slug"));
        Caller author = Newcomers.caller("author", Role.AUTHOR);
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> keeping.change(author, slug, "Mine", slug, ""));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> keeping.merge(author, slug, taken));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> keeping.delete(author, slug));
    }

    @Test
    void aNameThatIsAsItWasStaysWhateverItIs() {
        Caller editor = editor();
        String slug = Unique.name("tag");
        keeping.create(editor, slug, Optional.empty(), "");
        Rows.change("update tag set name = ? where slug = ?", "One, " + slug, slug);

        keeping.change(editor, slug, "One, " + slug, slug, "Described");

        assertThat(Rows.one("select description from tag where slug = ?", slug)).isEqualTo("Described");
        assertRefused("name", () -> keeping.change(editor, slug, "Two, " + slug, slug, ""));
    }

    @Test
    void aTagThatIsAddedFromTheDeskIsANewVersionOfTheDraftOnce() {
        Caller editor = editor();
        String added = Unique.name("added");
        Article article = write(editor, "First");

        tagging.add(editor, article.getSlug(), added);
        tagging.add(editor, article.getSlug(), added);

        assertThat(slugs(reread(article))).containsExactly("first", added);
        assertThat(Rows.one("select version from draft where article_id = ?", article.getId()))
                .isEqualTo("2");
        assertThat(Rows.one("select count(*) from change_log where subject_id = ?", article.getPublicId()))
                .isEqualTo("2");
    }

    @Test
    void ofAllThatAskForOneAddressAtOnceOneGetsIt() {
        Caller editor = editor();
        for (int round = 0; round < 10; round++) {
            String wanted = Unique.name("wanted");
            List<String> others =
                    IntStream.range(0, 3).mapToObj(i -> Unique.name("other")).toList();
            others.forEach(slug -> keeping.create(editor, slug, Optional.empty(), ""));

            List<String> refused = AtOnce.run(others.size() + 1, thread -> {
                try {
                    if (thread == others.size()) {
                        write(editor, wanted);
                    } else {
                        keeping.change(editor, others.get(thread), others.get(thread), wanted, "");
                    }
                    return "";
                } catch (Conflict taken) {
                    return taken.errors().get(0).field();
                }
            });

            assertThat(refused).containsOnly("", "slug").last().isEqualTo("");
            assertThat(Rows.one("select count(*) from tag where slug = ?", wanted))
                    .isEqualTo("1");
        }
    }

    private static void assertRefused(String field, Runnable change) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(change::run)
                .satisfies(
                        refused -> assertThat(refused.errors().get(0).field()).isEqualTo(field));
    }

    private Caller editor() {
        return Newcomers.caller("editor", Role.EDITOR);
    }

    private Article write(Caller caller, String... names) {
        return writing.create(caller, text(Unique.name("tagged"), names), List.of(), Move.publish());
    }

    private static Manuscript text(String title, String... names) {
        return new Manuscript(title, "", "Body", "en", Optional.empty(), Arrays.asList(names));
    }

    private Article reread(Article article) {
        return articles.bySlug(article.getSlug()).orElseThrow();
    }

    private static List<String> slugs(Article article) {
        return article.getTags().stream().map(Tag::getSlug).toList();
    }
}
