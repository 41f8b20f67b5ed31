package org.broadsheet.article.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.broadsheet.article.ArticleByApi;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;

/** The slug of an article that programs write: where the old one leads, who has it, what changes it. */
@HttpTest
class ArticleAddressIT {
    private static final ArticleRewrite EDITOR = new ArticleRewrite(People.add(Role.EDITOR));
    private static final Visitor STRANGER = Visitor.from("203.0.113.43");

    @Test
    void anOldSlugLeadsWritersOn() {
        String old = EDITOR.published();
        String slug = Unique.name("renamed");
        json(EDITOR.patch(old, "{\"slug\": \"" + slug + "\"}"), 200);
        String young = ArticleByApi.PATH + "/" + slug;

        for (HttpResponse<String> answer : List.of(
                EDITOR.patch(old + "?draft=true", "*", "{}"),
                EDITOR.put(old + "?draft=true", "*", "{\"title\": \"x\"}"))) {
            assertThat(answer.statusCode()).isEqualTo(308);
            assertThat(header(answer, "Location"))
                    .isEqualTo(SiteUnderTest.current().url() + young + "?draft=true");
        }
        assertThat(EDITOR.delete(old, "*").statusCode()).isEqualTo(308);
        HttpResponse<String> below = EDITOR.reader().get(old + "/revisions/1");
        assertThat(below.statusCode()).isEqualTo(301);
        assertThat(header(below, "Location")).endsWith(young + "/revisions/1");
        assertThat(STRANGER.get(old).statusCode()).isEqualTo(301);
        problem(STRANGER.delete(old), 401);
    }

    @Test
    void aSlugThatIsTakenIsAConflictThatChangesNothing() {
        String taken = EDITOR.read(EDITOR.published()).get("slug").getAsString();
        String address = EDITOR.published();
        JsonObject before = EDITOR.read(address);

        problem(EDITOR.patch(address, "{\"slug\": \"" + taken + "\", \"title\": \"x\"}"), 409, "slug");
        problem(EDITOR.patch(EDITOR.draft(), "{\"slug\": \"" + taken + "\"}"), 409, "slug");
        assertThat(EDITOR.read(address)).isEqualTo(before);
    }

    @Test
    void aTitleThatIsPatchedLeavesTheSlug() {
        String address = EDITOR.draft();

        json(EDITOR.patch(address, "{\"title\": \"Quite another title\"}"), 200);

        assertThat(EDITOR.read(address).get("title").getAsString()).isEqualTo("Quite another title");
    }
}
