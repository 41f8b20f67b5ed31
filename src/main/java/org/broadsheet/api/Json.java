package org.broadsheet.api;

import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.config.PropertyNamingStrategy;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** How records look on the wire: snake_case names, RFC 3339 times in UTC, null written out. */
public final class Json {
    private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig()
            .withPropertyNamingStrategy(PropertyNamingStrategy.LOWER_CASE_WITH_UNDERSCORES)
            .withNullValues(true)
            .withAdapters(new Times()));

    private Json() {}

    /** The UTF-8 of a record as JSON. */
    public static byte[] bytes(Object value) {
        return JSONB.toJson(value).getBytes(StandardCharsets.UTF_8);
    }

    /** The same as an object. */
    public static JsonObject object(Object value) {
        try (jakarta.json.JsonReader reader = jakarta.json.Json.createReader(new ByteArrayInputStream(bytes(value)))) {
            return reader.readObject();
        }
    }

    /** Writes times to the microsecond at most, which is what PostgreSQL keeps. */
    public static final class Times implements JsonbAdapter<OffsetDateTime, String> {
        @Override
        public String adaptToJson(OffsetDateTime time) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    time.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS));
        }

        @Override
        public OffsetDateTime adaptFromJson(String text) {
            return OffsetDateTime.parse(text);
        }
    }
}
