package org.broadsheet.article.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.broadsheet.testing.Form;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** A preview link that was revoked shows nothing, and can be brought back until its time is over. */
@HttpTest
class PreviewLinksIT {
    private final Visitor editor = People.add(Role.EDITOR).loggedIn();
    private final Visitor stranger = Visitor.from("203.0.113.161");
    private final String page = Story.titled(Story.unique("Shown early")).draft() + "/previews";

    @Test
    void theMessageOffersItBack() {
        String link = made();
        Form undo = revoked();
        assertThat(stranger.get(link).statusCode()).isEqualTo(404);
        assertThat(editor.form(page, "previews").buttons()).hasSize(2);

        HttpResponse<String> restored = undo.press("restore");

        assertThat(header(restored, "Location")).isEqualTo(page);
        assertThat(stranger.get(link).statusCode()).isEqualTo(200);
        assertThat(editor.form(page, "previews").buttons()).hasSize(3);
        assertThat(undo.press("restore").statusCode()).isEqualTo(302);
    }

    @Test
    void itsEndStaysWhatItWas() {
        String link = made();
        Form undo = revoked();
        SiteDatabase.update(
                "update preview_link set expires_at = current_timestamp - interval '1' minute"
                        + " where article_id = (select id from article where slug = ?)",
                slug());

        assertThat(undo.press("restore").statusCode()).isEqualTo(404);
        assertThat(stranger.get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyBringsBackTheLinkOfAnotherArticle() {
        String link = made();
        Form undo = revoked();
        String other = Story.titled(Story.unique("Another")).draft() + "/previews";

        String number = SiteDatabase.text(
                "select l.id from preview_link l join article a on a.id = l.article_id where a.slug = ?", slug());
        HttpResponse<String> missed = undo.with("restore", number).sendTo(other);

        assertThat(missed.statusCode()).isEqualTo(404);
        assertThat(stranger.get(link).statusCode()).isEqualTo(404);
    }

    private String slug() {
        return page.split("/", -1)[2];
    }

    private String made() {
        HttpResponse<String> made = editor.form(page, "previews").press("make");
        return URI.create(Jsoup.parse(made.body()).select("#made").val()).getPath();
    }

    private Form revoked() {
        Form links = editor.form(page, "previews");
        String revoke = links.buttons().stream()
                .filter(button -> !button.equals("make") && !button.equals("restore"))
                .findFirst()
                .orElseThrow();
        assertThat(links.press(revoke).statusCode()).isEqualTo(302);
        return editor.forms(page).stream()
                .filter(form -> form.buttons().equals(List.of("restore")))
                .findFirst()
                .orElseThrow();
    }
}
