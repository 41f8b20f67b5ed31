package org.broadsheet.article.listing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Draft;
import org.broadsheet.article.LiveText;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.Move;
import org.broadsheet.article.writing.Writing;
import org.broadsheet.user.Caller;
import org.broadsheet.user.UserRepository;
import org.broadsheet.user.access.Role;
import org.broadsheet.user.account.Accounts;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a list may cost, whatever its length and however many articles there are. */
@ArquillianTest
class ListCostsIT {
    private static final String EDITOR = "counting-editor";

    @Inject
    Accounts accounts;

    @Inject
    ArticleRepository articles;

    @Inject
    Writing writing;

    @Inject
    UserRepository users;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager em;

    @Test
    void bodiesComeWithoutTheirArticlesASecondTime() {
        Article article = written("The cost of a body", Move.publish());

        LiveText live = articles.bodies(List.of(article)).get(0);

        assertThat(loaded().isLoaded(live, "article")).isFalse();
        assertThat(live.getBody()).isEqualTo("Text of The cost of a body");
    }

    @Test
    void draftsComeTogetherAndAlone() {
        Article one = written("The cost of a draft", Move.keep());
        Article other = written("The cost of another draft", Move.keep());

        List<Draft> drafts = articles.drafts(List.of(one, other));

        assertThat(drafts).extracting(Draft::getId).containsExactlyInAnyOrder(one.getId(), other.getId());
        assertThat(drafts)
                .noneMatch(draft -> loaded().isLoaded(draft, "article"))
                .noneMatch(draft -> loaded().isLoaded(draft, "updatedBy"))
                .noneMatch(draft -> loaded().isLoaded(draft, "tags"));
    }

    @ParameterizedTest
    @CsvSource({
        "published_at desc, article_listed(_oldest)?",
        "published_at, article_listed(_oldest)?",
        "updated_at desc, article_listed(_first)?_updated",
        "updated_at, article_listed(_first)?_updated",
        "title, article_listed_title"
    })
    void everyOrderOfAListIsThatOfAnIndexWhichAloneFindsAPage(String order, String index) throws Exception {
        String direction = order.contains("desc") ? " desc" : "";
        String column = order.replace(" desc", "");

        String plan = plan("select id, " + column + " from article where status = 'PUBLISHED' order by status, " + order
                + ", id" + direction + " limit 20 offset 100");

        boolean byH2 = plan.startsWith("SELECT");
        assertThat(plan).containsPattern(byH2 ? index + "\\b" : "Index (Only )?Scan.* " + index + " ");
        assertThat(plan).contains(byH2 ? "/* index sorted */" : "Limit").doesNotContain("Sort");
    }

    /** The plan that the database has where no other way is cheaper because the table is small. */
    private String plan(String select) throws Exception {
        transaction.begin();
        try {
            if (isPostgres()) {
                for (String way : List.of("sort", "seqscan", "bitmapscan")) {
                    em.createNativeQuery("set local enable_" + way + " = off").executeUpdate();
                }
            }
            List<?> lines = em.createNativeQuery("explain " + select).getResultList();
            return lines.stream().map(String::valueOf).collect(Collectors.joining("\n"));
        } finally {
            transaction.rollback();
        }
    }

    private boolean isPostgres() throws SQLException {
        DatabaseMetaData database = em.unwrap(Connection.class).getMetaData();
        return database.getDatabaseProductName().equals("PostgreSQL");
    }

    private Article written(String title, Move move) {
        Caller owner = Caller.of(users.byUsername(EDITOR)
                .orElseGet(() -> accounts.create(
                        Accounts.ready(
                                new Accounts.NewAccount(EDITOR, EDITOR + "@example.org", "", "only-for-lists-52e1")),
                        Role.EDITOR)));
        Manuscript manuscript =
                new Manuscript(title, "", "Text of " + title, "en", Optional.empty(), List.of("Cost of lists"));
        return writing.create(owner, manuscript, List.of(), move);
    }

    private PersistenceUnitUtil loaded() {
        return em.getEntityManagerFactory().getPersistenceUnitUtil();
    }
}
