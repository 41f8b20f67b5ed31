package org.broadsheet.user.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A POST that is sent again with its Idempotency-Key is carried out once, and answered the same. */
@HttpTest
class IdempotencyIT {
    private static final String ARTICLES = "/api/articles";
    private static final String[] SCOPES = {"articles:read", "articles:write"};

    private final Person author = People.add(Role.AUTHOR);
    private final String key = Unique.name("key");
    private final Visitor program = author.withToken(SCOPES).with("Idempotency-Key", key);
    private final String title = Unique.name("title");
    private final String article = "{\"title\":\"" + title + "\"}";

    @Test
    void theSameIsAnsweredWithTheSame() {
        HttpResponse<String> first = program.post(ARTICLES, article);
        HttpResponse<String> again = program.post(ARTICLES, article);

        json(first, 201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(own(again)).isEqualTo(own(first));
        assertThat(header(again, "Location")).isNotBlank();
        assertThat(header(again, "ETag")).isNotBlank();
        assertThat(articles()).isEqualTo(1);
    }

    @Test
    void anotherTokenOfTheSamePersonMayAskAgain() {
        String first = program.post(ARTICLES, article).body();

        assertThat(author.withToken(SCOPES)
                        .with("Idempotency-Key", '"' + key + '"')
                        .post(ARTICLES, article)
                        .body())
                .isEqualTo(first);
    }

    @Test
    void anotherBodyIsRefused() {
        json(program.post(ARTICLES, article), 201);

        problem(program.post(ARTICLES, "{\"title\":\"other\"}"), 422, "Idempotency-Key");
    }

    @Test
    void anotherPersonsKeyOrAnotherAddressIsAnother() {
        json(program.post(ARTICLES, article), 201);
        Visitor other = People.add(Role.AUTHOR).withToken(SCOPES).with("Idempotency-Key", key);

        json(other.post(ARTICLES, article), 201);
        problem(program.post("/api/articles?x=1", "{}"), 400);
        assertThat(articles()).isEqualTo(2);
    }

    @Test
    void ofManyAtOnceOneIsCarriedOut() {
        List<HttpResponse<String>> answers = Stream.generate(() -> article)
                .limit(8)
                .parallel()
                .map(body -> program.post(ARTICLES, body))
                .toList();

        assertThat(articles()).isEqualTo(1);
        assertThat(answers).extracting(HttpResponse::statusCode).contains(201);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 201)
                .extracting(HttpResponse::body)
                .containsOnly(program.post(ARTICLES, article).body());
        assertThat(answers).filteredOn(answer -> answer.statusCode() != 201).allSatisfy(answer -> {
            problem(answer, 409);
            assertThat(header(answer, "Retry-After")).isEqualTo("1");
        });
    }

    @Test
    void aRefusalIsAnAnswerToo() {
        HttpResponse<String> first = program.post(ARTICLES, "{\"title\":\"\"}");

        problem(first, 400, "title");
        assertThat(program.post(ARTICLES, "{\"title\":\"\"}").body()).isEqualTo(first.body());
        problem(program.post(ARTICLES, article), 422);
        assertThat(articles()).isZero();
    }

    @Test
    void aRefusalThatMayPassIsNone() {
        Visitor reader = author.withToken("articles:read").with("Idempotency-Key", key);
        problem(reader.post(ARTICLES, article), 403);

        json(program.post(ARTICLES, article), 201);
    }

    @Test
    void whatWasBegunByAServerThatDiedIsBegunAgain() {
        json(program.post(ARTICLES, article), 201);
        SiteDatabase.update("update idempotency_key set status = null where body is not null and claimed_at ="
                + " (select max(claimed_at) from idempotency_key)");

        problem(program.post(ARTICLES, article), 409);
        problem(program.post(ARTICLES, "{\"title\":\"other\"}"), 422);
        back(61);
        json(program.post(ARTICLES, article), 201);
        assertThat(articles()).isEqualTo(2);
    }

    @Test
    void afterADayTheKeyIsFree() {
        json(program.post(ARTICLES, article), 201);
        back(24 * 3600 + 1);

        json(program.post(ARTICLES, "{\"title\":\"other\"}"), 201);
    }

    @Test
    void aTokenIsShownOnceAllTheSame() {
        Visitor asking = author.visitor()
                .with("Authorization", Person.basic(author.username(), People.PASSWORD))
                .with("Idempotency-Key", key);
        String wanted = "{\"name\":\"x\",\"scopes\":[\"articles:read\"]}";

        JsonObject first = json(asking.post("/api/tokens", wanted), 201);
        JsonObject again = json(asking.post("/api/tokens", wanted), 201);

        assertThat(again.get("id")).isEqualTo(first.get("id"));
        assertThat(again.has("token")).isFalse();
        assertThat(first.get("token").getAsString()).isNotBlank();
        problem(
                asking.with("Authorization", Person.basic(author.username(), "wrong"))
                        .post("/api/tokens", wanted),
                401);
    }

    @Test
    void aFormWithAnotherBoundaryIsTheSame() {
        Visitor sending = author.withToken("media:write").with("Idempotency-Key", key);

        HttpResponse<String> first = upload(sending, "one");

        assertThat(upload(sending, "another").body()).isEqualTo(first.body());
        assertThat(upload(sending, "another").statusCode()).isEqualTo(first.statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "\"open", "a b", "a,b", "\"a\" b"})
    void aKeyOfTheWrongFormIsRefused(String wrong) {
        problem(program.with("Idempotency-Key", wrong).post(ARTICLES, article), 400, "Idempotency-Key");
        assertThat(articles()).isZero();
    }

    @Test
    void aKeyHasAnEnd() {
        problem(program.with("Idempotency-Key", "k".repeat(256)).post(ARTICLES, article), 400, "Idempotency-Key");
        problem(program.with("Idempotency-Key", '"' + "k".repeat(4000) + '"').post(ARTICLES, article), 400);
        json(program.with("Idempotency-Key", "k".repeat(255)).post(ARTICLES, article), 201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", ";x=1"})
    void aBatchKeepsWhatWasTakenHoweverItsAddressIsWritten(String end) {
        String wanted = "{\"items\":[{\"article\":" + article + "},{\"article\":{\"title\":\"\"}}]}";

        JsonObject answer = json(program.post(ARTICLES + "/batch" + end, wanted), 200);

        assertThat(answer.getAsJsonArray("items").asList().stream()
                        .map(item -> item.getAsJsonObject().get("status").getAsInt()))
                .containsExactly(201, 400);
        assertThat(articles()).isEqualTo(1);
    }

    @Test
    void aLinkIsShownOnceAllTheSame() {
        String slug = json(author.withToken(SCOPES).post(ARTICLES, article), 201)
                .get("slug")
                .getAsString();
        String previews = ARTICLES + "/" + slug + "/previews";

        JsonObject first = json(program.post(previews, "{}"), 201);
        JsonObject again = json(program.post(previews, "{}"), 201);

        assertThat(first.get("url").getAsString()).contains("/preview/");
        assertThat(again.get("id")).isEqualTo(first.get("id"));
        assertThat(again.has("url")).isFalse();
    }

    @Test
    void strangersHaveNone() {
        problem(Visitor.from("203.0.113.61").with("Idempotency-Key", key).post(ARTICLES, article), 401);
        json(program.post(ARTICLES, article), 201);
    }

    private static HttpResponse<String> upload(Visitor sending, String boundary) {
        String form = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"nothing\"\r\n\r\nx\r\n--" + boundary
                + "--\r\n";
        return sending.send(
                "POST",
                "/api/media",
                "multipart/form-data; boundary=" + boundary,
                form.getBytes(StandardCharsets.US_ASCII));
    }

    private static List<String> own(HttpResponse<String> answer) {
        return answer.headers().map().entrySet().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("date")
                        && !header.getKey().toLowerCase(Locale.ROOT).startsWith("ratelimit"))
                .map(Object::toString)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    /** Lets time pass for the keys of this test, which are the newest. */
    private void back(int seconds) {
        SiteDatabase.update("update idempotency_key set claimed_at = claimed_at - interval '" + seconds
                + "' second where claimed_at > current_timestamp - interval '30' second");
    }

    private long articles() {
        return SiteDatabase.number("select count(*) from draft where title = ?", title);
    }
}
