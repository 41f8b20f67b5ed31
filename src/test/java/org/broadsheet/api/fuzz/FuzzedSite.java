package org.broadsheet.api.fuzz;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A site with something in it: {@code new FuzzedSite(url, token).fuzz(attacker, seed)} is ready to run.
 *
 * @param token of somebody who sees everything
 */
record FuzzedSite(URI url, String token) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();

    /** What is kept, as far as the API tells it; not what it only notes, such as attempts that failed. */
    private static final List<String> KEPT = List.of(
            "/api/articles?status=draft&include=body&per_page=100&sort=-updated_at",
            "/api/articles?status=submitted&per_page=100&sort=-updated_at",
            "/api/articles?status=scheduled&per_page=100&sort=-updated_at",
            "/api/articles?status=withdrawn&per_page=100&sort=-updated_at",
            "/api/articles?status=trashed&per_page=100&sort=-updated_at",
            "/api/articles?include=body&per_page=100&sort=-updated_at",
            "/api/tags?per_page=100",
            "/api/authors?per_page=100",
            "/api/series?per_page=100",
            "/api/media?per_page=100",
            "/api/pages?per_page=100",
            "/api/users?per_page=100",
            "/api/invitations?per_page=100",
            "/api/tokens?per_page=100",
            "/api/webhooks?per_page=100",
            "/api/site");

    ApiFuzz fuzz(String attacker, long seed) {
        Map<String, String> known = new HashMap<>();
        known.put("/api/articles/{slug}", made("/api/articles", "{\"title\":\"Hostile to\",\"tags\":[\"Hostile\"]}"));
        known.put("/api/tags/{slug}", made("/api/tags", "{\"name\":\"Hostile too " + seed + "\"}"));
        known.put("/api/series/{slug}", made("/api/series", "{\"name\":\"Hostile series " + seed + "\"}"));
        JsonObject document = JsonParser.parseString(get("/api/openapi.json")).getAsJsonObject();
        return new ApiFuzz(url.getPort(), new HostileRequests(document, attacker, known, seed), this::kept);
    }

    /** Without what the site finds out by itself: a webhook of the examples leads nowhere. */
    private String kept() {
        return KEPT.stream()
                .map(path -> get(path).replaceAll("\"failing_since\":[^,}]*", ""))
                .collect(Collectors.joining("\n"));
    }

    private String made(String path, String json) {
        JsonObject made = JsonParser.parseString(send(
                        request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)),
                        201))
                .getAsJsonObject();
        return made.get("slug").getAsString();
    }

    private String get(String path) {
        return send(request(path), 200);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private static String send(HttpRequest.Builder request, int status) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != status) {
                throw new AssertionError(answer.uri() + " → " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
