package org.broadsheet.article.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.broadsheet.article.ArticleByApi;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the texts, the names and the title of a new article. */
@HttpTest
class ArticlesResourceCreateIT {
    private static final Person AUTHOR = People.add(Role.AUTHOR);
    private static final Visitor PROGRAM = AUTHOR.withToken("articles:read", "articles:write");
    private static final Visitor EDITOR = ArticleByApi.programOf(People.add(Role.EDITOR));
    private final String word = "w" + UUID.randomUUID();

    @Test
    void aTitleIsEnough() {
        HttpResponse<String> answer = ArticleByApi.titled("Über Zäune " + word).sendBy(PROGRAM);
        JsonObject article = json(answer, 201);

        assertThat(article.keySet()).containsExactlyInAnyOrderElementsOf(ArticleByApi.FIELDS);
        assertThat(article.get("id").getAsString()).isNotBlank();
        assertThat(article.get("slug").getAsString()).matches("(uber|ueber)-(zaune|zaeune)-" + word);
        assertThat(article.get("title").getAsString()).isEqualTo("Über Zäune " + word);
        assertThat(article.get("summary").getAsString()).isEmpty();
        assertThat(article.get("body").getAsString()).isEmpty();
        assertThat(article.get("body_html").getAsString()).isEmpty();
        assertThat(article.get("status").getAsString()).isEqualTo("draft");
        assertThat(article.get("published").getAsBoolean()).isFalse();
        assertThat(article.get("published_at").isJsonNull()).isTrue();
        assertThat(article.get("tags").getAsJsonArray()).isEmpty();
        assertThat(article.get("language").getAsString()).isEqualTo("en");
        assertThat(article.getAsJsonObject("author").get("username").getAsString())
                .isEqualTo(AUTHOR.username());
        assertThat(article.getAsJsonArray("authors")).containsExactly(article.get("author"));
        assertThat(article.getAsJsonObject("author").keySet()).containsExactly("username", "name");
        assertThat(OffsetDateTime.parse(article.get("created_at").getAsString())
                        .getOffset()
                        .getId())
                .isEqualTo("Z");
        assertThat(article.get("url").getAsString())
                .isEqualTo(SiteUnderTest.current().url() + "/article/"
                        + article.get("slug").getAsString());
    }

    @Test
    void nobodyIsNamedWhoDoesNotWriteHereAnyMore() {
        Person gone = People.add(Role.AUTHOR);
        gone.disable();

        problem(ArticleByApi.untaken().listing("authors", gone.username()).sendBy(EDITOR), 400, "authors");
    }

    @Test
    void theAnswerSaysWhereTheArticleIsAndWhichVersion() {
        HttpResponse<String> made = ArticleByApi.untaken().sendBy(PROGRAM);
        JsonObject article = json(made, 201);
        HttpResponse<String> read = PROGRAM.get(header(made, "Location"));

        assertThat(header(made, "Location")).isEqualTo(SiteUnderTest.current().url() + ArticleByApi.addressOf(article));
        assertThat(header(made, "ETag")).matches("\"[^\"]+\"").isEqualTo(header(read, "ETag"));
        assertThat(json(read, 200)).isEqualTo(article);
    }

    @Test
    void everyFieldIsKept() {
        JsonObject article = ArticleByApi.titled("Every field " + word)
                .with("summary", "In short")
                .with("body", "# Heading\n\nText.")
                .with("slug", "asked-" + word)
                .with("language", "pt-BR")
                .listing("tags", "Über uns " + word, word)
                .listing("authors", AUTHOR.username())
                .madeBy(EDITOR);

        assertThat(article.get("slug").getAsString()).isEqualTo("asked-" + word);
        assertThat(article.get("summary").getAsString()).isEqualTo("In short");
        assertThat(article.get("body").getAsString()).isEqualTo("# Heading\n\nText.");
        assertThat(article.get("body_html").getAsString())
                .contains("Heading</h2>")
                .contains("<p>Text.</p>");
        assertThat(article.get("language").getAsString()).isEqualTo("pt-BR");
        JsonArray tags = article.getAsJsonArray("tags");
        assertThat(tags).hasSize(2);
        assertThat(tags.get(0).getAsJsonObject().get("name").getAsString()).isEqualTo("Über uns " + word);
        assertThat(tags.get(1).getAsJsonObject().get("slug").getAsString()).isEqualTo(word);
        assertThat(article.getAsJsonObject("author").get("username").getAsString())
                .isEqualTo(AUTHOR.username());
    }

    @Test
    void nullIsTheSameAsLeftOut() {
        JsonObject article = json(PROGRAM.post(ArticleByApi.PATH, """
                        {"title": "Null WORD", "summary": null, "body": null, "slug": null, "tags": null, "authors": null,
                         "language": null, "status": null, "published": null, "published_at": null}
                        """.replace("WORD", word)), 201);

        assertThat(article.get("slug").getAsString()).isEqualTo("null-" + word);
    }

    @Test
    void aSlugMadeOfATitleThatIsTakenIsNumbered() {
        assertThat(ArticleByApi.titled(word).madeBy(PROGRAM).get("slug").getAsString())
                .isEqualTo(word);
        assertThat(ArticleByApi.titled(word).madeBy(PROGRAM).get("slug").getAsString())
                .isEqualTo(word + "-2");
        assertThat(ArticleByApi.titled(word).madeBy(EDITOR).get("slug").getAsString())
                .isEqualTo(word + "-3");
    }

    @Test
    void titlesAlikeAtTheSameInstantAllGetSlugsOfTheirOwn() throws Exception {
        ExecutorService eight = Executors.newFixedThreadPool(8);
        try {
            Callable<HttpResponse<String>> post = () ->
                    ArticleByApi.titled(word).listing("tags", "same " + word).sendBy(PROGRAM);
            List<String> slugs = new ArrayList<>();
            for (Future<HttpResponse<String>> answer :
                    eight.invokeAll(List.of(post, post, post, post, post, post, post, post))) {
                slugs.add(json(answer.get(), 201).get("slug").getAsString());
            }

            assertThat(slugs)
                    .containsExactlyInAnyOrder(
                            word,
                            word + "-2",
                            word + "-3",
                            word + "-4",
                            word + "-5",
                            word + "-6",
                            word + "-7",
                            word + "-8");
        } finally {
            eight.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource({"'!!!', untitled", "new, new-", "edit, edit-", "'日本語 ニュース', ", "'Привет мир', privet-mir"})
    void anyTitleMakesASlug(String title, String beginning) {
        assertThat(ArticleByApi.titled(title).madeBy(PROGRAM).get("slug").getAsString())
                .matches("[a-z0-9]+(-[a-z0-9]+)*")
                .startsWith(beginning == null ? "" : beginning);
    }

    @Test
    void aSlugThatWasAskedForAndIsTakenIsAConflict() {
        ArticleByApi.titled(word).madeBy(PROGRAM);

        problem(ArticleByApi.untaken().with("slug", word).sendBy(PROGRAM), 409, "slug");
    }

    @Test
    void scriptsInTheBodyDoNotReachReaders() {
        String html = ArticleByApi.untaken()
                .with(
                        "body",
                        "<script>alert(1)</script><img src=x onerror=alert(2)>[a](javascript:alert(3))"
                                + "<iframe src=//evil.example></iframe><svg onload=alert(4)><p style=\"x:y\">kept</p>")
                .madeBy(PROGRAM)
                .get("body_html")
                .getAsString();

        assertThat(html)
                .contains("kept")
                .doesNotContainPattern("(?i)<script|<iframe|<svg|<[^>]*(onerror|onload|javascript:|style=)");
    }
}
