package org.broadsheet.article.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.Move;
import org.broadsheet.article.publication.Publishing;
import org.broadsheet.article.state.ArticleStatus;
import org.broadsheet.article.writing.Writing;
import org.broadsheet.platform.list.Page;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.tag.Tag;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Statements;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.Caller;
import org.broadsheet.user.User;
import org.broadsheet.user.access.Role;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Lists cost the same whatever their length, and hold what their filter says. */
@ArquillianTest
class ArticleListsIT {
    @Inject
    ArticleLists lists;

    @Inject
    ArticleRepository articles;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    BeanManager beans;

    @Inject
    Clock clock;

    @Test
    void aListOfTwentyCostsThreeStatementsAndOneToCountItOnce() {
        Caller editor = Newcomers.caller("lister", Role.EDITOR);
        String second = Newcomers.join("second", Role.AUTHOR).getUsername();
        String tag = Unique.name("list");
        for (int i = 0; i < 25; i++) {
            writing.create(
                    editor,
                    new Manuscript(
                            Unique.name("listed"),
                            "",
                            "Body",
                            "en",
                            Optional.empty(),
                            List.of(tag, "a" + i % 7, "b" + i % 5)),
                    List.of(editor.user().getUsername(), second),
                    Move.publish());
        }
        List<Page<Article>> pages = new ArrayList<>();
        List<String> shown = new ArrayList<>();

        List<String> statements = Statements.during(factory(), () -> {
            Page<Article> page =
                    lists.page(ArticleFilter.published().taggedWith(Optional.of(tag)), new Page.Request(1, 20));
            pages.add(page);
            for (Article article : page.items()) {
                shown.add(article.getHeadline().getTitle()
                        + article.getStatus()
                        + article.getAuthors().stream().map(User::getName).toList()
                        + article.getTags().stream().map(Tag::getName).toList());
            }
        });

        assertThat(pages.get(0).items()).hasSize(20);
        assertThat(pages.get(0).total()).isEqualTo(25);
        assertThat(shown).allMatch(line -> line.contains(second) && line.contains(tag));
        assertThat(statements).hasSize(4);
        assertThat(Statements.during(
                        factory(),
                        () -> lists.page(
                                        ArticleFilter.published().taggedWith(Optional.of(tag)), new Page.Request(2, 20))
                                .items()
                                .forEach(article -> {
                                    assertThat(article.getTags()).isNotEmpty();
                                    assertThat(article.getAuthors()).hasSize(2);
                                })))
                .as("another page of the list")
                .hasSize(3);
        assertThat(statements)
                .allMatch(sql -> sql.regionMatches(true, 0, "SELECT", 0, 6))
                .noneMatch(sql -> sql.matches("(?is).*\\b(body|body_html)\\b.*"));
    }

    @Test
    void theDesksListOfPlannedArticlesCostsNoMoreForEach() {
        Caller editor = Newcomers.caller("planner", Role.EDITOR);
        OffsetDateTime later = OffsetDateTime.now(clock).plusDays(1);
        for (int i = 0; i < 10; i++) {
            create(editor, Unique.name("planned"), Move.schedule(later));
        }

        List<String> statements = Statements.during(factory(), () -> {
            Page<Article> page = lists.page(by(editor, ArticleStatus.SCHEDULED), new Page.Request(1, 20));
            assertThat(page.items())
                    .hasSize(10)
                    .allMatch(article -> article.getScheduledAt().isEqual(later));
        });

        assertThat(statements).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void everyArticleIsInTheListOfItsStateAndInNoOther() {
        Caller editor = Newcomers.caller("states", Role.EDITOR);
        OffsetDateTime later = OffsetDateTime.now(clock).plusDays(1);
        create(editor, Unique.name("draft"), Move.keep());
        create(editor, Unique.name("submitted"), Move.submit());
        create(editor, Unique.name("scheduled"), Move.schedule(later));
        create(editor, Unique.name("published"), Move.publish());
        publishing.withdraw(
                editor, create(editor, Unique.name("withdrawn"), Move.publish()).getSlug(), Publishing.UNCHECKED);
        publishing.trash(
                editor, create(editor, Unique.name("trashed"), Move.publish()).getSlug(), Publishing.UNCHECKED);

        for (ArticleStatus status : ArticleStatus.values()) {
            List<Article> listed =
                    lists.page(by(editor, status), new Page.Request(1, 20)).items();
            assertThat(listed).as(status.word()).hasSize(1);
            assertThat(listed.get(0).getStatus()).isEqualTo(status);
            assertThat(listed.get(0).getSlug()).startsWith(status.word());
        }
    }

    @Test
    void theFrontIsNewestFirstAndPagesDoNotOverlap() {
        Caller editor = Newcomers.caller("pager", Role.EDITOR);
        OffsetDateTime day = OffsetDateTime.parse("2026-01-01T00:00:00Z");
        for (int i : new int[] {2, 0, 3, 1, 3}) {
            create(editor, Unique.name("day" + i), Move.backdate(day.plusDays(i)));
        }

        List<String> seen = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            lists.page(by(editor, ArticleStatus.PUBLISHED), new Page.Request(page, 2))
                    .items()
                    .forEach(article -> seen.add(article.getSlug()));
        }

        assertThat(seen)
                .doesNotHaveDuplicates()
                .extracting(slug -> slug.substring(0, 4))
                .containsExactly("day3", "day3", "day2", "day1", "day0");
    }

    @Test
    void anEmptyListHasOnePageAndNoneBehind() {
        Caller nobody = Newcomers.caller("nobody", Role.AUTHOR);

        Page<Article> first = lists.page(by(nobody, ArticleStatus.DRAFT), new Page.Request(1, 20));
        assertThat(first.items()).isEmpty();
        assertThat(first.total()).isZero();
        assertThat(first.pages()).isZero();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> lists.page(by(nobody, ArticleStatus.DRAFT), new Page.Request(2, 20)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> lists.page(by(nobody, ArticleStatus.DRAFT), new Page.Request(999_999_999, 100)));
    }

    @Test
    void theBodiesOfAPageCostOneStatement() {
        Caller editor = Newcomers.caller("bodies", Role.EDITOR);
        for (int i = 0; i < 5; i++) {
            create(editor, Unique.name("body"), Move.publish());
        }
        List<Article> listed = lists.page(by(editor, ArticleStatus.PUBLISHED), new Page.Request(1, 20))
                .items();

        List<String> statements = Statements.during(
                factory(),
                () -> assertThat(articles.bodies(listed))
                        .hasSize(5)
                        .allMatch(text -> text.getBody().equals("Body")));

        assertThat(statements).hasSize(1);
    }

    private Article create(Caller caller, String title, Move move) {
        return writing.create(
                caller, new Manuscript(title, "", "Body", "en", Optional.empty(), List.of()), List.of(), move);
    }

    private static ArticleFilter by(Caller caller, ArticleStatus status) {
        return ArticleFilter.of(status).by(Optional.of(caller.user().getUsername()));
    }

    /** Of the bean itself: what is injected here is a proxy without fields. */
    private EntityManagerFactory factory() {
        Bean<?> bean = beans.resolve(beans.getBeans(ArticleLists.class));
        lists.total(ArticleFilter.published());
        return ((ArticleLists) beans.getContext(bean.getScope()).get(bean)).em.getEntityManagerFactory();
    }
}
