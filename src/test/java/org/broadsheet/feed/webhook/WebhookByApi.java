package org.broadsheet.feed.webhook;

import com.google.gson.JsonObject;
import java.util.List;
import org.broadsheet.testing.ApiAnswer;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Visitor;

/** {@code WebhookByApi.to(receiver.url(), "article.*")} is a webhook made as a program of the owner's makes it; closed, it is gone. */
final class WebhookByApi implements AutoCloseable {
    static final String PATH = "/api/webhooks";
    private static final String ADDRESS = "198.51.100.71";

    private final Visitor owner = Owner.api(ADDRESS);
    private final JsonObject made;

    private WebhookByApi(String url, String... events) {
        made = ApiAnswer.json(owner.post(PATH, body(url, events)), 201);
    }

    static WebhookByApi to(String url, String... events) {
        return new WebhookByApi(url, events);
    }

    static String body(String url, String... events) {
        return "{\"url\": \"" + url + "\", \"events\": [\"" + String.join("\", \"", events) + "\"]}";
    }

    Visitor owner() {
        return owner;
    }

    JsonObject made() {
        return made;
    }

    long id() {
        return made.get("id").getAsLong();
    }

    String secret() {
        return made.get("secret").getAsString();
    }

    String path() {
        return PATH + "/" + id();
    }

    JsonObject now() {
        return ApiAnswer.json(owner.get(path()), 200);
    }

    /** Newest first, without what was sent and answered. */
    List<JsonObject> deliveries() {
        return ApiAnswer.json(owner.get(path() + "/deliveries?per_page=100"), 200)
                .getAsJsonArray("items")
                .asList()
                .stream()
                .map(item -> item.getAsJsonObject())
                .toList();
    }

    JsonObject delivery(long id) {
        return ApiAnswer.json(owner.get(path() + "/deliveries/" + id), 200);
    }

    /** The newest, with all. */
    JsonObject newest() {
        return delivery(deliveries().get(0).get("id").getAsLong());
    }

    /** Whether the newest is in that state. */
    boolean hasNewest(String state) {
        List<JsonObject> known = deliveries();
        return !known.isEmpty() && known.get(0).get("state").getAsString().equals(state);
    }

    /** Whether the newest was sent. */
    boolean hasTried() {
        List<JsonObject> known = deliveries();
        return !known.isEmpty() && known.get(0).get("attempts").getAsInt() > 0;
    }

    /** The slug of an article that readers see from now on. */
    static String publish() {
        String path = Story.titled(Story.unique("Told")).body("Text").published();
        return path.substring("/article/".length());
    }

    @Override
    public void close() {
        owner.delete(path());
    }
}
