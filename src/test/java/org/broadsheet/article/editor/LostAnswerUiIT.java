package org.broadsheet.article.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.DeskPage.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.Editor;
import org.broadsheet.testing.PageProblems;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Story;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;

/** A save whose answer is lost or late: the server has another text than the page believes, and that does not stay so. */
@BrowserTest
class LostAnswerUiIT {
    private static final String SAVES = "**/desk/json/drafts/*";
    private static final String NO_ANSWER = "net::ERR_FAILED";
    private static final long RETRY = 5_000;
    private static final Person JANE = People.add(Role.EDITOR);
    private static final Person TOM = People.add(Role.EDITOR);

    @Test
    void whatIsTakenBackAfterALostAnswerIsSentAgain(Page page, PageProblems problems) {
        String path = Story.titled(Story.unique("Taken back")).body("a b").draft();
        Editor editor = Editor.open(page, JANE, path);
        loseAnswers(page);
        editor.write("a").pause().assertState("offline");
        editor.write("a b");
        page.unroute(SAVES);
        editor.assertSaved();

        assertThat(bodyOf(path)).isEqualTo("a b");
        editor.comeBack();
        editor.assertHolds("a b");
        problems.expect(NO_ANSWER);
        problems.expect("409: ");
    }

    @Test
    void whatWasSavedWithoutAnAnswerIsCalledSavedWhenItIsSentAgain(Page page, PageProblems problems) {
        String path = Story.titled(Story.unique("Sent twice")).body("a").draft();
        Editor editor = Editor.open(page, JANE, path);
        loseAnswers(page);
        editor.write("b").pause().assertState("offline");
        page.unroute(SAVES);
        editor.pause(RETRY).assertState("saved");

        assertThat(page.locator("#version")).hasValue("2");
        assertThat(SiteDatabase.number(
                        "select d.version from draft d join article a on a.id = d.article_id where a.slug = ?",
                        path.substring("/article/".length())))
                .isEqualTo(2);
        problems.expect(NO_ANSWER);
    }

    /** The second save did not reach the server either: what it holds is the first. */
    @Test
    void twoAnswersThatAreLostInARowAreNobodyElses(Page page, PageProblems problems) {
        String path = Story.titled(Story.unique("Lost twice")).body("a").draft();
        Editor editor = Editor.open(page, JANE, path);
        loseAnswers(page);
        editor.write("b").pause().assertState("offline");
        page.unroute(SAVES);
        page.route(SAVES, Route::abort);
        editor.write("c").pause(RETRY).assertState("offline");
        page.unroute(SAVES);
        editor.write("d").pause(RETRY).assertState("saved");

        assertThat(page.locator("#conflict-dialog")).isHidden();
        assertThat(bodyOf(path)).isEqualTo("d");
        problems.expect(NO_ANSWER);
        problems.expect("409: ");
    }

    @Test
    void whatTheServerPutsInOrWritesInItsOwnWayIsNobodyElses(Page page, PageProblems problems) {
        String tag = Story.unique("Known Tag");
        Story.titled(Story.unique("Tagged")).tags(tag).draft();
        String path = Story.titled(Story.unique("Without a title")).body("a").draft();
        Editor editor = Editor.open(page, JANE, path);
        loseAnswers(page);
        page.locator("#title").fill("");
        page.locator("#summary").fill(" In  blanks ");
        page.locator("#tags").fill(tag.toLowerCase(Locale.ROOT) + ", ");
        editor.write("b").pause().assertState("offline");
        page.unroute(SAVES);
        editor.write("c").pause(RETRY).assertState("saved");

        assertThat(page.locator("#conflict-dialog")).isHidden();
        assertThat(bodyOf(path)).isEqualTo("c");
        problems.expect(NO_ANSWER);
        problems.expect("409: ");
    }

    @Test
    void aRevisionThatIsAskedForDuringASaveIsMade(Page page) {
        String path = Story.titled(Story.unique("By key meanwhile")).body("a").draft();
        Editor editor = Editor.open(page, JANE, path);
        List<Route> held = new ArrayList<>();
        page.route(SAVES, route -> {
            if (held.isEmpty()) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        editor.type("b").pause().assertState("saving");
        page.waitForCondition(() -> !held.isEmpty());
        editor.body().press("Control+s");
        held.get(0).resume();

        assertThat(page.locator("#editor-news")).containsText("Saved at");
        assertThat(revisions(path, "SAVED")).isEqualTo(2);
    }

    @Test
    void theFirstSaveByKeyOfANewArticleIsARevisionThatStays(Page page) {
        Editor.signIn(page, JANE);
        page.navigate("/article/new");
        String title = Story.unique("New by key");
        page.locator("#title").fill(title);
        Editor.at(page).type("words").body().press("Control+s");
        assertThat(page.locator("#editor-news")).containsText("Saved at");
        Editor.at(page).type(" and more").assertSaved();

        assertThat(SiteDatabase.text("select r.body from revision r where r.title = ? and r.kind = 'SAVED'", title))
                .isEqualTo("words");
    }

    /** Whoever decides later and takes back what they typed has nothing that is not saved; what they type next is not either. */
    @Test
    void aConflictThatIsNotDecidedIsNotCalledSaved(Page first, Page second, PageProblems problems) {
        String path = Story.titled(Story.unique("Undecided")).body("one").draft();
        Editor jane = Editor.open(first, JANE, path);
        Editor tom = Editor.open(second, TOM, path);
        jane.write("by Jane").assertSaved();
        tom.write("by Tom").pause().assertState("conflict");
        press(second, "Decide later");
        tom.write("one").assertState("conflict");
        tom.write("by Tom after all").pause().assertState("conflict");

        assertThat(bodyOf(path)).isEqualTo("by Jane");
        problems.expect("409: ");
    }

    /** The page came without its script, and has it when it shows what two have written. */
    @Test
    void aPageThatShowsAConflictWritesOverNobody(Page first, Page second, PageProblems problems) {
        String path = Story.titled(Story.unique("Shown twice")).body("one").draft();
        Editor.signIn(second, TOM);
        second.route("**/js/article-edit*", Route::abort);
        second.navigate(path + "/edit");
        Editor.open(first, JANE, path).write("by Jane").assertSaved();
        second.locator("#body").fill("by Tom");
        second.unroute("**/js/article-edit*");
        press(second, "Save draft");

        assertThat(second.locator("form .conflict")).isVisible();
        Editor tom = Editor.at(second);
        tom.pause().assertState("conflict");
        assertThat(second.locator("#conflict-dialog .theirs pre")).hasText("by Jane");
        assertThat(bodyOf(path)).isEqualTo("by Jane");
        problems.expect(NO_ANSWER);
        problems.expect("409: ");
    }

    /** The server has it, and the page does not know. */
    private static void loseAnswers(Page page) {
        page.route(SAVES, route -> {
            route.fetch();
            route.abort();
        });
    }

    private static String bodyOf(String path) {
        return SiteDatabase.text(
                "select d.body from draft d join article a on a.id = d.article_id where a.slug = ?",
                path.substring("/article/".length()));
    }

    private static long revisions(String path, String kind) {
        return SiteDatabase.number(
                "select count(*) from revision r join article a on a.id = r.article_id where a.slug = ? and r.kind = ?",
                path.substring("/article/".length()),
                kind);
    }
}
