package org.broadsheet.load;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** An article that the API shall take, as published or as a draft. */
record GeneratedArticle(
        String title,
        Optional<String> summary,
        String body,
        String language,
        List<String> tags,
        OffsetDateTime publishedAt) {
    String json(boolean published) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("title", title)
                .add("body", body)
                .add("language", language)
                .add("tags", Json.createArrayBuilder(tags));
        if (published) {
            json.add("published", true).add("published_at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(publishedAt));
        }
        summary.ifPresent(text -> json.add("summary", text));
        return json.build().toString();
    }
}
