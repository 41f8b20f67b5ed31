package org.broadsheet.site.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import org.broadsheet.media.Multipart;
import org.broadsheet.media.picture.SamplePictures;
import org.broadsheet.testing.Form;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A page of the site that was deleted is gone for readers, and comes back with one button. */
@HttpTest
class DeletedPagesIT {
    private static final String LIST = "/desk/pages";

    private final Visitor owner = Owner.signedIn("203.0.113.158");
    private final Visitor program = Owner.api("203.0.113.159");
    private final Visitor reader = Visitor.from("203.0.113.160");
    private final JsonObject picture = json(
            Multipart.form()
                    .file("a.png", "image/png", SamplePictures.png(37, 53))
                    .with("alt", "A quay")
                    .sendBy(program, "/api/media"),
            201);
    private final String media = "/api/media/" + picture.get("id").getAsString();
    private final String slug = Unique.name("fading");

    @AfterEach
    void tidy() {
        program.delete("/api/pages/" + slug);
        SiteDatabase.update("delete from media_place where label = ?", slug);
        SiteDatabase.update("delete from deleted_page where slug = ?", slug);
    }

    @Test
    void theMessageOffersItBack() {
        make("Kept *word* for word");
        String place = position();
        delete();
        assertThat(reader.get("/page/" + slug).statusCode()).isEqualTo(404);

        Form undo = undo();
        HttpResponse<String> restored = undo.press("restore");

        assertThat(restored.statusCode()).isEqualTo(302);
        assertThat(header(restored, "Location")).isEqualTo(LIST);
        assertThat(reader.get("/page/" + slug).body()).contains("<em>word</em>");
        assertThat(position()).isEqualTo(place);
        assertThat(number("select count(*) from deleted_page where slug = ?")).isZero();
        assertThat(number("select count(*) from change_log where kind = 'page.created' and slug = ?"))
                .isEqualTo(2);
        assertThat(number("select count(*) from audit_entry where action = 'page.restored' and label = ?"))
                .isOne();
        // The message is said once; its button, pressed again, finds nothing more.
        assertThat(undo.press("restore").statusCode()).isEqualTo(404);
    }

    @Test
    void theListOffersItBackWithItsPictures() {
        make(picture.get("markdown").getAsString());
        delete();
        problem(program.delete(media), 409);

        Form list = owner.form(LIST, "deleted");
        HttpResponse<String> restored = list.with("restore", number()).submit();

        assertThat(header(restored, "Location")).isEqualTo(LIST);
        assertThat(reader.get("/page/" + slug).body()).contains("/media/");
        problem(program.delete(media), 409);
    }

    @Test
    void anAddressThatIsAnothersMeanwhileStaysTheOthers() {
        make("The first");
        delete();
        Form undo = undo();
        make("The second");

        HttpResponse<String> refused = undo.press("restore");

        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("There is a page like that.");
        assertThat(reader.get("/page/" + slug).body()).contains("The second");
        assertThat(number("select count(*) from deleted_page where slug = ?")).isOne();
    }

    @Test
    void theApiDeletesAsBeforeAndTheOwnerCanTakeItBackHere() {
        make("By a program");
        assertThat(program.delete("/api/pages/" + slug).statusCode()).isEqualTo(204);
        problem(program.get("/api/pages/" + slug), 404);

        assertThat(owner.get(LIST).body()).contains(">/page/" + slug + "<");
    }

    private void make(String body) {
        json(
                program.post(
                        "/api/pages",
                        "{\"title\": \"" + slug + "\", \"slug\": \"" + slug + "\", \"body\": \"" + body + "\"}"),
                201);
    }

    private void delete() {
        HttpResponse<String> deleted = owner.form(LIST + "/" + slug, "edit").press("delete");
        assertThat(header(deleted, "Location")).isEqualTo(LIST);
    }

    /** The form below the message of the page that follows. */
    private Form undo() {
        return owner.forms(LIST).stream()
                .filter(form -> form.names().contains("deleted"))
                .findFirst()
                .orElseThrow();
    }

    private String number() {
        return SiteDatabase.text("select id from deleted_page where slug = ?", slug);
    }

    private String position() {
        return SiteDatabase.text("select position from site_page where slug = ?", slug);
    }

    private long number(String sql) {
        return SiteDatabase.number(sql, slug);
    }
}
