package org.broadsheet.article.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.Move;
import org.broadsheet.article.desk.BulkReport.Outcome;
import org.broadsheet.article.writing.Writing;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Rows;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Role;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class BulkMovesIT {
    @Inject
    BulkMoves bulk;

    @Inject
    Writing writing;

    @Test
    void aBulkActionReportsOnEachAndOneThatIsRefusedKeepsNoOtherFromIt() {
        Caller author = Newcomers.caller("author", Role.AUTHOR);
        Caller editor = Newcomers.caller("editor", Role.EDITOR);
        Article one = draft(author, "one");
        Article foreign = draft(editor, "foreign");
        Article two = draft(author, "two");

        BulkReport report = bulk.run(
                author,
                BulkAction.TRASH,
                List.of(one.getPublicId(), "gone", foreign.getPublicId(), two.getPublicId(), one.getPublicId()),
                "");

        assertThat(report.outcomes()).extracting(Outcome::isDone).containsExactly(true, false, false, true);
        assertThat(state(one)).isEqualTo("TRASHED");
        assertThat(state(two)).isEqualTo("TRASHED");
        assertThat(state(foreign)).isEqualTo("DRAFT");
    }

    private static String state(Article article) {
        return Rows.one("select state from article where id = ?", article.getId());
    }

    private Article draft(Caller caller, String word) {
        String title = Unique.name(word);
        return writing.create(
                caller, new Manuscript(title, "", "Body", "en", Optional.empty(), List.of()), List.of(), Move.keep());
    }
}
