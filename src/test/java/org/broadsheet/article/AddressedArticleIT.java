package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;

import java.net.http.HttpResponse;
import org.broadsheet.testing.Form;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;

/** A form of an article acts on that article, whatever its slug has become since the page was made. */
@HttpTest
class AddressedArticleIT {
    private static final String TEXT = "First paragraph.\n\nSecond paragraph.\n\nThird paragraph.";

    private final Visitor editor = People.add(Role.EDITOR).loggedIn();
    private final Visitor other = People.add(Role.EDITOR).loggedIn();
    private final String slug = Unique.name("moved");
    private final String next = "/article/" + slug;

    @Test
    void whatWasTypedIsSavedWhereTheArticleIsNow() {
        String path = published();
        Form typed = editor.form(path + "/edit", "edit").with("body", TEXT.replace("Third", "My third"));
        move(path, TEXT.replace("First", "Their first"));

        assertLed(typed.press("save"), "/edit");
        assertThat(draft()).contains("Their first", "My third");

        // A form of an earlier release says of no article; the address that readers know still leads on.
        Form again =
                editor.form(next + "/edit", "edit").with("body", "Mine alone").with("article");
        assertLed(again.with("save", "x").sendTo(path + "/edit"), "/edit");
        assertThat(draft()).isEqualTo("Mine alone");
    }

    @Test
    void aConflictShowsBothTexts() {
        String path = published();
        Form typed = editor.form(path + "/edit", "edit").with("body", "What I wrote in its place");
        move(path, "What they wrote in its place");

        HttpResponse<String> conflict = typed.press("save");

        assertThat(conflict.statusCode()).isEqualTo(200);
        assertThat(conflict.body()).contains("What I wrote in its place").contains("What they wrote in its place");
        assertLed(editor.formIn(conflict, "edit").press("save"), "/edit");
        assertThat(draft()).isEqualTo("What I wrote in its place");
        assertThat(SiteDatabase.text(
                        "select d.slug from draft d join article a on a.id = d.article_id where a.slug = ?", slug))
                .isEqualTo(slug);
    }

    @Test
    void aDraftIsFoundThoughItsOldSlugIsAnothersNow() {
        String path = Story.titled(Story.unique("Before")).body(TEXT).draft();
        String old = path.substring("/article/".length());
        Form typed = editor.form(path + "/edit", "edit").with("body", "Typed into the first");
        Form moves = editor.form(path + "/moves", "moves");
        rename(path);
        assertThat(Story.titled(old).body("Of another").draft()).isEqualTo(path);

        assertLed(typed.press("save"), "/edit");
        assertLed(moves.press("trash"), "/moves");

        assertThat(draft()).isEqualTo("Typed into the first");
        assertThat(SiteDatabase.text("select state from article where slug = ?", slug))
                .isEqualTo("TRASHED");
        assertThat(draftOf(old)).isEqualTo("Of another");
        assertThat(SiteDatabase.text("select state from article where slug = ?", old))
                .isEqualTo("DRAFT");
    }

    @Test
    void theOtherFormsOfAnArticleFollowItToo() {
        String path = published();
        Form previews = editor.form(path + "/previews", "previews");
        Form revisions = editor.form(path + "/revisions?to=1", "restore-form");
        Form moves = editor.form(path + "/moves", "moves");
        move(path, "Another text");

        HttpResponse<String> made = previews.press("make");
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.body()).contains("/preview/");
        assertLed(revisions.press("restore"), "/edit");
        assertThat(draft()).isEqualTo(TEXT);
        assertLed(moves.press("withdraw"), "/moves");
        assertThat(SiteDatabase.text("select state from article where slug = ?", slug))
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void whoAsksAtAnOldAddressIsLedToTheSamePage() {
        String path = published();
        move(path, "Another text");

        for (String page : new String[] {"/edit", "/moves", "/previews", "/revisions?from=1&to=2"}) {
            HttpResponse<String> answer = editor.get(path + page);
            assertThat(answer.statusCode()).as(page).isEqualTo(301);
            assertThat(header(answer, "Location")).isEqualTo(next + page);
            assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-cache");
        }
        assertThat(editor.get("/article/no-" + slug + "/edit").statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyReachesAnArticleByItsOldAddressWhoMayNotWriteIt() {
        String path = published();
        Form typed = editor.form(path + "/edit", "edit").with("body", "Not theirs");
        move(path, TEXT);
        Visitor author = People.add(Role.AUTHOR).loggedIn();

        assertThat(author.get(path + "/edit").statusCode()).isEqualTo(403);
        Form own = author.form("/article/new", "edit")
                .with("article", typed.values("article").get(0))
                .with("body", "Not theirs");
        assertThat(own.with("save", "x").sendTo(path + "/edit").statusCode()).isEqualTo(403);
        assertThat(draft()).isEqualTo(TEXT);
    }

    private static String published() {
        return Story.titled(Story.unique("Before")).body(TEXT).published();
    }

    /** Somebody else gives the article another slug and text. */
    private void move(String path, String body) {
        Form form = other.form(path + "/edit", "edit").with("body", body).with("slug", slug);
        assertLed(form.press("publish"), "/edit");
    }

    private void rename(String path) {
        assertLed(other.form(path + "/edit", "edit").with("slug", slug).press("save"), "/edit");
    }

    private void assertLed(HttpResponse<String> answer, String page) {
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).isEqualTo(next + page);
    }

    private String draft() {
        return draftOf(slug);
    }

    private static String draftOf(String slug) {
        return SiteDatabase.text(
                "select d.body from draft d join article a on a.id = d.article_id where a.slug = ?", slug);
    }
}
