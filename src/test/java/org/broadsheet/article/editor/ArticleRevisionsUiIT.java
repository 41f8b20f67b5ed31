package org.broadsheet.article.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.DeskPage.assertFlash;
import static org.broadsheet.testing.DeskPage.press;

import com.microsoft.playwright.Page;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.Editor;
import org.broadsheet.testing.EveryView;
import org.broadsheet.testing.PageLook;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.View;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
class ArticleRevisionsUiIT {
    private static final Person EDITOR = People.add(Role.EDITOR);
    private static final String COPY = "insert into revision (id, article_id, number, kind, title, summary, language,"
            + " reading_minutes, body, created_at, author_id, updated_at, draft_version) select -id * 100 - ?, article_id, ?, kind,"
            + " title, summary, language, reading_minutes, 'Meanwhile', created_at, author_id, updated_at, draft_version"
            + " from revision where number = 1 and article_id = (select id from article where slug = ?)";

    @EveryView
    void anyTwoRevisionsAreComparedWordByWord(Page page) {
        String path = Story.titled(Story.unique("Compared"))
                .body("The quick fox\n\njumps")
                .draft();
        Editor editor = Editor.open(page, EDITOR, path);
        editor.write("The slow fox\n\njumps");
        press(page, "Save draft");
        assertFlash(page, "The draft was saved.");
        page.navigate(path + "/revisions");
        press(page, "Compare");

        assertThat(page.locator(".diff del")).hasText("quick");
        assertThat(page.locator(".diff ins")).hasText("slow");
        PageLook.assertSound(page);
    }

    @Test
    @View(javaScript = false)
    void aRevisionIsRestoredAsANewOne(Page page) {
        String path = Story.titled(Story.unique("Restored")).body("As it was").draft();
        Editor.signIn(page, EDITOR);
        page.navigate(path + "/edit");
        page.locator("#body").fill("As it became");
        press(page, "Save draft");
        page.navigate(path + "/revisions?from=1&to=1");
        press(page, "Restore revision 1");

        assertFlash(page, "The text was restored into the draft.");
        assertThat(page.locator("#body")).hasValue("As it was");
        page.navigate(path + "/revisions");
        assertThat(page.locator("tbody tr")).hasCount(3);
        assertThat(page.locator("tbody tr").first()).containsText("restored");
        page.navigate(path + "/revisions?from=1&to=2");
        assertThat(page.locator(".diff ins")).hasText("became");
    }

    @Test
    @View(javaScript = false)
    void revisionsOfDifferentPagesAreCompared(Page page) {
        String path =
                Story.titled(Story.unique("Long history")).body("As it was").draft();
        Editor.signIn(page, EDITOR);
        page.navigate(path + "/edit");
        page.locator("#body").fill("As it became");
        press(page, "Save draft");
        SiteDatabase.update(
                "update revision set number = 60 where number = 2 and article_id = (select id from article where slug = ?)",
                slug(path));
        for (int number = 2; number < 60; number++) {
            SiteDatabase.update(COPY, number, number, slug(path));
        }
        page.navigate(path + "/revisions");
        press(page, "Older revisions");

        assertThat(page.locator(".diff")).hasCount(0);
        page.getByLabel("From 1", new Page.GetByLabelOptions().setExact(true)).check();
        assertThat(page.getByLabel("To 60", new Page.GetByLabelOptions().setExact(true)))
                .isChecked();
        press(page, "Compare");

        assertThat(page.locator(".diff del")).hasText("was");
        assertThat(page.locator(".diff ins")).hasText("became");
    }

    @Test
    void whatBelongsToATextIsComparedToo(Page page) {
        String path = Story.titled(Story.unique("In German")).body("Text").draft();
        Editor.open(page, EDITOR, path);
        page.locator("#language").fill("de");
        press(page, "Save draft");
        assertFlash(page, "The draft was saved.");
        page.navigate(path + "/revisions?from=1&to=2");

        assertThat(page.locator(".diff")).containsText("Language: ");
        assertThat(page.locator(".diff ins")).hasText("de");
    }

    @Test
    void editsCloseTogetherShareOneRevision(Page page) {
        String path = Story.titled(Story.unique("Close together")).body("a").draft();
        Editor editor = Editor.open(page, EDITOR, path);
        for (String letter : new String[] {"b", "c", "d"}) {
            editor.type(letter).assertSaved();
        }
        assertThat(kinds(path)).isEqualTo(2);

        press(page, "Save draft");
        assertFlash(page, "The draft was saved.");
        Editor.at(page).type("e").assertSaved();
        assertThat(kinds(path)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"to=99", "to=x", "to=1&from=99", "before=x", "to=-1"})
    void aRevisionThatIsNoneIsNotThere(String query, Page page) {
        String path = Story.titled(Story.unique("No such revision")).draft();
        Editor.signIn(page, EDITOR);

        assertThat(page.navigate(path + "/revisions?" + query).status()).isEqualTo(404);
    }

    private static long kinds(String path) {
        return SiteDatabase.number(
                "select count(*) from revision r join article a on a.id = r.article_id where a.slug = ?", slug(path));
    }

    private static String slug(String path) {
        return path.substring("/article/".length());
    }
}
