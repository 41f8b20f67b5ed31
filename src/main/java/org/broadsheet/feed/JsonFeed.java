package org.broadsheet.feed;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.broadsheet.api.Json;

/** A feed in JSON Feed 1.1 (jsonfeed.org): {@code JsonFeed.of(feed)}. */
final class JsonFeed {
    static final String TYPE = "application/feed+json";

    static final String ENDING = "json";

    private JsonFeed() {}

    static String of(Feed feed) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("version", "https://jsonfeed.org/version/1.1")
                .add("title", feed.title())
                .add("home_page_url", feed.home())
                .add("feed_url", feed.self(ENDING))
                .add("language", feed.language())
                .add("icon", feed.icon());
        if (!feed.description().isBlank()) {
            json.add("description", feed.description());
        }
        feed.hub()
                .ifPresent(address -> json.add(
                        "hubs",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("type", "WebSub")
                                        .add("url", address))));
        feed.next(ENDING).ifPresent(address -> json.add("next_url", address));
        JsonArrayBuilder items = Json.createArrayBuilder();
        feed.entries().forEach(entry -> items.add(item(entry)));
        return json.add("items", items).build().toString();
    }

    private static JsonObjectBuilder item(FeedEntry entry) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", entry.id())
                .add("url", entry.url())
                .add("title", entry.title())
                .add("content_html", entry.html())
                .add("date_published", entry.published().toString())
                .add("date_modified", entry.updated().toString())
                .add("language", entry.language())
                .add("authors", writers(entry.writers()));
        if (!entry.summary().isBlank()) {
            json.add("summary", entry.summary());
        }
        entry.image().ifPresent(address -> json.add("image", address));
        if (!entry.topics().isEmpty()) {
            JsonArrayBuilder tags = Json.createArrayBuilder();
            entry.topics().forEach(topic -> tags.add(topic.name()));
            json.add("tags", tags);
        }
        return json;
    }

    private static JsonArrayBuilder writers(List<FeedEntry.Writer> writers) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (FeedEntry.Writer writer : writers) {
            JsonObjectBuilder json =
                    Json.createObjectBuilder().add("name", writer.name()).add("url", writer.url());
            writer.picture().ifPresent(address -> json.add("avatar", address));
            all.add(json);
        }
        return all;
    }
}
