package org.broadsheet.article.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Locale;
import org.broadsheet.testing.BrowserTest;
import org.broadsheet.testing.Editor;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.PageProblems;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;

/** A slug follows the title until somebody chooses one, in whatever way the page hears of it. */
@BrowserTest
class ChosenSlugUiIT {
    private static final String SAVES = "**/desk/json/drafts/*";
    private static final Person JANE = People.add(Role.EDITOR);

    private final String title = Story.unique("Choice");
    private final String chosen = Story.unique("my slug").replace(' ', '-');
    private final String path = Story.titled(title).body("one\n\ntwo").draft();

    @Test
    void whatSomebodyElseChoseStaysWhileOneTypes(Page page, PageProblems problems) {
        Editor editor = Editor.open(page, JANE, path);
        chooseElsewhere("{\"slug\": \"" + chosen + "\"}");
        editor.type("!").assertSaved();
        assertThat(page.locator("#slug")).hasValue(chosen);
        retitle(page, "Another title").assertSaved();

        assertThat(page.locator("#slug")).hasValue(chosen);
        assertThat(drafts("select count(*) from draft where slug = ? and title = 'Another title'"))
                .isEqualTo(1);
        problems.expect("409: ");
    }

    @Test
    void whatSomebodyElseChoseStaysOnceThePageHasCaughtUp(Page page) {
        Editor editor = Editor.open(page, JANE, path);
        chooseElsewhere("{\"slug\": \"" + chosen + "\"}");
        editor.comeBack();
        assertThat(page.locator("#slug")).hasValue(chosen);
        retitle(page, "Another title").assertSaved();

        assertThat(drafts("select count(*) from draft where slug = ? and title = 'Another title'"))
                .isEqualTo(1);
    }

    @Test
    void aSlugThatStillFollowsIsShownOnceThePageHasCaughtUp(Page page) {
        Editor editor = Editor.open(page, JANE, path);
        Page tab = page.context().newPage();
        tab.navigate(path + "/edit");
        Editor.at(tab);
        String other = Story.unique("Other");
        retitle(tab, other).assertSaved();
        editor.comeBack();
        assertThat(page.locator("#slug"))
                .hasValue(other.toLowerCase(Locale.ROOT).replace(' ', '-'));

        String last = Story.unique("Last");
        retitle(page, last).assertSaved();
        assertThat(page.locator("#slug")).hasValue(last.toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    @Test
    void whatWasChosenOfflineIsTaken(Page page, PageProblems problems) {
        Page again = chosenOffline(page);
        again.locator("#recovery [value=take]").click();
        Editor.at(again).assertSaved();

        assertThat(again.locator("#slug")).hasValue(chosen);
        assertThat(drafts("select count(*) from draft where slug = ?")).isEqualTo(1);
        problems.expect("net::ERR_FAILED");
    }

    @Test
    void whatWasChosenOfflineIsMergedWithWhatOthersWrote(Page page, PageProblems problems) {
        Page again = chosenOffline(page);
        chooseElsewhere("{\"body\": \"ONE\\n\\ntwo\"}");
        again.reload();
        again.locator("#recovery [value=merge]").click();
        Editor.at(again).assertSaved();

        assertThat(again.locator("#slug")).hasValue(chosen);
        assertThat(drafts("select count(*) from draft where slug = ? and body like 'ONE%two'"))
                .isEqualTo(1);
        problems.expect("net::ERR_FAILED");
    }

    /** Types a slug while the server cannot be reached, in a tab that crashes, and opens the article again. */
    private Page chosenOffline(Page page) {
        Editor editor = Editor.open(page, JANE, path);
        page.route(SAVES, Route::abort);
        page.locator("#slug").fill(chosen);
        editor.pause().assertState("offline");
        Page again = page.context().newPage();
        Editor.crash(page);
        again.navigate(path + "/edit");
        return again;
    }

    private static Editor retitle(Page page, String title) {
        page.locator("#title").fill(title);
        return Editor.at(page);
    }

    private void chooseElsewhere(String patch) {
        Visitor owner = Owner.api("198.51.100.166");
        String address = "/api" + path.replace("/article/", "/articles/");
        String tag = header(owner.get(address), "ETag");
        json(owner.with("If-Match", tag).send("PATCH", address, "application/merge-patch+json", patch), 200);
    }

    private long drafts(String count) {
        return SiteDatabase.number(count, chosen);
    }
}
