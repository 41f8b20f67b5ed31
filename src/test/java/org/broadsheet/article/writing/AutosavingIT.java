package org.broadsheet.article.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Draft;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.Move;
import org.broadsheet.article.TimedAction;
import org.broadsheet.article.history.History;
import org.broadsheet.article.history.Revision;
import org.broadsheet.article.publication.Planning;
import org.broadsheet.article.publication.Publishing;
import org.broadsheet.article.tagging.TagKeeping;
import org.broadsheet.article.tagging.Tagging;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.tag.Tag;
import org.broadsheet.testing.AtOnce;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Role;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Whatever happens to an article while it is open in an editor, what one saves takes nothing from the others. */
@ArquillianTest
class AutosavingIT {
    private static final int TABS = 4;

    @Inject
    Autosaving autosaving;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    Planning planning;

    @Inject
    Tagging tagging;

    @Inject
    TagKeeping keeping;

    @Inject
    ArticleRepository articles;

    @Inject
    History history;

    @Inject
    Clock clock;

    @Test
    void manyTabsAtOneInstantLoseNoLine() {
        Caller editor = Newcomers.caller("editor", Role.EDITOR);
        String body = "line 0\n\nline 1\n\nline 2\n\nline 3";
        Article article = article(editor, body);
        Manuscript base = text(article, body, List.of());

        AtOnce.run(TABS, tab -> save(editor, article, body.replace("line " + tab, "tab " + tab), Optional.of(base)));

        assertThat(draft(article).getBody()).isEqualTo("tab 0\n\ntab 1\n\ntab 2\n\ntab 3");
    }

    @Test
    void aTextThatIsMostlyGoneIsInTheHistory() {
        Caller editor = Newcomers.caller("editor", Role.EDITOR);
        Article article = article(editor, "one");
        String much = "many words ".repeat(30).strip();
        save(editor, article, much, Optional.of(text(article, "one", List.of())));

        save(editor, article, "x", Optional.of(text(article, much, List.of())));

        assertThat(history.list(articles.bySlug(article.getSlug()).orElseThrow(), Integer.MAX_VALUE, 10))
                .hasSize(3);
    }

    /** Whoever has it open with a slug that follows the title has not heard that another was chosen. */
    @Test
    void aSlugThatSomebodyChoseStays() {
        Caller editor = Newcomers.caller("editor", Role.EDITOR);
        Article article = article(editor, "one");
        String chosen = Unique.name("chosen");
        Manuscript base = text(article, "one", List.of());
        writing.save(editor, article.getSlug(), 1, base.called(chosen), Move.keep());

        Manuscript mine = new Manuscript(Unique.name("retitled"), "", "two", "en", Optional.empty(), List.of());
        autosaving.save(
                editor, article.getPublicId(), new Edit(mine, 1, Optional.of(base)), Revision.Occasion.AUTOSAVED);

        Draft draft = articles.bySlug(chosen).orElseThrow().getDraft();
        assertThat(draft.getSlug()).isEqualTo(chosen);
        assertThat(draft.getBody()).isEqualTo("two");
    }

    @Test
    void aSlugThatIsChosenWhereOneWasMadeIsNoConflict() {
        Caller editor = Newcomers.caller("editor", Role.EDITOR);
        Article article = article(editor, "one\n\ntwo");
        String chosen = Unique.name("chosen");
        Manuscript base = text(article, "one\n\ntwo", List.of());
        save(editor, article, "one\n\nTWO", Optional.empty());

        Manuscript mine = text(article, "ONE\n\ntwo", List.of()).called(chosen);
        autosaving.save(
                editor, article.getPublicId(), new Edit(mine, 1, Optional.of(base)), Revision.Occasion.AUTOSAVED);

        assertThat(articles.bySlug(chosen).orElseThrow().getDraft().getBody()).isEqualTo("ONE\n\nTWO");
    }

    /** A form sends the slug that it shows, also where that only followed the title. */
    @Test
    void aFormThatShowsAnOlderSlugLeavesThePresentOne() {
        Caller editor = Newcomers.caller("editor", Role.EDITOR);
        Article article = article(editor, "one\n\ntwo");
        Manuscript shown = text(article, "ONE\n\ntwo", List.of()).called(article.getSlug());
        String title = Unique.name("retitled");
        Manuscript retitled = new Manuscript(title, "", "one\n\ntwo", "en", Optional.empty(), List.of());
        writing.save(editor, article.getSlug(), 1, retitled, Move.keep());

        writing.save(editor, title, 1, shown, Move.keep());

        assertThat(articles.bySlug(title).orElseThrow().getDraft().getBody()).isEqualTo("ONE\n\ntwo");
    }

    @Test
    void aTagThatComesFromTheDeskStays() {
        Caller editor = Newcomers.caller("editor", Role.EDITOR);
        Article article = article(editor, "one");
        String tag = Unique.name("bulk");
        tagging.add(editor, article.getSlug(), tag);

        save(editor, article, "one and two", Optional.of(text(article, "one", List.of())));

        assertThat(draft(article).getTags()).extracting(Tag::getName).containsExactly(tag);
        assertThat(draft(article).getBody()).isEqualTo("one and two");
    }

    @Test
    void aTagThatIsRenamedStaysRenamed() {
        Caller editor = Newcomers.caller("editor", Role.EDITOR);
        String before = Unique.name("before");
        String after = Unique.name("after");
        Article article = writing.create(
                editor,
                new Manuscript(Unique.name("open"), "", "one", "en", Optional.empty(), List.of(before)),
                List.of(),
                Move.publish());
        keeping.change(editor, before, after, after, "");

        Edit edit = new Edit(
                text(article, "one and two", List.of(before)), 1, Optional.of(text(article, "one", List.of(before))));
        autosaving.save(editor, article.getPublicId(), edit, Revision.Occasion.AUTOSAVED);

        assertThat(draft(article).getTags()).extracting(Tag::getName).containsExactly(after);
    }

    @Test
    void aTagFromTheDeskIsNoChangeThatReadersWaitFor() {
        Caller editor = Newcomers.caller("editor", Role.EDITOR);
        Article article = article(editor, "one");
        publishing.publish(editor, article.getSlug(), Optional.empty(), Publishing.UNCHECKED);
        tagging.add(editor, article.getSlug(), Unique.name("shown"));

        assertThat(articles.bySlug(article.getSlug()).orElseThrow().isStaged()).isFalse();
    }

    /** A form brings no base along, and the history knows no tags. */
    @Test
    void aFormTakesNobodysTagsAway() {
        Caller editor = Newcomers.caller("editor", Role.EDITOR);
        Article article = article(editor, "one\n\ntwo");
        String tag = Unique.name("others");
        writing.save(editor, article.getSlug(), 1, text(article, "one\n\ntwo", List.of(tag)), Move.keep());

        writing.save(editor, article.getSlug(), 1, text(article, "ONE\n\ntwo", List.of()), Move.keep());

        assertThat(draft(article).getTags()).extracting(Tag::getName).containsExactly(tag);
        assertThat(draft(article).getBody()).isEqualTo("ONE\n\ntwo");
    }

    @Test
    void whatAnEditorHasPlannedTheAuthorChangesNoMore() {
        Caller editor = Newcomers.caller("editor", Role.EDITOR);
        Caller author = Newcomers.caller("author", Role.AUTHOR);
        Article article = article(author, "as it was read");
        publishing.publish(editor, article.getSlug(), Optional.empty(), Publishing.UNCHECKED);
        save(author, article, "as it shall be", Optional.empty());
        planning.plan(
                editor,
                article.getSlug(),
                TimedAction.Effect.UPDATE,
                OffsetDateTime.now(clock).plusHours(1));

        Edit edit = new Edit(text(article, "slipped in", List.of()), 2, Optional.empty());
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> autosaving.save(author, article.getPublicId(), edit, Revision.Occasion.AUTOSAVED));
        assertThat(draft(article).getBody()).isEqualTo("as it shall be");
    }

    private Article article(Caller by, String body) {
        return writing.create(
                by,
                new Manuscript(Unique.name("open"), "", body, "en", Optional.empty(), List.of()),
                List.of(),
                Move.keep());
    }

    private Article save(Caller by, Article article, String body, Optional<Manuscript> base) {
        Edit edit = new Edit(text(article, body, List.of()), 1, base);
        return autosaving.save(by, article.getPublicId(), edit, Revision.Occasion.AUTOSAVED);
    }

    private static Manuscript text(Article article, String body, List<String> tags) {
        String title = article.getHeadline().getTitle();
        return new Manuscript(title, "", body, "en", Optional.empty(), new ArrayList<>(tags));
    }

    private Draft draft(Article article) {
        return articles.bySlug(article.getSlug()).orElseThrow().getDraft();
    }
}
