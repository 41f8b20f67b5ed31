package org.broadsheet.article.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicInteger;
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

/** Whatever happens around somebody who goes on typing, what is typed reaches the server. */
@BrowserTest
class SavingByItselfUiIT {
    private static final String SAVES = "**/desk/json/drafts/*";
    private static final long SECOND = 1_000;

    private final Person writer = People.add(Role.EDITOR);
    private final String path =
            Story.titled(Story.unique("By itself")).body("a").draft();

    @Test
    void whoTypesWithoutAPauseIsSavedAfterFifteenSeconds(Page page) {
        Editor editor = Editor.open(page, writer, path).stopTheClock();
        AtomicInteger sent = new AtomicInteger();
        page.route(SAVES, route -> {
            sent.incrementAndGet();
            route.resume();
        });
        for (int second = 0; second < 14; second++) {
            editor.type("x").pause(SECOND);
        }
        assertThat(sent).hasValue(0);

        editor.type("y").pause(SECOND);

        page.waitForCondition(() -> sent.get() == 1);
        editor.assertState("saved");
        assertThat(bodyOnTheServer()).isEqualTo("axxxxxxxxxxxxxxy");
    }

    @Test
    void aMinuteWithoutTheNetLosesNothing(Page page, PageProblems problems) {
        Editor editor = Editor.open(page, writer, path);
        page.context().setOffline(true);
        for (int i = 0; i < 12; i++) {
            editor.type("x").pause(5 * SECOND).assertState("offline");
        }

        page.context().setOffline(false);

        editor.assertSaved();
        assertThat(bodyOnTheServer()).isEqualTo("axxxxxxxxxxxx");
        problems.expect("net::ERR_INTERNET_DISCONNECTED");
    }

    @Test
    void aSessionThatAnotherTabHasIsTakenUp(Page page, PageProblems problems) {
        Editor editor = Editor.open(page, writer, path);
        SiteDatabase.update(
                "delete from user_session where user_id = (select id from app_user where username = ?)",
                writer.username());
        editor.type("b").pause().assertState("lapsed");
        assertThat(page.locator("#login-again")).isVisible();

        Page tab = page.context().newPage();
        Editor.signIn(tab, writer);
        tab.close();
        page.evaluate("dispatchEvent(new Event('focus'))");

        editor.assertState("saved");
        assertThat(page.locator("#login-again")).isHidden();
        editor.assertHolds("ab");
        assertThat(bodyOnTheServer()).isEqualTo("ab");
        problems.expect("401: ");
    }

    @Test
    void aPublicationWhoseTimeComesWhileSomebodyTypesIsNoConflict(Page page) {
        Editor editor = Editor.open(page, writer, path);
        Visitor program = Owner.api("198.51.100.91");
        assertThat(program.put(
                                "/api" + path.replace("article", "articles") + "/publication",
                                "{\"at\": \"2090-01-31T08:00:00Z\"}")
                        .statusCode())
                .isEqualTo(200);
        editor.type("b").assertSaved();
        editor.type("c");
        SiteDatabase.update(
                "update timed_action set due_at = ? where article_id = (select id from article where slug = ?)",
                OffsetDateTime.now(Clock.systemUTC()).minusMinutes(1),
                slug());
        page.waitForCondition(() -> Visitor.from("203.0.113.91").get(path).statusCode() == 200);

        editor.type("d").assertSaved();

        editor.assertHolds("abcd");
        assertThat(bodyOnTheServer()).isEqualTo("abcd");
        assertThat(SiteDatabase.text(
                        "select l.body from live_text l join article a on a.id = l.article_id where a.slug = ?",
                        slug()))
                .isEqualTo("ab");
    }

    private String slug() {
        return path.substring("/article/".length());
    }

    private String bodyOnTheServer() {
        return SiteDatabase.text(
                "select d.body from draft d join article a on a.id = d.article_id where a.slug = ?", slug());
    }
}
