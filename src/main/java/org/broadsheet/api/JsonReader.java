package org.broadsheet.api;

import jakarta.annotation.Priority;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.TooLarge;

/** Reads a request body of at most 4 MB as the fields of one JSON object; what is not well-formed is 400. */
@Provider
@Priority(1)
@Consumes({MediaType.APPLICATION_JSON, JsonReader.MERGE_PATCH})
public class JsonReader implements MessageBodyReader<JsonFields> {
    /** What a {@code PATCH} sends (RFC 7396). */
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private static final int LONGEST = 4 * 1024 * 1024;

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
        return new JsonFields(JsonTree.read(text(bytes)));
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

    /** An absent body is an object without fields where a resource takes one. */
    static JsonFields absent() {
        return new JsonFields(JsonValue.EMPTY_JSON_OBJECT);
    }
}
