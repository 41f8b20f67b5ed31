package org.broadsheet.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** {@code RawAnswer.of(visitor, "/api/articles")} is what came over the wire, compressed if it was. */
public final class RawAnswer {
    private final HttpResponse<byte[]> response;

    private RawAnswer(HttpResponse<byte[]> response) {
        this.response = response;
    }

    public static RawAnswer of(Visitor visitor, String path) {
        return new RawAnswer(visitor.bytes(path));
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public byte[] bytes() {
        return response.body();
    }

    /** The text that was compressed. */
    public String unpacked() {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
