package org.broadsheet.article.reading;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.Move;
import org.broadsheet.article.writing.Writing;
import org.broadsheet.testing.Statements;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Role;
import org.broadsheet.user.account.Accounts;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What the page of an article asks of the database. */
@ArquillianTest
class ReadingCostsIT {
    @Inject
    SurroundingsRepository surroundings;

    @Inject
    ArticleRepository articles;

    @Inject
    Accounts accounts;

    @Inject
    Writing writing;

    @PersistenceUnit
    EntityManagerFactory factory;

    @Test
    void anArticleCostsTwoStatements() {
        String name = Unique.name("reading");
        Caller editor = Caller.of(accounts.create(
                Accounts.ready(new Accounts.NewAccount(name, name + "@example.org", "", "only-for-reading-52e1")),
                Role.EDITOR));
        String slug = writing.create(
                        editor,
                        new Manuscript("About " + name, "", "Text", "en", Optional.empty(), List.of("One", "Two")),
                        List.of(),
                        Move.publish())
                .getSlug();

        List<String> statements = Statements.during(factory, () -> {
            Article article = articles.shown(slug).orElseThrow();
            assertThat(article.getAuthors()).hasSize(1);
            assertThat(article.getTags()).hasSize(2);
            Surroundings around = surroundings.of(article);
            assertThat(around.html()).isEqualTo("<p>Text</p>\n");
        });

        assertThat(statements).hasSize(2);
    }
}
