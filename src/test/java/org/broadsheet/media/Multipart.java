package org.broadsheet.media;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.broadsheet.testing.Visitor;

/** {@code Multipart.form().file("a.jpg", "image/jpeg", bytes).with("alt", "A").sendBy(visitor, "/api/media")} (RFC 7578). */
public final class Multipart {
    private static final String BOUNDARY = "----broadsheet-test-7d1f";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    private Multipart() {}

    public static Multipart form() {
        return new Multipart();
    }

    public Multipart file(String name, String type, byte[] content) {
        return file("file", name, type, content);
    }

    public Multipart file(String field, String name, String type, byte[] content) {
        part("name=\"" + field + "\"; filename=\"" + name + "\"\r\nContent-Type: " + type);
        body.writeBytes(content);
        return end();
    }

    public Multipart with(String field, String value) {
        part("name=\"" + field + "\"");
        body.writeBytes(value.getBytes(StandardCharsets.UTF_8));
        return end();
    }

    public HttpResponse<String> sendBy(Visitor visitor, String path) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return visitor.send("POST", path, "multipart/form-data; boundary=" + BOUNDARY, whole.toByteArray());
    }

    private void part(String disposition) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    private Multipart end() {
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        return this;
    }
}
