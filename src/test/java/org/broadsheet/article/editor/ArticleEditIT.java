package org.broadsheet.article.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;

import java.net.http.HttpResponse;
import java.util.Locale;
import org.broadsheet.testing.Form;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;

/** The editor without a script: each button works with whatever else was typed, also where the slug has become another. */
@HttpTest
class ArticleEditIT {
    private final Visitor editor = People.add(Role.EDITOR).loggedIn();
    private final String path = Story.titled(Story.unique("Before")).draft();
    private final String title = Story.unique("After");
    private final String renamed = "/article/" + slug(title);

    @Test
    void trashedAndRestoredWithANewTitle() {
        HttpResponse<String> trashed = press(path, title, "trash");

        assertGone(trashed, "/desk");
        assertThat(editor.cookies())
                .containsEntry("broadsheet_undo", "article." + renamed.substring("/article/".length()));
        assertThat(publication(renamed)).isEqualTo("TRASHED");

        String again = Story.unique("Restored");
        HttpResponse<String> restored = press(renamed, again, "restore");

        String back = "/article/" + slug(again);
        assertGone(restored, back + "/edit");
        assertThat(publication(back)).isEqualTo("DRAFT");
    }

    @Test
    void calledOffWithANewTitle() {
        assertGone(form(path).with("at", "2999-01-31T08:00").press("schedule"), path + "/edit");
        assertThat(publication(path)).isEqualTo("SCHEDULED");

        HttpResponse<String> calledOff = press(path, title, "withdraw");

        assertGone(calledOff, renamed + "/edit");
        assertThat(publication(renamed)).isEqualTo("DRAFT");
    }

    @Test
    void aTimeThatIsNoneComesBackBesideTheField() {
        for (String time : new String[] {"", "tomorrow", "-999999-01-01T00:00", "2001-01-01T00:00"}) {
            HttpResponse<String> refused =
                    form(path).with("at", time).with("title", title).press("schedule");

            assertThat(refused.statusCode()).as(time).isEqualTo(200);
            assertThat(refused.body()).contains(title).contains("id=\"at-error\"");
            assertThat(publication(path)).isEqualTo("DRAFT");
        }
    }

    @Test
    void aButtonThatIsTheEditorsDoesNothingForAnAuthor() {
        Visitor author = People.add(Role.AUTHOR).loggedIn();
        String own = Story.unique("Their own");
        author.form("/article/new", "edit").with("title", own).press("save");
        String at = "/article/" + slug(own);
        for (String button : new String[] {"publish", "schedule", "withdraw"}) {
            HttpResponse<String> answer = author.form(at + "/edit", "edit")
                    .with("at", "2999-01-31T08:00")
                    .with(button, "x")
                    .submit();

            assertThat(answer.statusCode()).as(button).isEqualTo(200);
            assertThat(publication(at)).as(button).isEqualTo("DRAFT");
        }
        assertThat(author.get(path + "/edit").statusCode()).isEqualTo(404);
        assertThat(author.get("/desk?view=all").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> press(String at, String newTitle, String button) {
        return form(at).with("title", newTitle).with("slug", slug(newTitle)).press(button);
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private Form form(String at) {
        return editor.form(at + "/edit", "edit");
    }

    private static void assertGone(HttpResponse<String> answer, String next) {
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).endsWith(next);
    }

    private static String publication(String path) {
        return SiteDatabase.text("select state from article where slug = ?", path.substring("/article/".length()));
    }
}
