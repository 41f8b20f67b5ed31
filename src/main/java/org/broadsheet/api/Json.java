package org.broadsheet.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonWriter;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.config.PropertyNamingStrategy;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** How records look on the wire: snake_case names, RFC 3339 times in UTC, null written out. */
public final class Json {
    /** Looked for once: {@code jakarta.json.Json} looks through the class path at every call. */
    private static final JsonProvider JSONP = JsonProvider.provider();

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
        try (JsonReader reader = JSONP.createReader(new ByteArrayInputStream(bytes(value)))) {
            return reader.readObject();
        }
    }

    public static JsonObjectBuilder createObjectBuilder() {
        return JSONP.createObjectBuilder();
    }

    /** A builder of an object that begins as the given one. */
    public static JsonObjectBuilder createObjectBuilder(JsonObject object) {
        return JSONP.createObjectBuilder(object);
    }

    public static JsonArrayBuilder createArrayBuilder() {
        return JSONP.createArrayBuilder();
    }

    /** A parser that has to be closed. */
    static JsonParser createParser(Reader text) {
        return JSONP.createParser(text);
    }

    /** A reader of UTF-8, or of what the text says it is in (RFC 8259, section 8.1), that has to be closed. */
    public static JsonReader createReader(InputStream text) {
        return JSONP.createReader(text);
    }

    /** The text of an object or array with a line for each value. */
    public static String pretty(JsonStructure structure) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = JSONP.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.write(structure);
        }
        return text.toString().strip();
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
