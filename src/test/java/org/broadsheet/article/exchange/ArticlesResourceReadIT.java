package org.broadsheet.article.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.broadsheet.article.ArticleByApi;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@HttpTest
class ArticlesResourceReadIT {
    private static final String ADDRESS = "203.0.113.22";

    private final Visitor stranger = Visitor.from(ADDRESS);
    private static final Person PERSON = People.add(Role.EDITOR);
    private static final Visitor EDITOR = ArticleByApi.programOf(PERSON);

    @Test
    void strangersReadWhatIsPublished() {
        JsonObject made = ArticleByApi.untaken()
                .with("body", "Some *text*.")
                .with("published", true)
                .madeBy(EDITOR);
        HttpResponse<String> answer = stranger.get(ArticleByApi.addressOf(made));
        JsonObject read = json(answer, 200);

        assertThat(read).isEqualTo(made);
        assertThat(read.get("body").getAsString()).isEqualTo("Some *text*.");
        assertThat(read.get("body_html").getAsString()).contains("<em>text</em>");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void whatIsUnchangedIsNotSentAgain() {
        String address = ArticleByApi.untaken().with("published", true).addressBy(EDITOR);
        String tag = header(stranger.get(address), "ETag");

        for (String sent : new String[] {tag, "\"other\", " + tag, "*", "W/" + tag}) {
            HttpResponse<String> answer =
                    Visitor.from(ADDRESS).with("If-None-Match", sent).get(address);
            assertThat(answer.statusCode()).as(sent).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(header(answer, "ETag")).isEqualTo(tag);
        }
        json(Visitor.from(ADDRESS).with("If-None-Match", "\"other\"").get(address), 200);
    }

    @Test
    void theTagChangesWithTheArticle() {
        String address = ArticleByApi.untaken().with("published", true).addressBy(EDITOR);
        String before = header(stranger.get(address), "ETag");

        EDITOR.delete(address + "/publication");
        json(EDITOR.put(address + "/publication", "{}"), 200);

        assertThat(header(stranger.get(address), "ETag")).isNotEqualTo(before);
        json(Visitor.from(ADDRESS).with("If-None-Match", before).get(address), 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "\"", "W/", "\"a", ",", "\"a\" \"b\""})
    void aTagOfTheWrongFormIsNoFailure(String tag) {
        String address = ArticleByApi.untaken().with("published", true).addressBy(EDITOR);

        assertThat(Visitor.from(ADDRESS).with("If-None-Match", tag).get(address).statusCode())
                .isIn(200, 400);
    }

    @Test
    void aDraftIsNotThereForStrangersAndOtherAuthors() {
        String address = ArticleByApi.untaken().addressBy(EDITOR);

        problem(stranger.get(address), 404);
        problem(People.add(Role.AUTHOR).withToken("articles:read").get(address), 404);
        problem(PERSON.withToken("media:write").get(address), 404);
        json(EDITOR.get(address), 200);
        json(People.add(Role.EDITOR).withToken("articles:read").get(address), 200);
    }

    @Test
    void theDraftOfAnAuthorIsSeenByTheEditors() {
        String address =
                ArticleByApi.untaken().addressBy(People.add(Role.AUTHOR).withToken("articles:write"));

        json(EDITOR.get(address), 200);
    }

    @Test
    void aWithdrawnArticleIsGone() {
        String address = ArticleByApi.untaken().with("published", true).addressBy(EDITOR);
        EDITOR.delete(address + "/publication");

        problem(stranger.get(address), 410);
        problem(People.add(Role.AUTHOR).withToken("articles:read").get(address), 410);
        assertThat(json(EDITOR.get(address), 200).get("status").getAsString()).isEqualTo("withdrawn");
    }

    @Test
    void anOldSlugLeadsToTheNewOne() {
        JsonObject made = ArticleByApi.untaken().with("published", true).madeBy(EDITOR);
        String newSlug = "moved-" + UUID.randomUUID();
        PERSON.loggedIn()
                .form("/article/" + made.get("slug").getAsString() + "/edit", "edit")
                .with("slug", newSlug)
                .press("publish");

        HttpResponse<String> answer = stranger.get(ArticleByApi.addressOf(made));

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(header(answer, "Location")).isEqualTo(SiteUnderTest.current().url() + "/api/articles/" + newSlug);
        assertThat(json(stranger.get("/api/articles/" + newSlug), 200).get("id"))
                .isEqualTo(made.get("id"));
        assertThat(header(stranger.get("/article/" + made.get("slug").getAsString()), "Location"))
                .isEqualTo("/article/" + newSlug);
    }

    @Test
    void anOldSlugOfWhatWasWithdrawnIsGone() {
        JsonObject made = ArticleByApi.untaken().with("published", true).madeBy(EDITOR);
        String newSlug = "moved-" + UUID.randomUUID();
        PERSON.loggedIn()
                .form("/article/" + made.get("slug").getAsString() + "/edit", "edit")
                .with("slug", newSlug)
                .press("publish");
        json(EDITOR.delete("/api/articles/" + newSlug + "/publication"), 200);

        problem(stranger.get(ArticleByApi.addressOf(made)), 410);
        assertThat(EDITOR.get(ArticleByApi.addressOf(made)).statusCode()).isEqualTo(301);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing-here", "%00", "%FF", "a%2Fb", "..%2F", "%ED%A0%80", "Capital", "a;b=c", "%27"})
    void whatIsNoSlugIsNotThere(String slug) {
        HttpResponse<String> answer = stranger.get("/api/articles/" + slug);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("<html").doesNotContain("Exception");
    }
}
