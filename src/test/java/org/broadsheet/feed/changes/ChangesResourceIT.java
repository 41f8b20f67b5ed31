package org.broadsheet.feed.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;
import static org.broadsheet.testing.ApiAnswer.texts;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.OtherNode;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code GET /api/changes}: what is told of which change, and to whom. */
@HttpTest
class ChangesResourceIT {
    private static final String PATH = "/api/changes";

    private final Visitor stranger = Visitor.from("203.0.113.60");
    private final ToldChanges changes = new ToldChanges(stranger);
    private final Person person = People.add(Role.EDITOR);

    @Test
    void nothingIsTheBeginning() {
        JsonObject list = json(stranger.get(PATH + "?per_page=1"), 200);

        assertThat(list.keySet()).containsExactly("items", "last");
        assertThat(list.get("last").getAsLong()).isEqualTo(1);
    }

    @Test
    void anArticlesWayIsToldInItsOrder() {
        long before = changes.now();
        String path = Story.titled(Story.unique("On its way")).body("Text").published();
        String slug = path.substring("/article/".length());
        Visitor editor = person.loggedIn();
        String other = Unique.name("renamed");
        editor.form(path + "/edit", "edit").with("slug", other).press("publish");
        editor.form("/article/" + other + "/edit", "edit").press("withdraw");
        editor.form("/article/" + other + "/edit", "edit").press("publish");
        editor.form("/article/" + other + "/edit", "edit").press("trash");

        JsonObject list = changes.since(before);

        assertThat(texts(list, "kind"))
                .containsExactly(
                        "article.published",
                        "article.updated",
                        "article.withdrawn",
                        "article.published",
                        "article.trashed");
        JsonObject first = list.getAsJsonArray("items").get(0).getAsJsonObject();
        assertThat(first.keySet()).containsExactly("number", "at", "kind", "id", "slug", "old_slug");
        assertThat(first.get("number").getAsLong()).isEqualTo(before + 1);
        assertThat(first.get("at").getAsString()).endsWith("Z");
        assertThat(first.get("slug").getAsString()).isEqualTo(slug);
        assertThat(first.get("old_slug").isJsonNull()).isTrue();
        JsonObject second = list.getAsJsonArray("items").get(1).getAsJsonObject();
        assertThat(second.get("slug").getAsString()).isEqualTo(other);
        assertThat(second.get("old_slug").getAsString()).isEqualTo(slug);
        assertThat(texts(list, "id").stream().distinct()).hasSize(1);
        assertThat(list.get("last").getAsLong()).isEqualTo(before + 5);
    }

    @Test
    void aPageEndsWithTheWayOn() {
        long before = changes.now();
        Story.titled(Story.unique("One")).published();
        Story.titled(Story.unique("Two")).published();
        Story.titled(Story.unique("Three")).published();

        HttpResponse<String> page = stranger.get(PATH + "?per_page=2&after=" + before);

        assertThat(json(page, 200).getAsJsonArray("items")).hasSize(2);
        assertThat(header(page, "Link"))
                .isEqualTo("<" + SiteUnderTest.current().url() + PATH + "?after=" + (before + 2)
                        + "&per_page=2>; rel=\"next\"");
        HttpResponse<String> rest = stranger.get(PATH + "?per_page=2&after=" + (before + 2));
        assertThat(json(rest, 200).getAsJsonArray("items")).hasSize(1);
        assertThat(header(rest, "Link")).isEmpty();
    }

    @Test
    void nothingIsToldOfWhatReadersDoNotSee() {
        long before = changes.now();
        String topic = Unique.name("secret");
        String draft = Story.titled(Story.unique("Not yet")).tags(topic).draft();
        Visitor editor = person.loggedIn();
        editor.form(draft + "/edit", "edit").with("title", "Still not").press("save");
        editor.form("/desk/tags/" + topic, "tag")
                .with("name", "Other " + topic)
                .with("slug", "other-" + topic)
                .press("save");
        editor.form("/desk/account", "profile").with("name", "Nobody knows").press("describe");
        editor.form(draft + "/edit", "edit").press("trash");

        assertThat(changes.since(before).getAsJsonArray("items")).isEmpty();
    }

    @Test
    void aTagThatReadersKnewIsToldOfUntilItIsDeleted() {
        String topic = Unique.name("topic");
        String path = Story.titled(Story.unique("About it")).tags(topic).published();
        long before = changes.now();
        Visitor editor = person.loggedIn();
        editor.form("/desk/tags/" + topic, "tag")
                .with("name", "Other " + topic)
                .with("slug", "other-" + topic)
                .press("save");
        editor.form(path + "/edit", "edit").with("tags", "").press("publish");
        editor.form("/desk/tags/other-" + topic, "tag").press("delete");

        JsonObject list = changes.since(before);
        assertThat(texts(list, "kind")).containsExactly("tag.updated", "article.updated", "tag.deleted");
        assertThat(list.getAsJsonArray("items")
                        .get(0)
                        .getAsJsonObject()
                        .get("old_slug")
                        .getAsString())
                .isEqualTo(topic);
    }

    @Test
    void aTagThatNobodyUsesAndAPlanAreNobodysNews() {
        String path = Story.titled(Story.unique("Planned")).published();
        String address = "/api/articles/" + path.replaceAll(".*/", "");
        HttpResponse<String> seen = Visitor.from("203.0.113.143").get(address);
        long before = changes.now();

        json(
                person.withToken("articles:publish").post("/api/tags", "{\"name\": \"" + Unique.name("unused") + "\"}"),
                201);
        person.loggedIn()
                .form(path + "/moves", "moves")
                .with("until", "2099-01-01T12:00")
                .press("end");

        assertThat(texts(changes.since(before), "kind")).isEmpty();
        assertThat(header(Visitor.from("203.0.113.143").get(address), "ETag")).isEqualTo(header(seen, "ETag"));
    }

    @Test
    void theSiteAndItsPagesAreToldOf() {
        long before = changes.now();
        Visitor owner = People.add(Role.OWNER).loggedIn();
        owner.form("/desk/pages/privacy", "edit").with("title", "Privacy").press("save");
        owner.form("/desk/navigation", "navigation").press("reset");

        assertThat(texts(changes.since(before), "kind")).containsExactly("page.updated", "site.updated");
    }

    @Test
    void theHashOfAPictureOpensItAndIsForThoseWhoMaySeeAll() {
        long before = changes.now();
        OtherNode.logs("media.added", "17", "abc", "media:abc");

        JsonObject told = changes.since(before).getAsJsonArray("items").get(0).getAsJsonObject();
        assertThat(told.get("id").getAsString()).isEqualTo("17");
        assertThat(told.get("slug").isJsonNull()).isTrue();
        assertThat(texts(json(person.withToken("media:write").get(PATH + "?after=" + before), 200), "slug"))
                .containsExactly("abc");
    }

    @ParameterizedTest
    @CsvSource({
        "after, after=-1",
        "after, after=x",
        "after, after=",
        "after, after=1.5",
        "after, after=99999999999999999999",
        "after, after=1&after=2",
        "wait, wait=31",
        "wait, wait=-1",
        "wait, wait=soon",
        "per_page, per_page=0",
        "per_page, per_page=101",
        "since, since=4"
    })
    void aParameterThatIsWrongIsNamed(String field, String query) {
        problem(stranger.get(PATH + "?" + query), 400, field);
    }

    @Test
    void whatIsAheadOfTheLogStartsOver() {
        JsonObject problem = problem(stranger.get(PATH + "?after=" + (changes.now() + 1000)), 410);

        assertThat(problem.get("detail").getAsString()).contains("after=now");
    }

    @Test
    void whoHasTheAnswerIsNotSentItAgain() {
        Story.titled(Story.unique("Known")).published();
        String address = PATH + "?after=" + (changes.now() - 1);
        HttpResponse<String> answer = stranger.get(address);

        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(answer, "Vary")).contains("Authorization");
        HttpResponse<String> again = Visitor.from("203.0.113.60")
                .with("If-None-Match", header(answer, "ETag"))
                .get(address);
        assertThat(again.statusCode()).isEqualTo(304);
        Story.titled(Story.unique("News")).published();
        assertThat(Visitor.from("203.0.113.60")
                        .with("If-None-Match", header(answer, "ETag"))
                        .get(address)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoIsToldOfAChangeByAnotherNodeReadsWhatItChanged() {
        String address = "/api/articles/"
                + Story.titled(Story.unique("Elsewhere")).published().replaceAll(".*/", "");
        Visitor follower = Visitor.from("203.0.113.144");
        String id = json(follower.get(address), 200).get("id").getAsString();
        for (int i = 0; i < 10; i++) {
            String summary = "Changed elsewhere " + i;
            long before = changes.now();
            json(follower.get(address), 200);
            SiteDatabase.update("update article set summary = ? where public_id = ?", summary, id);
            OtherNode.logs("article.updated", id, "", "article:" + id);

            assertThat(texts(changes.since(before), "kind")).containsExactly("article.updated");
            assertThat(json(follower.get(address), 200).get("summary").getAsString())
                    .isEqualTo(summary);
        }
    }
}
