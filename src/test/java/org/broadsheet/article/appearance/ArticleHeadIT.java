package org.broadsheet.article.appearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.json;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.broadsheet.testing.Form;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.LibraryPicture;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What a text tells beside its words: written with it, published with it, seen in the head of its page. */
@HttpTest
class ArticleHeadIT {
    private static final Person EDITOR = People.add(Role.EDITOR);
    private static final String PICTURE = LibraryPicture.add();

    private final Visitor editor = EDITOR.loggedIn();

    @Test
    void itWaitsForTheUpdateAndIsThenInTheHead() {
        String path = Story.titled(Story.unique("Head"))
                .summary("The summary")
                .body("Text")
                .published();
        Form form = form(path)
                .with("canonical", "https://first.example/there?a=1&b=2")
                .with("description", "For those who \"search\"")
                .with("image", PICTURE)
                .with("direction", "rtl");
        assertThat(form.press("save").statusCode()).isEqualTo(302);

        Document before = read(path);
        assertThat(before.selectFirst("link[rel=canonical]").attr("href")).isEqualTo(site() + path);
        assertThat(meta(before, "name=description")).isEqualTo("The summary");
        assertThat(meta(before, "property=og:image")).startsWith(site() + "/card/");
        assertThat(before.selectFirst(".prose").attr("dir")).isEqualTo("auto");

        assertThat(form(path).press("publish").statusCode()).isEqualTo(302);

        Document after = read(path);
        assertThat(after.selectFirst("link[rel=canonical]").attr("href"))
                .isEqualTo("https://first.example/there?a=1&b=2");
        assertThat(meta(after, "property=og:url")).isEqualTo("https://first.example/there?a=1&b=2");
        assertThat(meta(after, "name=description")).isEqualTo("For those who \"search\"");
        assertThat(meta(after, "property=og:description")).isEqualTo("For those who \"search\"");
        assertThat(meta(after, "property=og:image")).isEqualTo(site() + PICTURE);
        assertThat(after.select("article h1, article .summary, article .prose").eachAttr("dir"))
                .containsExactly("rtl", "rtl", "rtl");
    }

    @Test
    void whatCannotBeOneComesBackBesideItsField() {
        String path = Story.titled(Story.unique("Refused head")).draft();

        HttpResponse<String> refused = form(path)
                .with("canonical", "javascript:alert(1)")
                .with("description", "d".repeat(301))
                .with("image", "http://insecure.example/a.png")
                .press("save");

        assertThat(refused.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.selectFirst("#canonical-error").text()).contains("https://");
        assertThat(page.selectFirst("#description-error").text()).contains("300");
        assertThat(page.selectFirst("#image-error").text()).contains("library");
        assertThat(page.selectFirst("#canonical").attr("value")).isEqualTo("javascript:alert(1)");
        assertThat(page.selectFirst("details.fields").hasAttr("open")).isTrue();
        assertThat(read(path + "/edit", editor).selectFirst("#canonical").attr("value"))
                .isEmpty();
    }

    @Test
    void aPictureThatIsNotThereIsRefusedUntilItIs() {
        String path = Story.titled(Story.unique("Lost picture")).draft();
        String nowhere = "/media/" + "5a".repeat(32) + "/a-hedge.jpg";
        String gone = LibraryPicture.add();

        Document refused =
                Jsoup.parse(form(path).with("image", nowhere).press("save").body());
        assertThat(refused.selectFirst("#image-error").text()).contains("in the library");
        assertThat(refused.selectFirst("#image").attr("value")).isEqualTo(nowhere);
        String otherWidth = gone.replace("/a-hedge", "/480/a-hedge");
        assertThat(form(path).with("image", otherWidth).press("save").body()).contains("image-error");
        assertThat(form(path).with("image", gone).press("save").statusCode()).isEqualTo(302);

        // Who only goes on writing is not asked for a picture that somebody else took away.
        SiteDatabase.update(
                "update media set deleted_at = current_timestamp where hash = ?",
                gone.substring("/media/".length(), gone.lastIndexOf("/")));
        assertThat(form(path).with("body", "More").press("save").statusCode()).isEqualTo(302);
    }

    @Test
    void itIsSavedByItselfMergedAndBroughtBackFromTheHistory() {
        String path =
                Story.titled(Story.unique("History of a head")).body("Text").draft();
        form(path).with("description", "As it was first").press("save");
        String id = read(path + "/edit", editor).getElementById("editor").attr("data-id");
        JsonObject saved = draft(id);
        long version = saved.get("version").getAsLong();
        JsonObject mine = saved.getAsJsonObject("text").deepCopy();
        JsonObject theirs = saved.getAsJsonObject("text").deepCopy();
        mine.addProperty("direction", "ltr");
        theirs.addProperty("description", "As it is now");

        json(put(id, version, theirs, saved.getAsJsonObject("text")), 200);
        JsonObject merged =
                json(put(id, version, mine, saved.getAsJsonObject("text")), 200).getAsJsonObject("text");

        assertThat(merged.get("direction").getAsString()).isEqualTo("ltr");
        assertThat(merged.get("description").getAsString()).isEqualTo("As it is now");
        long number = SiteDatabase.number(
                "select max(r.number) from revision r where r.description = 'As it was first' and r.article_id ="
                        + " (select id from article where public_id = ?)",
                id);
        assertThat(editor.form(path + "/revisions?from=1&to=" + number, "restore-form")
                        .press("restore")
                        .statusCode())
                .isEqualTo(302);
        assertThat(draft(id).getAsJsonObject("text").get("description").getAsString())
                .isEqualTo("As it was first");
    }

    @Test
    void aPageOfBeforeThatSendsNoneOfItIsAnswered() {
        String path = Story.titled(Story.unique("Old page")).body("Text").draft();
        String id = read(path + "/edit", editor).getElementById("editor").attr("data-id");
        JsonObject old = new JsonObject();
        old.addProperty("title", "Old page");
        old.addProperty("body", "Written on");
        old.addProperty("language", "en");
        assertThat(json(put(id, draft(id).get("version").getAsLong(), old, null), 200)
                        .get("title")
                        .getAsString())
                .isEqualTo("Old page");
    }

    private HttpResponse<String> put(String id, long version, JsonObject text, JsonObject base) {
        JsonObject body = new JsonObject();
        body.addProperty("version", version);
        body.addProperty("tab", UUID.randomUUID().toString());
        body.add("text", text);
        if (base != null) {
            body.add("base", base);
        }
        String token = read("/article/new", editor)
                .selectFirst("input[name=form_token]")
                .val();
        return editor.with("Form-Token", token).put("/desk/json/drafts/" + id, new Gson().toJson(body));
    }

    private JsonObject draft(String id) {
        return json(editor.get("/desk/json/drafts/" + id), 200);
    }

    private Form form(String path) {
        return editor.form(path + "/edit", "edit");
    }

    private static Document read(String path) {
        return read(path, Visitor.from("203.0.113.132"));
    }

    private static Document read(String path, Visitor visitor) {
        return Jsoup.parse(visitor.get(path).body());
    }

    private static String meta(Document page, String which) {
        Map.Entry<String, String> name = Map.entry(which.split("=", -1)[0], which.split("=", -1)[1]);
        return page.head().getElementsByTag("meta").stream()
                .filter(meta -> meta.attr(name.getKey()).equals(name.getValue()))
                .map(meta -> meta.attr("content"))
                .findFirst()
                .orElse("");
    }

    private static String site() {
        return SiteUnderTest.current().url().toString().replaceFirst("/$", "");
    }
}
