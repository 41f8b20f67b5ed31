package org.broadsheet.media.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.broadsheet.media.Multipart;
import org.broadsheet.media.picture.SamplePictures;
import org.broadsheet.testing.ApiAnswer;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The picture of an author, and other places than articles that hold a picture in the library. */
@HttpTest
class PortraitIT {
    private final Person person = People.add(Role.EDITOR);
    private final Visitor browser = person.loggedIn();

    private HttpResponse<String> send(Multipart form) {
        String token = Jsoup.parse(browser.get("/desk/account").body())
                .select("#portrait-form input[name=form_token]")
                .val();
        return form.with("form_token", token).sendBy(browser, "/desk/portrait");
    }

    private static byte[] picture() {
        return SamplePictures.jpeg(600, 400, UUID.randomUUID().hashCode());
    }

    private Document authorPage() {
        person.withToken("articles:write", "articles:publish")
                .post("/api/articles", "{\"title\":\"By " + person.username() + "\",\"status\":\"published\"}");
        return Jsoup.parse(
                Visitor.from("203.0.113.61").get("/author/" + person.username()).body());
    }

    private long id() {
        return SiteDatabase.number("select media_id from media_place where place = ?", "/author/" + person.username());
    }

    @Test
    void itIsShownOnTheAuthorsPageUntilItIsTakenOff() {
        assertThat(send(Multipart.form().file("portrait", "me.jpg", "image/jpeg", picture()))
                        .statusCode())
                .isEqualTo(302);
        String address = authorPage().select("img.portrait").attr("src");
        assertThat(browser.get(address).statusCode()).isEqualTo(200);
        long id = id();
        HttpResponse<String> refused =
                browser.form("/desk/media/" + id, "describe").submit();
        assertThat(Jsoup.parse(refused.body()).select("#delete")).isEmpty();

        assertThat(send(Multipart.form().with("remove", "x")).statusCode()).isEqualTo(302);
        assertThat(authorPage().select("img.portrait")).isEmpty();
        assertThat(browser.form("/desk/media/" + id, "describe").press("delete").statusCode())
                .isEqualTo(302);
    }

    @Test
    void itIsCutAroundThePointToLookAt() {
        send(Multipart.form().file("portrait", "me.jpg", "image/jpeg", picture()));
        assertThat(authorPage().select("img.portrait.focus-x-5.focus-y-5")).hasSize(1);

        browser.form("/desk/media/" + id(), "describe")
                .with("focal_x", "80")
                .with("focal_y", "17")
                .press("save");

        assertThat(authorPage().select("img.portrait.focus-x-8.focus-y-2")).hasSize(1);
    }

    @Test
    void aBadFileIsRefusedAtTheField() {
        HttpResponse<String> lie = send(Multipart.form()
                .file("portrait", "../lie.png", "image/png", "<svg/>".getBytes(StandardCharsets.UTF_8)));

        assertThat(lie.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(lie.body()).getElementById("portrait-error").text())
                .startsWith("lie.png is no JPEG");
        assertThat(Jsoup.parse(send(Multipart.form()).body())
                        .getElementById("portrait-error")
                        .text())
                .isEqualTo("Choose a file first.");
    }

    @Test
    void aForgedFormOrAStrangersChangesNothing() {
        Multipart form = Multipart.form().file("portrait", "me.jpg", "image/jpeg", picture());

        assertThat(form.sendBy(browser, "/desk/portrait").statusCode()).isEqualTo(403);
        HttpResponse<String> stranger = form.sendBy(person.visitor(), "/desk/portrait");
        assertThat(stranger.statusCode()).isEqualTo(302);
        assertThat(Jsoup.parse(browser.get("/login?files=lost").body()).text()).contains("choose it again");
        assertThat(authorPage().select("img.portrait")).isEmpty();
    }

    @Test
    void theAddressThatTheLibraryAnswersCanBeThePicture() {
        HttpResponse<String> added = Multipart.form()
                .file("file", "me.jpg", "image/jpeg", picture())
                .sendBy(person.withToken("media:write"), "/api/media");
        String url = ApiAnswer.json(added, 201).get("url").getAsString();
        assertThat(url).startsWith(SiteUnderTest.current().url().toString());

        HttpResponse<String> changed = person.withToken("articles:write")
                .send("PATCH", "/api/me", "application/merge-patch+json", "{\"picture\": \"" + url + "\"}");

        assertThat(ApiAnswer.json(changed, 200).get("picture").getAsString())
                .startsWith(url.replaceAll(".*(/media/[0-9a-f]{64}/).*", "$1"));
        assertThat(authorPage().select("img.portrait")).hasSize(1);
    }

    @Test
    void whatAPageOfTheSiteShowsCannotBeDeleted() {
        HttpResponse<String> added = Multipart.form()
                .file("file", "seal.jpg", "image/jpeg", picture())
                .with("alt", "A seal")
                .sendBy(person.withToken("media:write"), "/api/media");
        String url = ApiAnswer.json(added, 201).get("url").getAsString();
        Visitor owner = Owner.signedIn("198.51.100.46");
        owner.form("/desk/pages/privacy", "edit")
                .with("body", "![A seal](" + url + ")")
                .press("save");
        long id = SiteDatabase.number(
                "select id from media where hash = ?", url.replaceAll(".*/media/([0-9a-f]{64})/.*", "$1"));

        Document page = Jsoup.parse(owner.get("/desk/media/" + id).body());
        assertThat(page.select("a[href=/desk/pages/privacy]")).isNotEmpty();
        assertThat(page.select("#delete")).isEmpty();
        // Nor by a button that is not shown.
        assertThat(owner.form("/desk/media/" + id, "describe")
                        .with("delete", "Delete")
                        .submit()
                        .statusCode())
                .isLessThan(500);
        assertThat(browser.get(url).statusCode()).isEqualTo(200);

        owner.form("/desk/pages/privacy", "edit").with("body", "None").press("save");
        assertThat(owner.form("/desk/media/" + id, "describe").press("delete").statusCode())
                .isEqualTo(302);
    }
}
