package org.broadsheet.feed.changes;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.broadsheet.testing.ApiAnswer;
import org.broadsheet.testing.Visitor;

/**
 * An example of who keeps a copy of all published articles: {@code mirror.start()} reads the lists once, {@code mirror.follow()}
 * what changed since. It knows nothing but the API, and needs no token.
 */
final class Mirror {
    private final Visitor reader;
    private final Map<String, JsonObject> articles = new TreeMap<>();
    private long last;

    Mirror(Visitor reader) {
        this.reader = reader;
    }

    /** The number first: what changes while the lists are read is followed afterwards. */
    void start() {
        last = changes("after=now").get("last").getAsLong();
        articles.clear();
        articles.putAll(published());
    }

    /** Takes all that has changed until now; returns the numbers of what it was told. */
    List<Long> follow() {
        List<Long> told = new ArrayList<>();
        long before;
        do {
            before = last;
            JsonObject page = changes("after=" + last + "&per_page=20");
            page.getAsJsonArray("items").forEach(item -> {
                told.add(item.getAsJsonObject().get("number").getAsLong());
                take(item.getAsJsonObject());
            });
            last = page.get("last").getAsLong();
        } while (last > before);
        return told;
    }

    private void take(JsonObject change) {
        String family = text(change, "kind").replaceFirst("\\..*", "");
        Set<String> names = Set.of(text(change, "slug"), text(change, "old_slug"));
        switch (family) {
            case "article" -> {
                articles.remove(text(change, "id"));
                fetch(text(change, "slug"));
            }
            case "tag" -> again("tags", "slug", names);
            case "author" -> again("authors", "username", names);
            case "series" -> again("series", "slug", names);
            default -> {}
        }
    }

    /** An article that moved on since is told of again; one that is no more stays away. */
    private void fetch(String slug) {
        HttpResponse<String> answer = reader.get("/api/articles/" + slug);
        if (answer.statusCode() == 200) {
            keep(ApiAnswer.json(answer, 200), articles);
        }
    }

    private void again(String list, String key, Set<String> names) {
        List.copyOf(articles.values()).stream()
                .filter(article -> has(article.get(list), key, names))
                .forEach(article -> fetch(text(article, "slug")));
    }

    /** One object, a list of them, or none. */
    private static boolean has(JsonElement found, String key, Set<String> names) {
        if (found.isJsonNull()) {
            return false;
        }
        for (JsonElement item : found.isJsonArray() ? found.getAsJsonArray() : List.of(found)) {
            if (names.contains(text(item.getAsJsonObject(), key))) {
                return true;
            }
        }
        return false;
    }

    Map<String, JsonObject> articles() {
        return articles;
    }

    /** Everything as the lists have it now. */
    Map<String, JsonObject> published() {
        Map<String, JsonObject> all = new HashMap<>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            HttpResponse<String> answer =
                    reader.get("/api/articles?include=body,body_html&per_page=100&sort=published_at&page=" + page);
            if (answer.statusCode() == 404) {
                break; // fewer than a moment ago
            }
            JsonObject list = ApiAnswer.json(answer, 200);
            list.getAsJsonArray("items").forEach(item -> keep(item.getAsJsonObject(), all));
            pages = list.get("pages").getAsInt();
        }
        return all;
    }

    private static void keep(JsonObject article, Map<String, JsonObject> where) {
        where.put(text(article, "id"), article);
    }

    private JsonObject changes(String query) {
        return ApiAnswer.json(reader.get("/api/changes?" + query), 200);
    }

    private static String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value == null || value.isJsonNull() ? name : value.getAsString();
    }
}
