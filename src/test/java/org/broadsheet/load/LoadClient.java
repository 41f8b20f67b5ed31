package org.broadsheet.load;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/** {@code LoadClient.of(settings).post(article)} has the site take an article and says what it answered; one connection a thread. */
final class LoadClient {
    /** An answer that never came. */
    static final int NONE = 0;

    static final int CREATED = 201;
    private static final int TOO_MANY = 429;
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    private final URI site;
    private final String token;
    private final boolean publishes;

    private LoadClient(URI site, String token, boolean publishes) {
        this.site = site;
        this.token = token;
        this.publishes = publishes;
    }

    /** With the token that is given, or with a new one that lasts a day. */
    static LoadClient of(LoadSettings settings) throws InterruptedException {
        String token = settings.token().isPresent() ? settings.token().get() : newToken(settings);
        return new LoadClient(settings.site(), token, !settings.drafts());
    }

    private static String newToken(LoadSettings settings) throws InterruptedException {
        String basic = Base64.getEncoder()
                .encodeToString((settings.username() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8));
        String wanted = Json.createObjectBuilder()
                .add("name", "Load program")
                .add("scopes", Json.createArrayBuilder().add("articles:write").add("articles:publish"))
                .add(
                        "expires_at",
                        Instant.now(Clock.systemUTC()).plus(Duration.ofDays(1)).toString())
                .build()
                .toString();
        try {
            HttpResponse<String> answer = send(settings.site(), "/api/tokens", "Basic " + basic, wanted);
            if (answer.statusCode() != CREATED) {
                throw new IllegalArgumentException(
                        settings.site() + " gave no token: " + answer.statusCode() + " " + answer.body());
            }
            return Json.createReader(new StringReader(answer.body()))
                    .readObject()
                    .getString("token");
        } catch (IOException silent) {
            throw new UncheckedIOException(settings.site() + " does not answer.", silent);
        }
    }

    /** The status of the answer, {@link #NONE} where there was none. Where the site wants it slower, that is waited for. */
    int post(GeneratedArticle article) throws InterruptedException {
        try {
            String json = article.json(publishes);
            HttpResponse<String> answer = send(site, "/api/articles", "Bearer " + token, json);
            while (answer.statusCode() == TOO_MANY) {
                TimeUnit.SECONDS.sleep(
                        answer.headers().firstValueAsLong("Retry-After").orElse(1));
                answer = send(site, "/api/articles", "Bearer " + token, json);
            }
            return answer.statusCode();
        } catch (IOException silent) {
            return NONE;
        }
    }

    private static HttpResponse<String> send(URI site, String path, String authorization, String json)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(site.resolve(path))
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", authorization)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }
}
