package org.broadsheet.article.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;

import java.net.http.HttpResponse;
import java.util.List;
import org.broadsheet.testing.Form;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;

/** The message after a tag is gone has a button that brings it back. */
@HttpTest
class TagEditIT {
    private static final String LIST = "/desk/tags";

    private final Visitor editor = People.add(Role.EDITOR).loggedIn();
    private final Visitor reader = Visitor.from("203.0.113.162");
    private final String tag = Unique.name("gone");
    private final String other = Unique.name("stays");

    @Test
    void aMergeIsUndone() {
        String title = Story.unique("About the first");
        Story.titled(title).tags(tag).published();
        Story.titled(Story.unique("About the second")).tags(other).published();
        led(editor.form(LIST + "/" + tag, "tag").with("into", other).press("merge"));
        assertThat(reader.get("/tag/" + tag).statusCode()).isEqualTo(301);
        assertThat(reader.get("/tag/" + other).body()).contains(title);

        Form undo = undo();
        led(undo.press("restore"));

        assertThat(reader.get("/tag/" + tag).body()).contains(title);
        assertThat(reader.get("/tag/" + other).body()).doesNotContain(title);
        assertThat(undo.press("restore").statusCode()).isEqualTo(404);
    }

    @Test
    void aDeletionIsUndone() {
        String path = Story.titled(Story.unique("Once about it")).tags(tag).draft();
        led(editor.form(path + "/edit", "edit").with("tags", "").press("save"), path + "/edit");
        led(editor.form(LIST + "/" + tag, "tag").press("delete"));
        assertThat(editor.get(LIST + "/" + tag).statusCode()).isEqualTo(404);

        led(undo().press("restore"));

        assertThat(editor.get(LIST + "/" + tag).statusCode()).isEqualTo(200);
    }

    private Form undo() {
        return editor.forms(LIST).stream()
                .filter(form -> form.names().contains("tags")
                        && form.buttons().equals(List.of("restore"))
                        && form.values("tags").equals(List.of("tags")))
                .findFirst()
                .orElseThrow();
    }

    private static void led(HttpResponse<String> answer) {
        led(answer, LIST);
    }

    private static void led(HttpResponse<String> answer, String where) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(header(answer, "Location")).isEqualTo(where);
    }
}
