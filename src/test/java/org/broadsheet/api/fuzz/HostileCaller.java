package org.broadsheet.api.fuzz;

import com.google.gson.JsonParser;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.testing.MortalSite;

/**
 * {@code mvn -q package -DskipTests dependency:copy@server-for-tests exec:java@fuzz} sends 20,000 hostile requests as an owner to a site
 * of its own, and prints what should not have happened.
 *
 * <p>{@code -Dfuzz.requests} and {@code -Dfuzz.seed} change how many, and which.
 */
public final class HostileCaller {
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private static final String TOKEN = "{\"name\":\"fuzz\",\"scopes\":[\"articles:read\",\"articles:write\","
            + "\"articles:publish\",\"media:write\",\"site:admin\"]}";

    private HostileCaller() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int requests = Integer.getInteger("fuzz.requests", 20_000);
        long seed = Long.getLong("fuzz.seed", 1);
        try (MortalSite site = MortalSite.start(Map.of("BROADSHEET_RATE_LIMIT", "0"))) {
            URI url = URI.create(site.url("/"));
            FuzzedSite fuzzed = new FuzzedSite(url, token(url));
            long start = System.nanoTime();
            ApiFuzz.Findings findings = fuzzed.fuzz(token(url), seed).run(requests);
            findings.wrong().forEach(OUT::println);
            OUT.printf(
                    Locale.ROOT,
                    "%d requests in %d s, seed %d: %s; answered by the server itself: %s; %d wrong%n",
                    requests,
                    (System.nanoTime() - start) / 1_000_000_000,
                    seed,
                    findings.statuses(),
                    findings.beforeTheApplication(),
                    findings.wrong().size());
        }
    }

    private static String token(URI url) throws IOException, InterruptedException {
        String login = Base64.getEncoder()
                .encodeToString((MortalSite.OWNER + ":" + MortalSite.PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(url.resolve("/api/tokens"))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(TOKEN))
                .build();
        return JsonParser.parseString(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body())
                .getAsJsonObject()
                .get("token")
                .getAsString();
    }
}
