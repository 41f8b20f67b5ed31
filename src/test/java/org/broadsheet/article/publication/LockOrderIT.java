package org.broadsheet.article.publication;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.Move;
import org.broadsheet.article.count.ExactTotals;
import org.broadsheet.article.tagging.TagKeeping;
import org.broadsheet.article.writing.Writing;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.tag.TagRepository;
import org.broadsheet.testing.AtOnce;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.Caller;
import org.broadsheet.user.User;
import org.broadsheet.user.access.Role;
import org.broadsheet.user.staff.Staff;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Who changes many articles at once and who writes one of them wait for each other, and never in a circle. */
@ArquillianTest
class LockOrderIT {
    private static final int ROUNDS = 25;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    Staff staff;

    @Inject
    TagKeeping keeping;

    @Inject
    TagRepository tags;

    @Inject
    ArticleRepository articles;

    @Test
    void articlesAreHandedOverWhileTheyArePublished() {
        Caller owner = Newcomers.caller("owner", Role.OWNER);
        String one = Newcomers.join("one", Role.EDITOR).getUsername();
        String other = Newcomers.join("other", Role.EDITOR).getUsername();
        List<String> slugs = IntStream.range(0, 3)
                .mapToObj(i -> writing.create(owner, text(Unique.name("moved"), "x"), List.of(one), Move.publish()))
                .map(Article::getSlug)
                .toList();

        AtOnce.run(slugs.size() + 1, thread -> {
            for (int round = 0; round < ROUNDS; round++) {
                if (thread == slugs.size()) {
                    staff.handOver(owner, round % 2 == 0 ? one : other, round % 2 == 0 ? other : one);
                } else {
                    publishing.withdraw(owner, slugs.get(thread), Publishing.UNCHECKED);
                    publishing.publish(owner, slugs.get(thread), Optional.empty(), Publishing.UNCHECKED);
                }
            }
            return thread;
        });

        assertThat(slugs)
                .allSatisfy(
                        slug -> assertThat(articles.bySlug(slug).orElseThrow().getAuthors())
                                .extracting(User::getUsername)
                                .containsExactly(ROUNDS % 2 == 0 ? one : other));
        ExactTotals.check();
    }

    @Test
    void tagsAreRenamedAndMergedWhileArticlesGetThem() {
        Caller editor = Newcomers.caller("editor", Role.EDITOR);
        String tag = Unique.name("tag");
        List<String> slugs = IntStream.range(0, 3)
                .mapToObj(i -> writing.create(editor, text(Unique.name("tagged"), "x", tag), List.of(), Move.publish()))
                .map(Article::getSlug)
                .toList();

        AtOnce.run(slugs.size() + 1, thread -> {
            long version = 1;
            for (int round = 0; round < ROUNDS; round++) {
                if (thread == slugs.size()) {
                    keep(editor, tag, round);
                } else {
                    // With it and without it in turn, and each time with one that is new.
                    String slug = slugs.get(thread);
                    version = save(editor, version, text(slug, "Round " + round, tag + round % 3, tag));
                    version = save(editor, version, text(slug, "Round " + round));
                }
            }
            return thread;
        });

        assertThat(tags.known(tag)).isPresent();
        ExactTotals.check();
    }

    private long save(Caller editor, long version, Manuscript text) {
        return writing.save(editor, text.title(), version, text, Move.publish())
                .getDraft()
                .getVersion();
    }

    /** Renames it there and back, or merges the others with it; who is in the way for a moment is told so. */
    private void keep(Caller editor, String tag, int round) {
        try {
            if (round % 2 == 0) {
                keeping.change(editor, tag, tag + " new", tag + "-new", "");
                keeping.change(editor, tag + "-new", tag, tag, "");
            } else {
                keeping.merge(editor, tag + round % 3, tag);
            }
        } catch (Conflict | NotFound busy) {
            assertThat(busy).hasMessageMatching("Somebody is saving .*|There is (a tag like that|no such tag)\\.");
        }
    }

    private static Manuscript text(String title, String body, String... tags) {
        return new Manuscript(title, "", body, "en", Optional.empty(), List.of(tags));
    }
}
