package org.broadsheet.article.link;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.article.Article;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.Move;
import org.broadsheet.article.renewal.Renewal;
import org.broadsheet.article.writing.Writing;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Rows;
import org.broadsheet.testing.Statements;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Role;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Drafts are known to link to an article, by whatever slug they name it, and saving them costs nothing more for that. */
@ArquillianTest
class DraftLinksIT {
    @Inject
    Writing writing;

    @Inject
    DraftLinks drafts;

    @Inject
    Renewal renewal;

    @PersistenceUnit
    EntityManagerFactory factory;

    private final String first = Unique.name("first");
    private final String last = Unique.name("last");

    @Test
    void aDraftStillMeansAnArticleThatGaveUpTheSlug() {
        Article target = write(first, "Not yet");
        Article linking = write(Unique.name("linking"), link(first));

        save(target, last, "Still not");

        assertThat(drafts.linkedFrom(target.getId())).containsExactly(linking.getId());
    }

    @Test
    void aSlugThatSomebodyElseTookMeansTheirArticle() {
        Article target = write(first, "Not yet");
        Article linking = write(Unique.name("linking"), link(first));
        save(target, last, "Still not");

        Article other = write(first, "Another");

        assertThat(drafts.linkedFrom(other.getId())).containsExactly(linking.getId());
        assertThat(drafts.linkedFrom(target.getId())).isEmpty();
    }

    @Test
    void aLinkThatLedNowhereLeadsToWhoeverGetsTheSlug() {
        Article linking = write(Unique.name("linking"), link(first) + link(first) + link(last));

        Article target = write(first, "There it is, linking to itself: " + link(first));

        assertThat(drafts.linkedFrom(target.getId())).containsExactly(linking.getId());
    }

    @Test
    void aLinkThatIsTakenOutIsForgotten() {
        Article target = write(first, "Text");
        Article linking = write(Unique.name("linking"), link(first));

        save(linking, linking.getSlug(), "None");

        assertThat(drafts.linkedFrom(target.getId())).isEmpty();
    }

    @Test
    void aSaveThatLeavesTheLinksAsTheyAreCostsNothingForThem() {
        Article linking = write(Unique.name("linking"), link(first));

        List<String> statements =
                Statements.during(factory, () -> save(linking, linking.getSlug(), "More " + link(first)));

        assertThat(statements).isNotEmpty().noneMatch(sql -> sql.contains("draft_link"));
    }

    @Test
    void manyLinksCostAsManyStatementsAsOne() {
        assertThat(statementsFor(30)).isEqualTo(statementsFor(1)).isPositive();
    }

    private long statementsFor(int links) {
        Article linking = write(Unique.name("linking"), "None");
        String body =
                IntStream.range(0, links).mapToObj(i -> link(Unique.name("to"))).collect(Collectors.joining());
        return Statements.during(factory, () -> save(linking, linking.getSlug(), body)).stream()
                .filter(sql -> sql.contains("draft_link"))
                .count();
    }

    @Test
    void whatWasWrittenBeforeIsNotedWhenItIsMadeAnew() {
        Article target = write(first, "Text");
        Article linking = write(Unique.name("linking"), link(first));
        Rows.change("delete from draft_link where article_id = ?", linking.getId());
        assertThat(drafts.linkedFrom(target.getId())).isEmpty();

        renewal.renew(linking.getSlug());

        assertThat(drafts.linkedFrom(target.getId())).containsExactly(linking.getId());
    }

    private static String link(String slug) {
        return "[it](/article/" + slug + ") ";
    }

    private Article write(String slug, String body) {
        return writing.create(editor(), text(slug, body), List.of(), Move.keep());
    }

    private void save(Article article, String slug, String body) {
        writing.save(editor(), article.getSlug(), 1, text(slug, body), Move.keep());
    }

    private static Caller editor() {
        return Newcomers.caller("editor", Role.EDITOR);
    }

    private static Manuscript text(String slug, String body) {
        return new Manuscript("Links of " + slug, "", body, "en", Optional.of(slug), List.of());
    }
}
