package org.broadsheet.article.writing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.Move;
import org.broadsheet.article.history.Revision;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Statements;
import org.broadsheet.testing.Story;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Role;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What a save may cost while somebody writes, which it does every two seconds. */
@ArquillianTest
class SaveCostsIT {
    private static final int BY_ITSELF = 12;
    private static final int WITH_A_REVISION = 14;

    @Inject
    Autosaving autosaving;

    @Inject
    Writing writing;

    @PersistenceUnit
    EntityManagerFactory factory;

    @Test
    void savingTakesFewStatements() {
        Caller editor = Newcomers.caller("editor", Role.EDITOR);
        Article article = writing.create(editor, text("One"), List.of(), Move.publish());
        String id = article.getPublicId();

        List<String> first = saving(editor, id, "Two", 1, Revision.Occasion.AUTOSAVED);
        List<String> second = saving(editor, id, "Three", 2, Revision.Occasion.AUTOSAVED);
        List<String> explicit = saving(editor, id, "Four", 3, Revision.Occasion.SAVED);
        List<String> same = saving(editor, id, "Four", 4, Revision.Occasion.AUTOSAVED);

        assertThat(first).hasSizeLessThanOrEqualTo(BY_ITSELF);
        assertThat(second).hasSizeLessThanOrEqualTo(BY_ITSELF);
        assertThat(explicit).hasSizeLessThanOrEqualTo(WITH_A_REVISION);
        assertThat(same).hasSizeLessThan(BY_ITSELF);
    }

    private List<String> saving(Caller editor, String id, String body, long version, Revision.Occasion occasion) {
        return Statements.during(
                factory, () -> autosaving.save(editor, id, new Edit(text(body), version, Optional.empty()), occasion));
    }

    private static Manuscript text(String body) {
        return new Manuscript(
                Story.unique("The cost of a save").substring(0, 18),
                "",
                body,
                "en",
                Optional.empty(),
                List.of("cost", "of saving"));
    }
}
