package org.broadsheet.article.history;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.Move;
import org.broadsheet.article.publication.Publishing;
import org.broadsheet.article.writing.Writing;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Rows;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Role;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What was once kept of a text stays, with who wrote it, whatever becomes of the article. */
@ArquillianTest
class RevisionKeepingIT {
    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Test
    void noMoveTakesARevisionAwayOrChangesIt() {
        Caller editor = Newcomers.caller("editor", Role.EDITOR);
        Caller other = Newcomers.caller("other", Role.EDITOR);
        String slug = Unique.name("kept");
        Article article = writing.create(editor, text(slug, "One"), List.of(), Move.keep());
        List<Runnable> moves = List.of(
                () -> save(other, slug, "Two", Move.keep()),
                () -> save(editor, slug, "Three", Move.submit()),
                () -> save(editor, slug, "Four", Move.publish()),
                () -> save(other, slug, "Five", Move.keep()),
                () -> publishing.withdraw(editor, slug, Publishing.UNCHECKED),
                () -> publishing.trash(editor, slug, Publishing.UNCHECKED),
                () -> publishing.restore(editor, slug, Publishing.UNCHECKED),
                () -> writing.restore(other, slug, 1, Publishing.UNCHECKED));

        List<List<String>> before = revisions(article);
        for (Runnable move : moves) {
            move.run();
            List<List<String>> after = revisions(article);
            assertThat(after).hasSizeGreaterThanOrEqualTo(before.size());
            assertThat(after.subList(0, before.size())).isEqualTo(before);
            before = after;
        }

        assertThat(before)
                .extracting(row -> row.get(1) + " " + row.get(2) + " by " + row.get(3))
                .containsExactly(
                        "SAVED One by " + name(editor),
                        "SAVED Two by " + name(other),
                        "SAVED Three by " + name(editor),
                        "PUBLISHED Four by " + name(editor),
                        "SAVED Five by " + name(other),
                        "RESTORED One by " + name(other));
    }

    private void save(Caller by, String slug, String body, Move move) {
        long version = Long.parseLong(
                Rows.one("select d.version from draft d join article a on a.id = d.article_id where a.slug = ?", slug));
        writing.save(by, slug, version, text(slug, body), move);
    }

    private static List<List<String>> revisions(Article article) {
        return Rows.of(
                "select r.number, r.kind, r.body, u.username, r.created_at from revision r join app_user u"
                        + " on u.id = r.author_id where r.article_id = ? order by r.number",
                article.getId());
    }

    private static String name(Caller caller) {
        return caller.user().getUsername();
    }

    private static Manuscript text(String slug, String body) {
        return new Manuscript("Kept", "", body, "en", Optional.of(slug), List.of());
    }
}
