package org.broadsheet.article.byline;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.Move;
import org.broadsheet.article.writing.Writing;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.platform.change.LoggedChange;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Rows;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Role;
import org.broadsheet.user.staff.Staff;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class InheritanceIT {
    private static final String AUTHORS =
            "select u.username from article_author x join app_user u on u.id = x.user_id join article a on a.id = x.article_id"
                    + " where a.slug = ? order by x.position";

    @Inject
    Writing writing;

    @Inject
    Staff staff;

    @Inject
    ChangeLog log;

    @Test
    void anAuthorsArticlesBecomeAnothers() {
        Caller owner = Newcomers.caller("owner", Role.OWNER);
        Caller leaver = Newcomers.caller("leaver", Role.EDITOR);
        Caller heir = Newcomers.caller("heir", Role.EDITOR);
        String alone = written(leaver, List.of(), Move.publish());
        String shared =
                written(leaver, List.of(leaver.user().getUsername(), heir.user().getUsername()), Move.keep());
        long before = log.last();

        staff.handOver(owner, leaver.user().getUsername(), heir.user().getUsername());

        assertThat(Rows.of(AUTHORS, alone)).containsExactly(List.of(heir.user().getUsername()));
        assertThat(Rows.of(AUTHORS, shared)).containsExactly(List.of(heir.user().getUsername()));
        List<LoggedChange> changes = log.after(before, 10);
        assertThat(changes)
                .anySatisfy(change -> assertThat(change.change().touched())
                        .contains(
                                "author:" + leaver.user().getUsername(),
                                "author:" + heir.user().getUsername(),
                                "lists"));
    }

    private String written(Caller writer, List<String> authors, Move move) {
        return writing.create(writer, text(Unique.name("inherited")), authors, move)
                .getSlug();
    }

    private static Manuscript text(String slug) {
        return new Manuscript(slug, "", "Text", "en", Optional.of(slug), List.of());
    }
}
