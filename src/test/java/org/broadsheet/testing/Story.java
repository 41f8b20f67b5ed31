package org.broadsheet.testing;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * {@code String path = Story.titled("A title").body("Text").tags("one").published()} is an article of the owner's to look at,
 * made through the API.
 */
public final class Story {
    private static final String ADDRESS = "198.51.100.251";
    private static Visitor writer;

    private final Map<String, Object> fields = new TreeMap<>();

    private Story(String title) {
        fields.put("title", title);
    }

    public static Story titled(String title) {
        return new Story(title);
    }

    /** A title that no other test has; it ends in letters and digits that can be searched for. */
    public static String unique(String title) {
        return title + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    public Story summary(String summary) {
        fields.put("summary", summary);
        return this;
    }

    public Story body(String body) {
        fields.put("body", body);
        return this;
    }

    public Story language(String language) {
        fields.put("language", language);
        return this;
    }

    public Story tags(String... tags) {
        fields.put("tags", List.of(tags));
        return this;
    }

    /** Whose it is, in place of the owner's. */
    public Story by(Person author) {
        fields.put("authors", List.of(author.username()));
        return this;
    }

    /** When it is said to have been published (RFC 3339). */
    public Story dated(String time) {
        fields.put("published_at", time);
        return this;
    }

    /** Publishes it and returns its path. */
    public String published() {
        return create("published");
    }

    /** Leaves it a draft and returns its path. */
    public String draft() {
        return create("draft");
    }

    private String create(String status) {
        fields.put("status", status);
        HttpResponse<String> answer =
                writer().send("POST", "/api/articles", "application/json", new Gson().toJson(fields));
        if (answer.statusCode() != 201) {
            throw new AssertionError("The story was refused: " + answer.statusCode() + " " + answer.body());
        }
        return "/article/"
                + new Gson()
                        .fromJson(answer.body(), JsonObject.class)
                        .get("slug")
                        .getAsString();
    }

    private static synchronized Visitor writer() {
        if (writer == null) {
            writer = Owner.api(ADDRESS);
        }
        return writer;
    }
}
