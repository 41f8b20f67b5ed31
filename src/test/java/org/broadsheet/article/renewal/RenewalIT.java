package org.broadsheet.article.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.Move;
import org.broadsheet.article.writing.Writing;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.testing.Statements;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Role;
import org.broadsheet.user.account.Accounts;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Texts that an earlier release rendered are rendered anew, once. */
@ArquillianTest
class RenewalIT {
    @Inject
    Renewal renewal;

    @Inject
    Accounts accounts;

    @Inject
    ArticleRepository articles;

    @Inject
    Writing writing;

    @Inject
    ChangeLog log;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager em;

    @PersistenceUnit
    EntityManagerFactory factory;

    @Test
    void whatAnEarlierEditionMadeIsMadeAnewAndLogged() throws Exception {
        String slug = written(Move.publish());
        age(slug);
        long before = log.last();
        assertThat(renewal.due(1000)).contains(slug);

        renewal.renew(slug);

        Article article = articles.bySlug(slug).orElseThrow();
        assertThat(article.getLive().getBodyHtml()).contains("class=\"pull\"");
        assertThat(article.getDraft().getBodyHtml()).contains("class=\"pull\"");
        assertThat(log.after(before, 1000))
                .filteredOn(change -> change.change().slug().equals(Optional.of(slug)))
                .hasSize(1);
        assertThat(renewal.due(1000)).doesNotContain(slug);
        long logged = log.last();
        renewal.renew(slug);
        assertThat(log.after(logged, 1000))
                .noneMatch(change -> change.change().slug().equals(Optional.of(slug)));
    }

    @Test
    void aDraftIsRenewedWithoutAWordToReaders() throws Exception {
        String slug = written(Move.keep());
        age(slug);
        long before = log.last();

        renewal.renew(slug);

        assertThat(articles.bySlug(slug).orElseThrow().getDraft().getBodyHtml()).contains("class=\"pull\"");
        assertThat(log.after(before, 1000))
                .noneMatch(change -> change.change().slug().equals(Optional.of(slug)));
    }

    @Test
    void anUpdateOfTheDraftIsNoneOfTheRenewals() throws Exception {
        String slug = written(Move.publish());

        List<String> statements = Statements.during(factory, () -> renewal.due(1));

        assertThat(statements).hasSize(1);
        assertThat(renewal.due(1000)).doesNotContain(slug);
    }

    private void age(String slug) throws Exception {
        transaction.begin();
        for (String table : List.of("live_text", "draft")) {
            em.createNativeQuery("update " + table + " set edition = 0, body_html = 'old' where article_id ="
                            + " (select id from article where slug = ?1)")
                    .setParameter(1, slug)
                    .executeUpdate();
        }
        transaction.commit();
        em.clear();
    }

    private String written(Move move) {
        String name = Unique.name("renewing");
        Caller owner = Caller.of(accounts.create(
                Accounts.ready(new Accounts.NewAccount(name, name + "@example.org", "", "only-for-renewal-52e1")),
                Role.EDITOR));
        Manuscript manuscript =
                new Manuscript("About " + name, "", "> [!pull]\n> Large.", "en", Optional.empty(), List.of());
        return writing.create(owner, manuscript, List.of(), move).getSlug();
    }
}
