package org.broadsheet.feed.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;
import static org.broadsheet.testing.ApiAnswer.texts;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.OtherNode;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.Test;

/** {@code GET /api/changes?wait=}: who waits is answered when there is news. */
@HttpTest
class ChangesWaitIT {
    private static final String PATH = "/api/changes";

    private final Visitor stranger = Visitor.from("203.0.113.62");
    private final ToldChanges changes = new ToldChanges(stranger);

    @Test
    void whoWaitsIsAnsweredWhenSomethingChanges() {
        long before = changes.now();
        CompletableFuture<HttpResponse<String>> waiting =
                CompletableFuture.supplyAsync(() -> stranger.get(PATH + "?wait=30&after=" + before));
        Awaitility.await()
                .during(Duration.ofMillis(700))
                .atMost(Duration.ofSeconds(2))
                .until(() -> !waiting.isDone());

        Story.titled(Story.unique("At last")).published();

        HttpResponse<String> answer = waiting.orTimeout(5, TimeUnit.SECONDS).join();
        assertThat(texts(json(answer, 200), "kind")).containsExactly("article.published");
        assertThat(header(answer, "ETag")).isNotEmpty();
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void whoWaitsIsAnsweredWhenAnotherNodeChangesSomething() {
        long before = changes.now();
        CompletableFuture<HttpResponse<String>> waiting =
                CompletableFuture.supplyAsync(() -> stranger.get(PATH + "?wait=30&after=" + before));
        OtherNode.logs("site.updated", "site", "", "site");

        assertThat(texts(json(waiting.orTimeout(5, TimeUnit.SECONDS).join(), 200), "kind"))
                .containsExactly("site.updated");
    }

    @Test
    void whoWaitsGoesOnWhereAPageIsFullOfWhatReadersAreNotToldOf() {
        long before = changes.now();
        CompletableFuture<HttpResponse<String>> waiting =
                CompletableFuture.supplyAsync(() -> stranger.get(PATH + "?wait=30&per_page=1&after=" + before));
        OtherNode.logs("desk.tested", "1", "", "desk:1");

        HttpResponse<String> answer = waiting.orTimeout(10, TimeUnit.SECONDS).join();

        assertThat(json(answer, 200)).hasToString("{\"items\":[],\"last\":" + (before + 1) + "}");
        assertThat(header(answer, "Link")).contains("after=" + (before + 1));
    }

    @Test
    void whoWaitsInVainIsAnsweredWithNothing() {
        long before = changes.now();

        HttpResponse<String> answer = stranger.get(PATH + "?wait=1&after=" + before);

        assertThat(json(answer, 200)).hasToString("{\"items\":[],\"last\":" + before + "}");
    }

    /** More than the server has threads. */
    @Test
    void manyWaitAndTheSiteAnswersOthers() {
        long before = changes.now();
        ExecutorService threads = Executors.newFixedThreadPool(150);
        try {
            List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                Visitor one = Visitor.from("203.0.113." + (180 + i % 5));
                waiting.add(CompletableFuture.supplyAsync(() -> one.get(PATH + "?wait=30&after=" + before), threads));
            }
            Awaitility.await()
                    .during(Duration.ofSeconds(1))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> stranger.get("/livez").statusCode() == 200
                            && waiting.stream().noneMatch(CompletableFuture::isDone));

            Story.titled(Story.unique("For all")).published();

            assertThat(waiting)
                    .allSatisfy(answer -> assertThat(texts(
                                    json(answer.orTimeout(10, TimeUnit.SECONDS).join(), 200), "kind"))
                            .containsExactly("article.published"));
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void whoTakesManyPlacesIsRefusedAndOthersAreNot() {
        long before = changes.now();
        ExecutorService threads = Executors.newFixedThreadPool(51);
        try {
            List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
            for (int i = 0; i < 51; i++) {
                waiting.add(CompletableFuture.supplyAsync(
                        () -> Visitor.from("203.0.113.190").get(PATH + "?wait=30&after=" + before), threads));
            }
            HttpResponse<String> refused = CompletableFuture.anyOf(waiting.toArray(CompletableFuture[]::new))
                    .orTimeout(10, TimeUnit.SECONDS)
                    .thenApply(answer -> waiting.stream()
                            .filter(CompletableFuture::isDone)
                            .findFirst()
                            .orElseThrow()
                            .join())
                    .join();

            problem(refused, 429);
            assertThat(header(refused, "Retry-After")).isEqualTo("30");
            json(Visitor.from("203.0.113.191").get(PATH + "?wait=1&after=" + before), 200);
            Story.titled(Story.unique("For fifty")).published();
            assertThat(waiting.stream()
                            .map(answer -> answer.orTimeout(10, TimeUnit.SECONDS)
                                    .join()
                                    .statusCode())
                            .filter(status -> status == 200))
                    .hasSize(50);
        } finally {
            threads.shutdown();
        }
    }
}
