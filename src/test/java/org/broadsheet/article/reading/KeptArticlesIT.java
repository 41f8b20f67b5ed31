package org.broadsheet.article.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.broadsheet.article.ArticleByApi;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;

/** What is kept for readers is never older than the last change, and never somebody else's. */
@HttpTest
class KeptArticlesIT {
    private static final Person PERSON = People.add(Role.EDITOR);
    private static final Visitor EDITOR = ArticleByApi.programOf(PERSON);
    private static final int READERS = 10;

    private final String tag = Unique.name("kept");
    private final JsonObject article = ArticleByApi.untaken()
            .with("status", "published")
            .with("body", "A text that is kept.")
            .listing("tags", tag)
            .madeBy(EDITOR);
    private final String page = "/article/" + article.get("slug").getAsString();
    private final String json = ArticleByApi.addressOf(article);
    private final Visitor stranger = Visitor.from("203.0.113.71");

    private List<String> addresses() {
        return List.of(page, "/tag/" + tag, "/author/" + PERSON.username(), json, "/", "/api/articles", "/about");
    }

    @Test
    void whoeverAsksAfterAChangeIsAnsweredWithTheChange() {
        for (int round = 0; round < 5; round++) {
            assertThat(statuses()).containsOnly(200);
            json(EDITOR.delete(json + "/publication"), 200);
            assertThat(statuses()).containsOnly(410);
            json(EDITOR.put(json + "/publication", "{}"), 200);
        }
    }

    private List<Integer> statuses() {
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            return IntStream.range(0, READERS)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> stranger.get(i % 2 == 0 ? page : json).statusCode(), readers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            readers.shutdown();
        }
    }

    @Test
    void listsShowWhatWasPublishedAndWithdrawn() {
        List<String> lists = List.of("/", "/tag/" + tag, "/api/articles?tag=" + tag);
        String title = article.get("title").getAsString();
        assertThat(lists)
                .allSatisfy(list -> assertThat(stranger.get(list).body()).contains(title));

        json(EDITOR.delete(json + "/publication"), 200);

        assertThat(lists)
                .allSatisfy(list -> assertThat(stranger.get(list).body()).doesNotContain(title));
    }

    @Test
    void whoHasThePageIsToldSo() {
        assertThat(addresses()).allSatisfy(address -> {
            HttpResponse<String> first = stranger.get(address);
            String validator = header(first, "ETag");
            assertThat(validator).matches("\"[\\w.-]+\"");
            assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
            assertThat(header(first, "Vary")).contains("Accept-Encoding");

            HttpResponse<String> again =
                    asking("If-None-Match", "\"other\", " + validator).get(address);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(header(again, "ETag")).isEqualTo(validator);
            assertThat(asking("If-None-Match", "\"other\"").get(address).statusCode())
                    .isEqualTo(200);
        });
    }

    @Test
    void anotherEncodingHasAnotherValidator() {
        assertThat(addresses()).allSatisfy(address -> {
            HttpResponse<String> plain = stranger.get(address);
            HttpResponse<String> compressed =
                    asking("Accept-Encoding", "br, gzip").get(address);
            assertThat(header(plain, "Content-Encoding")).isEmpty();
            assertThat(header(compressed, "Content-Encoding")).isEqualTo("gzip");
            assertThat(header(compressed, "ETag")).isNotEqualTo(header(plain, "ETag"));
            assertThat(asking("If-None-Match", header(compressed, "ETag"))
                            .get(address)
                            .statusCode())
                    .isEqualTo(304);
        });
    }

    @Test
    void theValidatorOfACompressedArticleCanBeWrittenWith() {
        String validator = header(asking("Accept-Encoding", "gzip").get(json), "ETag");

        HttpResponse<String> withdrawn =
                ArticleByApi.programOf(PERSON).with("If-Match", validator).delete(json + "/publication");

        assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(200);
    }

    @Test
    void noRequestChangesWhatTheNextReaderSees() {
        Map<String, String> expected =
                Map.of(page, stranger.get(page).body(), "/", stranger.get("/").body());
        Stream.of("utm_source=x", "page=1&page=2", "jakarta.faces.ViewState=x", "page", "a%5B%5D=1", "x=%00", "page=01")
                .forEach(query -> expected.keySet().forEach(address -> stranger.get(address + "?" + query)));

        expected.forEach((address, body) ->
                assertThat(Visitor.from("203.0.113.72").get(address).body()).isEqualTo(body));
    }

    @Test
    void aPersonsPageIsNobodyElses() {
        Visitor reader = PERSON.loggedIn();
        for (int round = 0; round < 2; round++) {
            HttpResponse<String> own = reader.get(page);
            assertThat(own.body()).contains(page + "/edit");
            assertThat(header(own, "Cache-Control")).isEqualTo("private, no-cache");
            assertThat(stranger.get(page).body()).doesNotContain(page + "/edit");
        }
    }

    @Test
    void whatWasNotThereIsFoundOnceItIs() {
        String slug = Unique.name("soon-there");
        assertThat(stranger.get("/article/" + slug).statusCode()).isEqualTo(404);
        problem(stranger.get("/api/articles/" + slug), 404);

        json(
                ArticleByApi.untaken()
                        .with("slug", slug)
                        .with("status", "published")
                        .sendBy(EDITOR),
                201);

        assertThat(stranger.get("/article/" + slug).statusCode()).isEqualTo(200);
        json(stranger.get("/api/articles/" + slug), 200);
    }

    @Test
    void whatIsKeptAnswersOnlyWhoCanReadIt() {
        json(stranger.get(json), 200);

        problem(asking("Accept", "text/html").get(json), 406);
        problem(stranger.get("/api/articles?unknown=1"), 400);
        problem(stranger.send("PURGE", json), 405);
        assertThat(stranger.send("HEAD", page).body()).isEmpty();
        assertThat(header(stranger.send("HEAD", page), "ETag")).isEqualTo(header(stranger.get(page), "ETag"));
    }

    private static Visitor asking(String header, String value) {
        return Visitor.from("203.0.113.73").with(header, value);
    }
}
