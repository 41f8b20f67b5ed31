package org.broadsheet.article.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.json;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;

/** Who changes a series and who writes one of its parts wait for each other, and never in a circle. */
@HttpTest
class SeriesAtOnceIT {
    private static final String PATH = "/api/series";
    private static final int ROUNDS = 20;

    private final Person person = People.add(Role.EDITOR);
    private final Visitor editor = person.withToken("articles:write", "articles:publish");
    private final Visitor other = person.withToken("articles:write", "articles:publish");

    @Test
    void partsGetOtherAuthorsAndPlacesWhileTheirSeriesIsDescribed() {
        String series = Unique.name("series");
        String elsewhere = Unique.name("elsewhere");
        published(series);
        published(elsewhere);
        String part = "/api/articles/" + published(series).get("slug").getAsString();
        Visitor writer = editor.with("If-Match", "*");
        String second = People.add(Role.AUTHOR).username();

        CompletableFuture<Void> describing = CompletableFuture.runAsync(() -> {
            for (int round = 0; round < ROUNDS; round++) {
                String description = "{\"description\": \"Round " + round + "\"}";
                json(other.send("PATCH", PATH + "/" + series, "application/json", description), 200);
                json(other.send("PATCH", PATH + "/" + elsewhere, "application/json", description), 200);
            }
        });
        for (int round = 0; round < ROUNDS; round++) {
            String change = "{\"authors\": [\"" + (round % 2 == 0 ? second : person.username())
                    + "\"], \"series\": {\"slug\": \"" + (round % 2 == 0 ? elsewhere : series)
                    + "\", \"position\": 1}}";
            json(writer.send("PATCH", part, "application/merge-patch+json", change), 200);
        }

        describing.join();
    }

    @Test
    void aSeriesIsRestoredWhileAnotherOfItsNameIsMade() {
        for (int round = 0; round < ROUNDS; round++) {
            String series = Unique.name("series");
            published(series);
            assertThat(editor.delete(PATH + "/" + series).statusCode()).isEqualTo(204);

            CompletableFuture<HttpResponse<String>> restored =
                    CompletableFuture.supplyAsync(() -> other.send("POST", PATH + "/" + series + "/restoration"));
            int made = editor.post(PATH, "{\"name\": \"" + series + "\"}").statusCode();

            HttpResponse<String> answer = restored.join();
            assertThat(answer.statusCode()).isIn(200, 404);
            // The new one may be answered too, which has no parts.
            boolean back = answer.statusCode() == 200
                    && !json(answer, 200).getAsJsonArray("articles").isEmpty();
            assertThat(made).isEqualTo(back ? 409 : 201);
        }
    }

    @Test
    void ofAllWhoMakeASeriesOfOneNameOneDoes() {
        for (int round = 0; round < ROUNDS; round++) {
            String body = "{\"name\": \"" + Unique.name("series") + "\"}";

            CompletableFuture<HttpResponse<String>> second =
                    CompletableFuture.supplyAsync(() -> other.post(PATH, body));
            int first = editor.post(PATH, body).statusCode();

            assertThat(List.of(first, second.join().statusCode())).containsExactlyInAnyOrder(201, 409);
        }
    }

    private JsonObject published(String series) {
        return json(
                editor.post(
                        "/api/articles",
                        "{\"title\": \"" + Unique.name("Part") + "\", \"status\": \"published\", \"series\": \""
                                + series + "\"}"),
                201);
    }
}
