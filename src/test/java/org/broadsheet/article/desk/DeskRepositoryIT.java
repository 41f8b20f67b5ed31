package org.broadsheet.article.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.Move;
import org.broadsheet.article.desk.DeskQuery.DeskView;
import org.broadsheet.article.desk.DeskQuery.Sort;
import org.broadsheet.article.publication.Publishing;
import org.broadsheet.article.publication.Reviewing;
import org.broadsheet.article.state.DeskState;
import org.broadsheet.article.writing.Writing;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Rows;
import org.broadsheet.testing.Statements;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Role;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What each view of the desk holds, for whom, and what it costs. */
@ArquillianTest
class DeskRepositoryIT {
    @Inject
    DeskRepository desk;

    @Inject
    CalendarRepository calendar;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    Reviewing reviewing;

    @Inject
    BeanManager beans;

    @Inject
    Clock clock;

    @Test
    void aPageCostsTheSameStatementsWhateverItsLengthAndLoadsNoBody() {
        Caller author = Newcomers.caller("author", Role.AUTHOR);
        for (int i = 0; i < 35; i++) {
            write(author, Unique.name("counted"), Move.keep());
        }
        List<DeskItem> shown = new ArrayList<>();

        List<String> statements = Statements.during(factory(), () -> {
            shown.addAll(desk.list(author, query(DeskView.MINE), now()));
            shown.forEach(item -> assertThat(item.getTitle()
                            + item.isStaged()
                            + item.article().getMark().getChangedBy().getName()
                            + item.article().getAuthors().get(0).getName()
                            + item.article().getPlan().getActions())
                    .isNotEmpty());
        });

        assertThat(shown).hasSize(DeskRepository.PAGE_SIZE + 1);
        assertThat(statements).hasSizeLessThanOrEqualTo(6);
        assertThat(statements)
                .allMatch(sql -> sql.toLowerCase(Locale.ROOT).startsWith("select"))
                .noneMatch(sql -> sql.matches("(?is).*\\b(body|body_html)\\b.*"));
    }

    @Test
    void anAuthorSeesOwnArticlesOnlyInEveryView() {
        Caller author = Newcomers.caller("author", Role.AUTHOR);
        Caller editor = Newcomers.caller("editor", Role.EDITOR);
        String own = write(author, Unique.name("own"), Move.keep()).getSlug();
        write(editor, Unique.name("foreign"), Move.submit());

        assertThat(slugs(author, query(DeskView.MINE))).containsExactly(own);
        for (DeskView view : DeskView.values()) {
            assertThat(slugs(author, query(view))).as(view.getWord()).doesNotContain("foreign");
            assertThat(List.of(own)).as(view.getWord()).containsAll(slugs(author, query(view)));
        }
    }

    @Test
    void whatIsSubmittedWaitsForEditorsAndWhatIsSentBackForItsAuthor() {
        Caller author = Newcomers.caller("author", Role.AUTHOR);
        Caller editor = Newcomers.caller("editor", Role.EDITOR);
        String slug = write(author, Unique.name("waiting"), Move.submit()).getSlug();
        assertThat(slugs(editor, query(DeskView.WAITING))).contains(slug);
        assertThat(slugs(author, query(DeskView.WAITING))).isEmpty();

        reviewing.sendBack(editor, slug, "Once more");

        assertThat(slugs(editor, query(DeskView.WAITING))).doesNotContain(slug);
        assertThat(slugs(author, query(DeskView.WAITING))).containsExactly(slug);
    }

    @Test
    void changesOfWhatReadersSeeWaitForEditorsToo() {
        Caller author = Newcomers.caller("author", Role.AUTHOR);
        Caller editor = Newcomers.caller("editor", Role.EDITOR);
        String slug =
                write(author, Unique.name("corrected"), Move.publish(), editor).getSlug();
        writing.save(author, slug, 1, text(slug, "Another body"), Move.submit());
        assertThat(slugs(editor, query(DeskView.WAITING))).contains(slug);

        publishing.publish(editor, slug, Optional.empty(), Publishing.UNCHECKED);

        assertThat(slugs(editor, query(DeskView.WAITING))).doesNotContain(slug);
    }

    @Test
    void changesThatWereSentBackWaitForTheirAuthorUntilTheyAreSubmittedAgain() {
        Caller author = Newcomers.caller("author", Role.AUTHOR);
        Caller editor = Newcomers.caller("editor", Role.EDITOR);
        String slug =
                write(author, Unique.name("disputed"), Move.publish(), editor).getSlug();
        writing.save(author, slug, 1, text(slug, "Another body"), Move.submit());
        assertThat(slugs(author, query(DeskView.WAITING))).isEmpty();

        reviewing.sendBack(editor, slug, "Once more");

        assertThat(slugs(editor, query(DeskView.WAITING))).doesNotContain(slug);
        assertThat(slugs(author, query(DeskView.WAITING))).containsExactly(slug);
        OffsetDateTime now = now();
        assertThat(calendar.between(author, now.minusDays(1), now.plusDays(1)))
                .extracting(entry -> entry.article().getSlug())
                .containsExactly(slug);
        reviewing.submit(author, slug);
        assertThat(slugs(author, query(DeskView.WAITING))).isEmpty();
        assertThat(slugs(editor, query(DeskView.WAITING))).contains(slug);
    }

    @Test
    void whatOthersChangedIsShownAndWhatIDidIsNot() {
        Caller author = Newcomers.caller("author", Role.AUTHOR);
        Caller editor = Newcomers.caller("editor", Role.EDITOR);
        OffsetDateTime before = now();
        String slug =
                write(author, Unique.name("watched"), Move.publish(), editor).getSlug();
        assertThat(desk.list(author, query(DeskView.CHANGED), before)).isEmpty();

        writing.save(editor, slug, 1, text(slug, "Another body"), Move.keep());

        assertThat(desk.list(author, query(DeskView.CHANGED), before))
                .extracting(item -> item.article().getSlug())
                .containsExactly(slug);
        assertThat(desk.list(author, query(DeskView.CHANGED), before).get(0).isStaged())
                .isTrue();
        assertThat(desk.list(author, query(DeskView.CHANGED), now().plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void wordsAreFoundAsTheyStandInTitleSummaryAndText() {
        Caller author = Newcomers.caller("author", Role.AUTHOR);
        String word = Unique.name("Xylo");
        writing.create(author, text("In the TITLE " + word, "Nothing"), List.of(), Move.keep());
        writing.create(
                author, text(Unique.name("in the text"), "A body with " + word + " in it"), List.of(), Move.keep());
        write(author, Unique.name("without"), Move.keep());

        assertThat(slugs(author, words(word.toUpperCase(Locale.ROOT)))).hasSize(2);
        assertThat(slugs(author, words("%"))).isEmpty();
        assertThat(slugs(author, words("_"))).isEmpty();
        assertThat(slugs(author, words("' or 1=1 --"))).isEmpty();
    }

    @Test
    void aListIsNarrowedAndSorted() {
        Caller author = Newcomers.caller("author", Role.AUTHOR);
        String b = write(author, "B " + Unique.name("sorted"), Move.submit()).getSlug();
        String a = write(author, "A " + Unique.name("sorted"), Move.keep()).getSlug();
        Optional<String> nothing = Optional.empty();
        Optional<DeskState> any = Optional.empty();

        assertThat(slugs(author, query(DeskView.MINE))).containsExactly(a, b);
        assertThat(slugs(author, narrowed(any, nothing, nothing, Sort.TITLE))).containsExactly(a, b);
        assertThat(slugs(author, narrowed(Optional.of(DeskState.SUBMITTED), nothing, nothing, Sort.CHANGED)))
                .containsExactly(b);
        assertThat(slugs(author, narrowed(any, nothing, Optional.of("de"), Sort.CHANGED)))
                .isEmpty();
        assertThat(slugs(author, narrowed(any, Optional.of("none-such"), nothing, Sort.CHANGED)))
                .isEmpty();
    }

    private List<String> slugs(Caller caller, DeskQuery query) {
        return desk.list(caller, query, now().minusDays(1)).stream()
                .map(item -> item.article().getSlug())
                .toList();
    }

    private static DeskQuery query(DeskView view) {
        return words(view, "");
    }

    private static DeskQuery words(String words) {
        return words(DeskView.MINE, words);
    }

    private static DeskQuery words(DeskView view, String words) {
        return new DeskQuery(
                view, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), words, Sort.CHANGED, 1);
    }

    private static DeskQuery narrowed(
            Optional<DeskState> state, Optional<String> tag, Optional<String> language, Sort sort) {
        return new DeskQuery(DeskView.MINE, state, Optional.empty(), tag, language, "", sort, 1);
    }

    private Article write(Caller caller, String title, Move move) {
        return writing.create(caller, text(title, "Body"), List.of(), move);
    }

    /** An article of the author's that the editor publishes, and the author touched last. */
    private Article write(Caller author, String title, Move move, Caller editor) {
        Article article = writing.create(
                editor, text(title, "Body"), List.of(author.user().getUsername()), move);
        Rows.change(
                "update article set changed_by = ? where id = ?", author.user().getId(), article.getId());
        return article;
    }

    private static Manuscript text(String title, String body) {
        return new Manuscript(title, "", body, "en", Optional.empty(), List.of());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** Of the bean itself: what is injected here is a proxy without fields. */
    private EntityManagerFactory factory() {
        Bean<?> bean = beans.resolve(beans.getBeans(DeskRepository.class));
        desk.authors(1);
        return ((DeskRepository) beans.getContext(bean.getScope()).get(bean)).em.getEntityManagerFactory();
    }
}
