package org.broadsheet.load;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/**
 * What lists and articles of the API cost where nothing is kept: {@code new ApiCosts(site, measuring).run(slugs, 100_000)}.
 *
 * @param measuring measures a workload and says what came out
 */
record ApiCosts(BenchSite site, Consumer<Workload> measuring) {
    private static final String ANEW = "Cookie: broadsheet_x=1\r\n";
    private static final String WALK = "/api/articles?fields=id&per_page=100&after=";
    private static final int FAR = 400;

    /** Measures with the articles that there are, then with so many. */
    void run(List<String> paths, int many) throws IOException, InterruptedException {
        measuring.accept(anew("API list anew", "/api/articles"));
        measuring.accept(new Workload(
                "API article anew",
                200,
                paths.stream()
                        .map(path -> KeepAlive.request("/api" + path.replace("/article/", "/articles/"), ANEW))
                        .toList()));
        if (many <= paths.size()) {
            return;
        }
        try (Connection connection = site.connect()) {
            MoreArticles.in(connection).upTo(many);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        // Something is published, so that every node counts anew.
        LoadArticles.fill(site.writing(1));
        measuring.accept(anew("list of many", "/api/articles"));
        measuring.accept(anew("list, page " + FAR, "/api/articles?page=" + FAR));
        measuring.accept(anew("by title, page " + FAR, "/api/articles?sort=title&page=" + FAR));
        measuring.accept(anew("first by cursor", "/api/articles?after="));
        measuring.accept(anew("last by cursor", "/api/articles?after=" + lastCursor()));
    }

    /** The cursor that the last hundred articles come after. */
    private String lastCursor() throws IOException, InterruptedException {
        String last = "";
        JsonObject page = json(WALK);
        while (!page.isNull("next")) {
            last = page.getString("next");
            page = json(WALK + last);
        }
        return last;
    }

    private JsonObject json(String path) throws IOException, InterruptedException {
        return Json.createReader(new ByteArrayInputStream(site.get(path).body()))
                .readObject();
    }

    private static Workload anew(String name, String path) {
        return Workload.of(name, 200, KeepAlive.request(path, ANEW));
    }
}
