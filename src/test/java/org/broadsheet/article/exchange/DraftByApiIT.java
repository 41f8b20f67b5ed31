package org.broadsheet.article.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import org.broadsheet.article.ArticleByApi;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two texts of an article, what stands beside them, and who may write which. */
@HttpTest
class DraftByApiIT {
    private static final Person PERSON = People.add(Role.EDITOR);
    private static final ArticleRewrite EDITOR = new ArticleRewrite(PERSON);
    private static final Visitor STRANGER = Visitor.from("203.0.113.43");

    private final String live = ArticleByApi.untaken()
            .with("body", "One.\n\nTwo.\n\nThree.")
            .with("published", true)
            .addressBy(EDITOR.reader());
    private final String draft = live + "?draft=true";

    private static String body(JsonObject article) {
        return article.get("body").getAsString();
    }

    @Test
    void whatIsWrittenToTheDraftWaits() {
        String shown = EDITOR.tag(live);
        json(EDITOR.patch(draft, "{\"body\": \"Unpublished\"}"), 200);

        assertThat(body(EDITOR.read(draft))).isEqualTo("Unpublished");
        assertThat(body(json(STRANGER.get(live), 200))).startsWith("One.");
        assertThat(EDITOR.tag(live)).isEqualTo(shown).isNotEqualTo(EDITOR.tag(draft));
        problem(EDITOR.patch(draft, shown, "{}"), 412);

        json(EDITOR.reader().put(live + "/publication", "{}"), 200);
        assertThat(body(json(STRANGER.get(live), 200))).isEqualTo("Unpublished");
    }

    @Test
    void theDraftThatWasSeenCanBePublished() {
        String tag = header(EDITOR.patch(draft, "{\"body\": \"Seen\"}"), "ETag");
        json(EDITOR.patch(draft, "{\"body\": \"Unseen\"}"), 200);

        problem(ArticleByApi.programOf(PERSON).with("If-Match", tag).put(live + "/publication", "{}"), 412);
        json(ArticleByApi.programOf(PERSON).with("If-Match", EDITOR.tag(draft)).put(live + "/publication", "{}"), 200);
    }

    @Test
    void whatWaitsInTheDraftIsMergedWithALiveChange() {
        json(
                EDITOR.patch(draft, "{\"body\": \"One.\\n\\nTwo.\\n\\nThree, unpublished.\", \"summary\": \"Mine\"}"),
                200);

        json(EDITOR.patch(live, "{\"body\": \"One, corrected.\\n\\nTwo.\\n\\nThree.\", \"tags\": [\"live\"]}"), 200);

        JsonObject shown = json(STRANGER.get(live), 200);
        assertThat(body(shown)).isEqualTo("One, corrected.\n\nTwo.\n\nThree.");
        assertThat(shown.get("summary").getAsString()).isEmpty();
        JsonObject waiting = EDITOR.read(draft);
        assertThat(body(waiting)).isEqualTo("One, corrected.\n\nTwo.\n\nThree, unpublished.");
        assertThat(waiting.get("summary").getAsString()).isEqualTo("Mine");
        assertThat(waiting.getAsJsonArray("tags")).hasSize(1);

        json(EDITOR.reader().put(live + "/publication", "{}"), 200);
        assertThat(body(json(STRANGER.get(live), 200))).endsWith("Three, unpublished.");
    }

    @Test
    void aLiveChangeThatOverlapsTheDraftIsRefusedWithItsFields() {
        json(EDITOR.patch(draft, "{\"body\": \"Else\", \"canonical_url\": \"https://example.org/1\"}"), 200);
        JsonObject shown = EDITOR.read(live);
        JsonObject waiting = EDITOR.read(draft);

        problem(
                EDITOR.patch(live, "{\"body\": \"Other\", \"canonical_url\": \"https://example.org/2\"}"),
                409,
                "body",
                "canonical_url");
        assertThat(EDITOR.read(live)).isEqualTo(shown);
        assertThat(EDITOR.read(draft)).isEqualTo(waiting);
    }

    @Test
    void aSlugThatWaitsInTheDraftGoesOnWaiting() {
        String waiting = Unique.name("waiting");
        json(EDITOR.patch(draft, "{\"slug\": \"" + waiting + "\"}"), 200);
        String now = Unique.name("now");
        problem(EDITOR.patch(live, "{\"slug\": \"" + now + "\"}"), 409, "slug");

        json(EDITOR.patch(live, "{\"title\": \"Live\"}"), 200);

        assertThat(EDITOR.read(draft).get("slug").getAsString()).isEqualTo(waiting);
        assertThat(EDITOR.read(live).get("slug").getAsString()).isNotEqualTo(waiting);
        json(EDITOR.reader().put(live + "/publication", "{}"), 200);
        json(STRANGER.get(ArticleByApi.PATH + "/" + waiting), 200);
    }

    @Test
    void whatNeverWasPublicIsItsDraftEitherWay() {
        String address = ArticleByApi.untaken().addressBy(EDITOR.reader());

        assertThat(EDITOR.read(address + "?draft=true")).isEqualTo(EDITOR.read(address));
        assertThat(EDITOR.tag(address + "?draft=true")).isEqualTo(EDITOR.tag(address));
        json(EDITOR.patch(address, EDITOR.tag(address + "?draft=true"), "{\"body\": \"x\"}"), 200);
    }

    @Test
    void theDraftIsForWhoWritesIt() {
        Person author = People.add(Role.AUTHOR);

        problem(STRANGER.get(draft), 401);
        problem(author.withToken("articles:read").get(draft), 403);
        problem(PERSON.withToken("media:write").get(draft), 403);
        json(People.add(Role.EDITOR).withToken("articles:read").get(draft), 200);
        problem(STRANGER.send("PATCH", live, ArticleRewrite.MERGE_PATCH, "{}"), 401);
        problem(new ArticleRewrite(author, "articles:read", "articles:write").patch(live, "{}"), 403);
        problem(new ArticleRewrite(PERSON, "articles:read").patch(live, "{}"), 403);
    }

    @Test
    void authorsWriteTheirDraftsAndNotWhatReadersSee() {
        Person author = People.add(Role.AUTHOR);
        ArticleRewrite program = new ArticleRewrite(author, "articles:read", "articles:write");
        String own = ArticleByApi.untaken().addressBy(program.reader());
        json(program.patch(own, "{\"body\": \"Mine\"}"), 200);
        json(EDITOR.reader().put(own + "/publication", "{}"), 200);

        problem(program.patch(own, "{\"body\": \"Live\"}"), 403);
        json(program.patch(own + "?draft=true", "{\"body\": \"Waits\"}"), 200);
        problem(program.patch(own, "{\"authors\": [\"" + PERSON.username() + "\"]}"), 403);
        problem(program.delete(own, "*"), 403);
        assertThat(body(json(STRANGER.get(own), 200))).isEqualTo("Mine");
    }

    @Test
    void authorsAndSeriesAreWrittenWithTheTextOrNotAtAll() {
        String other = People.add(Role.AUTHOR).username();
        String series = Unique.name("series");

        JsonObject both = json(
                EDITOR.patch(
                        live,
                        "{\"authors\": [\"" + PERSON.username() + "\", \"" + other + "\"], \"series\": {\"name\": \""
                                + series + "\"}, \"summary\": \"S\"}"),
                200);

        assertThat(both.getAsJsonArray("authors")).hasSize(2);
        assertThat(both.getAsJsonObject("author").get("username").getAsString()).isEqualTo(PERSON.username());
        assertThat(both.getAsJsonObject("series").get("slug").getAsString()).isEqualTo(series);
        assertThat(both.getAsJsonObject("series").get("position").getAsInt()).isOne();
        assertThat(json(STRANGER.get(live), 200)).isEqualTo(both);
        problem(EDITOR.patch(live, "{\"authors\": [\"nobody\"], \"summary\": \"T\"}"), 400, "authors");
        problem(EDITOR.patch(live, "{\"series\": {\"slug\": \"none\"}, \"summary\": \"T\"}"), 400, "series");
        problem(EDITOR.patch(draft, "{\"series\": null, \"summary\": \"T\"}"), 400, "series");
        problem(EDITOR.patch(draft, "{\"authors\": [\"" + other + "\"]}"), 400, "authors");
        assertThat(EDITOR.read(live)).isEqualTo(both);
        json(EDITOR.put(draft, "{\"title\": \"Draft\"}"), 200);
        assertThat(EDITOR.read(live)).isEqualTo(both);
    }

    @Test
    void whatAnArticleIsNeverWithoutIsNotTakenAway() {
        JsonObject before = EDITOR.read(live);
        for (String address : List.of(live, draft)) {
            problem(EDITOR.patch(address, "{\"authors\": null}"), 400, "authors");
            problem(EDITOR.patch(address, "{\"published_at\": null}"), 400, "published_at");
        }
        assertThat(EDITOR.read(live)).isEqualTo(before);

        json(EDITOR.patch(EDITOR.draft(), "{\"published_at\": null}"), 200);
    }

    @ParameterizedTest
    @CsvSource({
        "direction, rtl, up",
        "description, For machines, ''",
        "canonical_url, https://example.org/original, ftp://example.org",
        "social_image, https://example.org/a.png, nonsense"
    })
    void whatATextTellsBesideItsWordsIsAFieldToo(String field, String good, String bad) {
        String address = ArticleByApi.untaken().with(field, good).addressBy(EDITOR.reader());

        assertThat(EDITOR.read(address).get(field).getAsString()).isEqualTo(good);
        json(EDITOR.patch(address, "{\"" + field + "\": null}"), 200);
        assertThat(EDITOR.read(address).get(field).getAsString()).isNotEqualTo(good);
        if (!bad.isEmpty()) {
            problem(EDITOR.patch(address, "{\"" + field + "\": \"" + bad + "\"}"), 400, field);
            problem(ArticleByApi.untaken().with(field, bad).sendBy(EDITOR.reader()), 400, field);
        }
    }

    @Test
    void aPublishedArticleIsDatedBack() {
        JsonObject dated = json(EDITOR.patch(live, "{\"published_at\": \"2019-05-06T07:08:09Z\"}"), 200);

        assertThat(Instant.parse(dated.get("published_at").getAsString())).isEqualTo("2019-05-06T07:08:09Z");
        problem(EDITOR.patch(live, "{\"published_at\": \"2999-01-01T00:00:00Z\"}"), 400, "published_at");
        problem(EDITOR.patch(draft, "{\"published_at\": \"2018-01-01T00:00:00Z\"}"), 400, "published_at");
    }
}
