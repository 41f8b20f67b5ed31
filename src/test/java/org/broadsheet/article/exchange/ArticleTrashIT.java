package org.broadsheet.article.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import com.google.gson.JsonObject;
import org.broadsheet.article.ArticleByApi;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** {@code DELETE} of an article, and its way back. */
@HttpTest
class ArticleTrashIT {
    private static final ArticleRewrite EDITOR = new ArticleRewrite(People.add(Role.EDITOR));
    private static final Visitor STRANGER = Visitor.from("203.0.113.44");

    @Test
    void anArticleGoesToTheTrashAndComesBackAsADraft() {
        String address = EDITOR.published();

        assertThat(EDITOR.reader().delete(address).statusCode()).isEqualTo(204);
        assertThat(EDITOR.reader().delete(address).statusCode()).isEqualTo(204);
        problem(STRANGER.get(address), 410);
        assertThat(EDITOR.read(address).get("status").getAsString()).isEqualTo("trashed");
        problem(EDITOR.patch(address, "{\"title\": \"x\"}"), 409);

        JsonObject back = json(EDITOR.reader().send("POST", address + "/restoration"), 200);
        assertThat(back.get("status").getAsString()).isEqualTo("draft");
        problem(EDITOR.reader().send("POST", address + "/restoration"), 409);
    }

    @Test
    void whatAnEditorHasPlannedIsNotItsAuthorsToThrowAway() {
        Person author = People.add(Role.AUTHOR);
        String address = ArticleByApi.untaken().addressBy(author.withToken("articles:write"));
        String page = address.replace("/api/articles/", "/article/");
        Visitor desk = author.loggedIn();
        assertThat(page(desk, page + "/moves").select("[name$=trash]")).hasSize(1);
        assertThat(page(desk, page + "/edit").select("[name$=trash]")).hasSize(1);

        json(EDITOR.reader().put(address + "/publication", "{\"at\": \"2090-01-01T00:00:00Z\"}"), 200);

        problem(author.withToken("articles:write").delete(address), 403);
        assertThat(EDITOR.read(address).get("status").getAsString()).isEqualTo("scheduled");
        assertThat(page(desk, page + "/moves").select("[name$=trash]")).isEmpty();
        assertThat(page(desk, page + "/edit").select("[name$=trash]")).isEmpty();
    }

    @Test
    void theTrashHonoursWhatWasSeen() {
        String address = EDITOR.published();
        String tag = EDITOR.tag(address);
        json(EDITOR.patch(address, "{\"title\": \"Newer\"}"), 200);

        problem(EDITOR.delete(address, tag), 412);
        assertThat(EDITOR.delete(address, EDITOR.tag(address)).statusCode()).isEqualTo(204);
        problem(EDITOR.post(address + "/restoration", tag), 412);
        json(EDITOR.post(address + "/restoration", EDITOR.tag(address)), 200);
    }

    private static Document page(Visitor by, String path) {
        return Jsoup.parse(by.get(path).body());
    }
}
