package org.broadsheet.user.retry;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An answer as it is kept: its status, what its resource said in headers, one a line, and its bytes. */
final class KeptReply {
    /** Refusals that say nothing of the request itself: with another token, later, or sent otherwise, it is another matter. */
    private static final Set<Integer> PASSING = Set.of(401, 403, 406, 408, 412, 413, 415, 425, 429);

    /** What the server, or a filter, says itself to each caller. */
    private static final Set<String> OTHERS =
            Set.of("connection", "content-length", "content-type", "date", "server", "transfer-encoding");

    private static final String TYPE = "Content-Type";

    private final int status;
    private final String headers;
    private final byte[] body;

    KeptReply(int status, String headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body.clone();
    }

    /** What stands in the response now, beside the headers that it had before. */
    static KeptReply of(HttpServletResponse response, Collection<String> before, byte[] body) {
        Set<String> others = before.stream().map(KeptReply::lower).collect(Collectors.toSet());
        others.addAll(OTHERS);
        List<String> lines = new ArrayList<>();
        if (response.getContentType() != null) {
            lines.add(TYPE + ": " + response.getContentType());
        }
        for (String name : new TreeSet<>(response.getHeaderNames())) {
            if (!others.contains(lower(name)) || lower(name).equals("vary")) {
                lines.add(name + ": " + String.join(", ", response.getHeaders(name)));
            }
        }
        return new KeptReply(response.getStatus(), String.join("\n", lines), body);
    }

    /** Whether it is the answer for good: an error of ours is not, nor is a refusal that may pass. */
    boolean isFinal() {
        return status < 500 && !PASSING.contains(status);
    }

    boolean isSuccess() {
        return status < 400;
    }

    int status() {
        return status;
    }

    String headers() {
        return headers;
    }

    byte[] body() {
        return body.clone();
    }

    KeptReply withBody(byte[] other) {
        return new KeptReply(status, headers, other);
    }

    void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        for (String line : headers.split("\n", -1)) {
            String[] parts = line.split(": ", 2);
            if (parts.length == 2 && parts[0].equals(TYPE)) {
                response.setContentType(parts[1]);
            } else if (parts.length == 2) {
                response.setHeader(parts[0], parts[1]);
            }
        }
        if (body.length > 0) {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
