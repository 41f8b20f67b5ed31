package org.broadsheet.api;

import jakarta.annotation.Priority;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import org.broadsheet.platform.Invalid;
import org.broadsheet.platform.TooLarge;

/** Reads a request body of at most 4 MB as the fields of one JSON object; what is not well-formed is 400. */
@Provider
@Priority(1)
@Consumes({MediaType.APPLICATION_JSON, JsonReader.MERGE_PATCH})
public class JsonReader implements MessageBodyReader<JsonFields> {
    /** What a {@code PATCH} sends (RFC 7396). */
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private static final int LONGEST = 4 * 1024 * 1024;
    private static final int DEEPEST = 64;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == JsonFields.class;
    }

    @Override
    public JsonFields readFrom(
            Class<JsonFields> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        String charset = media.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        if (!"utf-8".equalsIgnoreCase(charset)) {
            throw new NotSupportedException();
        }
        byte[] bytes = body.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new TooLarge("A JSON body has at most 4 MB.");
        }
        return new JsonFields(object(text(bytes)));
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new Invalid("The body is not well-formed UTF-8.");
        }
    }

    private static JsonObject object(String text) {
        if (tooDeep(text)) {
            throw new Invalid("The body is too deeply nested.");
        }
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            parser.next();
            // A reader would not look at what follows the value.
            if (parser.getValue() instanceof JsonObject object && !parser.hasNext()) {
                return object;
            }
        } catch (JsonException
                | IllegalStateException
                | NoSuchElementException
                | NumberFormatException
                | UnsupportedOperationException malformed) {
            throw new Invalid("The body is not well-formed JSON.");
        }
        throw new Invalid("The body is not a JSON object.");
    }

    /** Counts brackets outside strings before the parser, which recurses, sees them. */
    private static boolean tooDeep(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (quoted) {
                if (character == '\\') {
                    i++;
                } else if (character == '"') {
                    quoted = false;
                }
            } else if (character == '"') {
                quoted = true;
            } else if (character == '{' || character == '[') {
                if (++depth > DEEPEST) {
                    return true;
                }
            } else if (character == '}' || character == ']') {
                depth--;
            }
        }
        return false;
    }

    /** An absent body is an object without fields where a resource takes one. */
    static JsonFields absent() {
        return new JsonFields(JsonValue.EMPTY_JSON_OBJECT);
    }
}
