package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.publication.Publishing;
import org.broadsheet.article.writing.Writing;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Rows;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Role;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An address that readers have seen leads to its article for ever; one that they never saw is free again. */
@ArquillianTest
class SlugsIT {
    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    Slugs slugs;

    private Caller editor;
    private String first;
    private String second;
    private String third;

    @BeforeEach
    void inventNames() {
        editor = Newcomers.caller("slugs", Role.EDITOR);
        first = Unique.name("first");
        second = Unique.name("second");
        third = Unique.name("third");
    }

    @Test
    void aRenamedArticleMovesAtItsNextPublicationAndTheOldSlugFollows() {
        Long id = create(first, Move.publish()).getId();

        save(first, 1, second, Move.keep());
        assertThat(address(id)).isEqualTo(first);
        assertThat(slugs.successor(second)).isEmpty();

        publishing.publish(editor, first, Optional.empty(), Publishing.UNCHECKED);
        assertThat(address(id)).isEqualTo(second);
        assertThat(slugs.successor(first).map(Article::getSlug)).contains(second);
        assertThat(Rows.one("select max(old_slug) from change_log where slug = ?", second))
                .isEqualTo(first);

        save(second, 2, third, Move.publish());
        assertThat(slugs.successor(first).map(Article::getSlug)).contains(third);
        assertThat(slugs.successor(second).map(Article::getSlug)).contains(third);
    }

    @Test
    void aDraftIsRenamedAtOnceAndItsSlugIsFree() {
        Long id = create(first, Move.keep()).getId();

        save(first, 1, second, Move.keep());

        assertThat(address(id)).isEqualTo(second);
        assertThat(slugs.successor(first)).isEmpty();
        assertThat(create(first, Move.keep()).getSlug()).isEqualTo(first);
    }

    @Test
    void aSlugThatWasGivenUpBeforeReadersSawItIsFree() {
        create(first, Move.publish());
        save(first, 1, second, Move.keep());
        save(first, 2, third, Move.publish());

        assertThat(owners(second)).isEmpty();
        assertThat(create(second, Move.keep()).getSlug()).isEqualTo(second);
        assertThat(owners(first)).hasSize(1);
    }

    @Test
    void aRenameThatIsTakenBackLeavesEverythingAsItWas() {
        create(first, Move.publish());
        save(first, 1, second, Move.keep());

        save(first, 2, first, Move.publish());

        assertThat(owners(second)).isEmpty();
        assertThat(owners(first)).hasSize(1);
    }

    @Test
    void anArticleCanHaveItsOldSlugBack() {
        Long id = create(first, Move.publish()).getId();
        save(first, 1, second, Move.publish());

        save(second, 2, first, Move.publish());

        assertThat(address(id)).isEqualTo(first);
        assertThat(slugs.successor(second).map(Article::getSlug)).contains(first);
    }

    @Test
    void nobodyElseGetsASlugThatReadersKnow() {
        create(first, Move.publish());
        save(first, 1, second, Move.publish());

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> writing.create(editor, text(third, Optional.of(first)), List.of(), Move.keep()));
        assertThat(create(first, Move.keep()).getSlug()).isEqualTo(first + "-2");
    }

    @Test
    void aSlugThatIsAnAddressOfTheSiteIsRefusedAtItsField() {
        create(first, Move.keep());
        for (String reserved : List.of("new", "edit", "batch")) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> writing.save(editor, first, 1, text(third, Optional.of(reserved)), Move.keep()))
                    .satisfies(refused -> assertThat(refused.errors())
                            .extracting(FieldError::field)
                            .containsExactly("slug"));
        }
    }

    @Test
    void aSlugThatIsPlannedIsTaken() {
        create(first, Move.publish());
        save(first, 1, second, Move.keep());

        assertThat(create(second, Move.keep()).getSlug()).isEqualTo(second + "-2");
    }

    @Test
    void aWithdrawnOrTrashedArticleKeepsItsSlug() {
        create(first, Move.publish());
        publishing.withdraw(editor, first, Publishing.UNCHECKED);
        assertThat(create(first, Move.keep()).getSlug()).isEqualTo(first + "-2");

        publishing.trash(editor, first, Publishing.UNCHECKED);
        assertThat(create(first, Move.keep()).getSlug()).isEqualTo(first + "-3");
    }

    @Test
    void anUnderscoreOrAPercentSignIsNoWildcard() {
        String title = Unique.name("a-b");
        create(title + "x2", Move.keep());

        assertThat(create(title, Move.keep()).getSlug()).isEqualTo(title);
    }

    @Test
    void theLongestTitlesCollideAsWell() {
        String title = (Unique.name("long") + "-" + "x".repeat(200)).substring(0, 200);

        assertThat(create(title, Move.keep()).getSlug()).isEqualTo(title);
        assertThat(create(title, Move.keep()).getSlug()).isEqualTo(title.substring(0, 198) + "-2");
        assertThat(create(title, Move.keep()).getSlug()).isEqualTo(title.substring(0, 198) + "-3");
    }

    private Article create(String title, Move move) {
        return writing.create(editor, text(title, Optional.empty()), List.of(), move);
    }

    private void save(String slug, long version, String newSlug, Move move) {
        writing.save(editor, slug, version, text(newSlug, Optional.of(newSlug)), move);
    }

    private static Manuscript text(String title, Optional<String> slug) {
        return new Manuscript(title, "", "Text", "en", slug, List.of());
    }

    private static String address(Long id) {
        return Rows.one("select slug from article where id = ?", id);
    }

    private static List<List<String>> owners(String slug) {
        return Rows.of("select article_id from article_slug where slug = ?", slug);
    }
}
