package org.broadsheet.article.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;
import static org.broadsheet.testing.ApiAnswer.texts;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;

/** {@code GET /api/tags} and {@code /api/authors}: what readers know of, with how much there is of it. */
@HttpTest
class TagsAndAuthorsIT {
    private static final Person PERSON = People.add(Role.EDITOR);
    private static final Visitor EDITOR = PERSON.withToken("articles:read", "articles:write", "articles:publish");
    private static final Visitor STRANGER = Visitor.from("203.0.113.22");

    private final String tag = Unique.name("listed");

    @Test
    void aTagIsShownWithTheNumberOfItsPublishedArticles() {
        write(EDITOR, "published");
        write(EDITOR, "published");
        write(EDITOR, "draft");

        JsonObject shown = json(STRANGER.get("/api/tags/" + tag), 200);

        assertThat(shown.keySet()).containsExactly("slug", "name", "description", "articles", "url");
        assertThat(shown.get("articles").getAsInt()).isEqualTo(2);
        assertThat(shown.get("url").getAsString())
                .isEqualTo(SiteUnderTest.current().url() + "/tag/" + tag);
        assertThat(walk(STRANGER, "/api/tags?per_page=100", "slug"))
                .doesNotHaveDuplicates()
                .contains(tag);
        assertThat(json(STRANGER.get("/api/tags/" + tag + "?fields=articles"), 200)
                        .keySet())
                .containsExactly("articles");
    }

    @Test
    void aTagThatOnlyDraftsHaveLeavesNoTraceForReaders() {
        write(EDITOR, "draft");

        problem(STRANGER.get("/api/tags/" + tag), 404);
        problem(People.add(Role.AUTHOR).withToken("articles:read").get("/api/tags/" + tag), 404);
        assertThat(walk(STRANGER, "/api/tags?per_page=100", "slug")).doesNotContain(tag);
        assertThat(walk(EDITOR, "/api/tags?per_page=100", "slug")).contains(tag);
        assertThat(json(EDITOR.get("/api/tags/" + tag), 200).get("articles").getAsInt())
                .isZero();
        problem(EDITOR.get("/api/tags/nothing-is-called-this"), 404);
    }

    @Test
    void aTagOfOldLeadsOnAndAPublicationIsSeenAtOnce() {
        String first = write(EDITOR, "published");
        String old = "old-" + tag;
        SiteDatabase.update("insert into tag_slug (slug, tag_id) select ?, id from tag where slug = ?", old, tag);

        HttpResponse<String> moved = STRANGER.get("/api/tags/" + old);

        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(header(moved, "Location")).isEqualTo(SiteUnderTest.current().url() + "/api/tags/" + tag);
        EDITOR.delete("/api/articles/" + first + "/publication");
        problem(STRANGER.get("/api/tags/" + old), 404);
        problem(STRANGER.get("/api/tags/" + tag), 404);
    }

    @Test
    void anAuthorIsShownOnceReadersSeeAnArticleOfTheirs() {
        Person newcomer = People.add(Role.EDITOR);
        Visitor program = newcomer.withToken("articles:write", "articles:publish");
        String address = "/api/authors/" + newcomer.username();
        write(program, "draft");

        problem(STRANGER.get(address), 404);
        assertThat(walk(STRANGER, "/api/authors?per_page=100", "username")).doesNotContain(newcomer.username());
        assertThat(walk(EDITOR, "/api/authors?per_page=100", "username")).contains(newcomer.username());
        write(program, "published");

        JsonObject shown = json(STRANGER.get(address), 200);
        assertThat(shown.keySet()).containsExactly("username", "name", "bio", "picture", "articles", "url");
        assertThat(shown.get("articles").getAsInt()).isEqualTo(1);
        assertThat(shown.toString()).doesNotContain("@");
        assertThat(walk(STRANGER, "/api/authors?per_page=100", "username"))
                .doesNotHaveDuplicates()
                .contains(newcomer.username());
        problem(STRANGER.get("/api/authors/nobody"), 404);
    }

    @Test
    void listsArePagedLikeAllOthers() {
        write(EDITOR, "published");

        JsonObject list = json(STRANGER.get("/api/tags?per_page=1"), 200);
        assertThat(list.keySet()).containsExactly("items", "total", "page", "pages");
        assertThat(list.get("pages").getAsInt()).isEqualTo(list.get("total").getAsInt());
        for (String address : List.of("/api/tags", "/api/authors")) {
            problem(STRANGER.get(address + "?per_page=0"), 400, "per_page");
            problem(STRANGER.get(address + "?page=99999999"), 404);
            problem(STRANGER.get(address + "?sort=name"), 400, "sort");
            problem(STRANGER.get(address + "?fields=email"), 400, "fields");
        }
    }

    private String write(Visitor program, String status) {
        return json(
                        program.post(
                                "/api/articles",
                                "{\"title\":\"" + Unique.name("listed") + "\",\"status\":\"" + status
                                        + "\",\"tags\":[\"" + tag + "\"]}"),
                        201)
                .get("slug")
                .getAsString();
    }

    private static List<String> walk(Visitor reader, String list, String key) {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonObject page = json(reader.get(list + "&after=" + cursor), 200);
            seen.addAll(texts(page, key));
            cursor = page.get("next").isJsonNull() ? null : page.get("next").getAsString();
        } while (cursor != null);
        return seen;
    }
}
