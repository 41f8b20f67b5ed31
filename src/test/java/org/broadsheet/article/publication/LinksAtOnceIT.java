package org.broadsheet.article.publication;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.broadsheet.article.Article;
import org.broadsheet.article.writing.Writing;
import org.broadsheet.testing.AtOnce;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Role;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Links follow their targets too where several people publish and move them at the same time. */
@ArquillianTest
class LinksAtOnceIT {
    @Inject
    Writing writing;

    @Test
    void articlesThatLinkToEachOtherMoveAtTheSameTime() {
        Caller editor = editor();
        List<String> old =
                IntStream.range(0, 4).mapToObj(i -> Unique.name("ring")).toList();
        List<String> young =
                IntStream.range(0, 4).mapToObj(i -> Unique.name("moved")).toList();
        String links = String.join(
                " ", old.stream().map(slug -> "[to](/article/" + slug + ")").toList());
        List<Article> ring =
                old.stream().map(slug -> linked().publish(editor, slug, links)).toList();

        AtOnce.run(4, i -> linked().move(editor, old.get(i), young.get(i), links));

        for (Article article : ring) {
            assertThat(LinkedArticles.html(article)).contains(young).doesNotContain(old);
        }
    }

    @Test
    void aTextThatAppearsWhileItsTargetMovesGetsTheNewSlug() {
        Caller editor = editor();
        String old = Unique.name("old");
        String young = Unique.name("young");
        linked().publish(editor, old, "The target");

        List<Article> done = AtOnce.run(
                6,
                i -> i == 0
                        ? linked().move(editor, old, young)
                        : linked().publish(editor, Unique.name("meanwhile"), "[it](/article/" + old + ")"));

        assertThat(done.subList(1, 6))
                .allSatisfy(linking -> assertThat(LinkedArticles.html(linking)).contains("/article/" + young));
    }

    private LinkedArticles linked() {
        return new LinkedArticles(writing);
    }

    private Caller editor() {
        return Newcomers.caller("editor", Role.EDITOR);
    }
}
