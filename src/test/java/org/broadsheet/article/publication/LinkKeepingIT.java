package org.broadsheet.article.publication;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Move;
import org.broadsheet.article.erasure.Erasing;
import org.broadsheet.article.link.LinkTargets;
import org.broadsheet.article.writing.Writing;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Rows;
import org.broadsheet.testing.Statements;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Role;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Links follow the articles they mean, whatever slug they name, and nobody who writes notices. */
@ArquillianTest
class LinkKeepingIT {
    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    Erasing erasing;

    @Inject
    ArticleRepository articles;

    @Inject
    LinkTargets targets;

    @PersistenceUnit
    EntityManagerFactory factory;

    @Test
    void aTextFollowsAnArticleThatMoves() {
        Caller editor = editor();
        String old = Unique.name("old");
        String young = Unique.name("young");
        linked().publish(editor, old, "The target");
        Article linking = linked().publish(
                        editor,
                        Unique.name("linking"),
                        "[it](/article/" + old + "#section-a) [x](/article/" + old + ")");

        linked().move(editor, old, young);

        assertThat(LinkedArticles.html(linking))
                .isEqualTo("<p><a href=\"/article/" + young + "#section-a\">it</a> <a href=\"/article/" + young
                        + "\">x</a></p>\n");
        assertThat(Rows.one("select body from live_text where article_id = ?", linking.getId()))
                .contains(old);
        Article after = articles.bySlug(linking.getSlug()).orElseThrow();
        assertThat(after.getVersion()).isEqualTo(linking.getVersion() + 1);
        assertThat(after.getUpdatedAt())
                .isEqualTo(articles.bySlug(linking.getSlug()).orElseThrow().getUpdatedAt());
        assertThat(Rows.of(
                        "select kind, touched from change_log where subject_id = ? order by number",
                        linking.getPublicId()))
                .hasSize(2)
                .last()
                .satisfies(row -> assertThat(row.get(0)).isEqualTo("article.updated"))
                .satisfies(row -> assertThat(row.get(1)).contains("article:" + linking.getPublicId(), "lists"));
        // Whoever had the editor open all the while saves without a conflict.
        Article saved = writing.save(
                editor,
                linking.getSlug(),
                1,
                LinkedArticles.text(linking.getSlug(), "More [of it](/article/" + old + ")"),
                Move.publish());
        assertThat(LinkedArticles.html(saved)).contains("/article/" + young);
    }

    @Test
    void anOldSlugIsResolvedWhenATextIsPublishedAfterTheMove() {
        Caller editor = editor();
        String old = Unique.name("old");
        String young = Unique.name("young");
        Article target = linked().publish(editor, old, "The target");
        linked().move(editor, old, young);

        Article linking = linked().publish(
                        editor,
                        Unique.name("late"),
                        "[it](article/" + old + ") [none](/article/" + Unique.name("none") + ")");

        assertThat(LinkedArticles.html(linking))
                .contains("href=\"/article/" + young + "\"")
                .contains("href=\"/article/none-");
        assertThat(Rows.of(
                        "select target_id from article_link where article_id = ? order by target_id", linking.getId()))
                .contains(List.of(target.getId().toString()))
                .hasSize(2);
        assertThat(targets.resolved("<a href=\"/article/" + old + "\">")).contains(young);
    }

    @Test
    void aDraftThatWasLinkedToIsKnownWhenItAppearsUnderAnotherSlug() {
        Caller editor = editor();
        String first = Unique.name("first");
        String last = Unique.name("last");
        Article target = linked().write(editor, first, "Not yet", Move.keep());
        Article linking = linked().publish(editor, Unique.name("early"), "[it](/article/" + first + ")");

        writing.save(editor, first, 1, LinkedArticles.text(last, "Now"), Move.publish());

        assertThat(LinkedArticles.html(linking)).contains("/article/" + last);
        // The slug is nobody's by now; the link still means the article.
        Article again = writing.save(
                editor,
                linking.getSlug(),
                1,
                LinkedArticles.text(linking.getSlug(), "Still [it](/article/" + first + ")"),
                Move.publish());
        assertThat(LinkedArticles.html(again)).contains("/article/" + last);
        assertThat(targets.find(Set.of(first)).get(first).articleId()).isEqualTo(target.getId());
    }

    @Test
    void aLinkThatLedNowhereFollowsOnceItLeadsSomewhere() {
        Caller editor = editor();
        String slug = Unique.name("later");
        String young = Unique.name("young");
        Article linking = linked().publish(editor, Unique.name("hoping"), "[it](/article/" + slug + ")");
        linked().publish(editor, slug, "There it is");

        linked().move(editor, slug, young);

        assertThat(LinkedArticles.html(linking)).contains("/article/" + young);
    }

    @Test
    void whatIsNotPublicIsBroughtUpToDateWhenItIsPublishedAgain() {
        Caller editor = editor();
        String old = Unique.name("old");
        String young = Unique.name("young");
        linked().publish(editor, old, "The target");
        Article linking = linked().publish(editor, Unique.name("hidden"), "[it](/article/" + old + ")");
        publishing.withdraw(editor, linking.getSlug(), Publishing.UNCHECKED);

        linked().move(editor, old, young);
        publishing.publish(editor, linking.getSlug(), Optional.empty(), Publishing.UNCHECKED);

        assertThat(LinkedArticles.html(linking)).contains("/article/" + young);
    }

    @Test
    void aMoveCostsTheSameNumberOfQueriesForFewFollowersAndMany() {
        Caller editor = editor();

        assertThat(queriesOfAMove(editor, 12)).isEqualTo(queriesOfAMove(editor, 2));
    }

    @Test
    void anErasedArticleIsNobodysTarget() {
        Caller owner = Newcomers.caller("owner", Role.OWNER);
        String slug = Unique.name("erased");
        linked().publish(owner, slug, "[self](/article/" + slug + ")");
        Article linking = linked().publish(owner, Unique.name("left"), "[it](/article/" + slug + ")");

        publishing.trash(owner, slug, Publishing.UNCHECKED);
        erasing.erase(owner, slug);

        assertThat(Rows.of("select target_id from article_link where article_id = ?", linking.getId()))
                .hasSize(1)
                .first()
                .satisfies(row -> assertThat(row.get(0)).isNull());
    }

    private long queriesOfAMove(Caller editor, int followers) {
        String old = Unique.name("old");
        linked().publish(editor, old, "The target");
        IntStream.range(0, followers)
                .forEach(i -> linked().publish(editor, Unique.name("follower"), "[it](/article/" + old + ")"));
        return Statements.during(factory, () -> linked().move(editor, old, Unique.name("young"))).stream()
                .filter(sql -> sql.toLowerCase(Locale.ROOT).startsWith("select")
                        && !sql.toLowerCase(Locale.ROOT).contains("id_sequence"))
                .count();
    }

    private LinkedArticles linked() {
        return new LinkedArticles(writing);
    }

    private Caller editor() {
        return Newcomers.caller("editor", Role.EDITOR);
    }
}
