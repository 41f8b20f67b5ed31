package org.broadsheet.platform.cache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import org.broadsheet.platform.change.SeenChanges;
import org.broadsheet.platform.http.AcceptEncoding;
import org.broadsheet.platform.http.Gzip;
import org.broadsheet.platform.http.Validator;

/** A whole answer, ready to be sent: its headers, and its body compressed. */
final class KeptAnswer {
    /** Says 'a minute ago' of what is two minutes old at worst, and follows what no change is logged of. */
    private static final long OLDEST = Duration.ofSeconds(60).toNanos();
    /** From then on one reader has it made anew while the others still get it. */
    private static final long DUE = Duration.ofSeconds(30).toNanos();
    /** Answers that were made together are not due together: spread over so long. */
    private static final long SPREAD = Duration.ofSeconds(25).toNanos();
    /** 2⁶⁴ divided by the golden ratio, which sends neighbours far apart (Knuth, The Art of Computer Programming, 6.4). */
    private static final long APART = 0x9E37_79B9_7F4A_7C15L;

    /** What the server, {@link #send}, or a filter before says itself, to each caller its own. */
    private static final Set<String> OTHERS = Set.of(
            "access-control-allow-origin",
            "access-control-expose-headers",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "date",
            "etag",
            "ratelimit",
            "ratelimit-policy",
            "server",
            "set-cookie",
            "transfer-encoding",
            "vary");

    private final String type;
    private final List<Header> headers;
    private final Validator validator;
    private final byte[] compressed;
    private final Set<String> keys;
    private final long madeAt = System.nanoTime();
    private final boolean shared;
    private final long number;
    private final AtomicBoolean renewed = new AtomicBoolean();
    private volatile long checkedAt = -1;

    private record Header(String name, String value) {}

    /** What has been written, made when the change with the number was the latest. */
    KeptAnswer(CapturedAnswer answer, Set<String> madeOf, long number) {
        byte[] body = answer.body();
        type = answer.getContentType();
        validator = Validator.of(answer.getHeader("ETag"), body);
        compressed = Gzip.of(body);
        headers = headers(answer);
        shared = !madeOf.isEmpty() && answer.getHeaders("Set-Cookie").isEmpty();
        keys = new TreeSet<>(madeOf);
        keys.add("site");
        this.number = number;
    }

    private static List<Header> headers(CapturedAnswer answer) {
        List<Header> kept = new ArrayList<>();
        for (String name : new TreeSet<>(answer.getHeaderNames())) {
            if (!OTHERS.contains(name.toLowerCase(Locale.ROOT))) {
                kept.add(new Header(name, String.join(", ", answer.getHeaders(name))));
            }
        }
        Set<String> vary = new LinkedHashSet<>(Set.of("Accept-Encoding"));
        answer.getHeaders("Vary").forEach(line -> vary.addAll(List.of(line.split("\\s*,\\s*", -1))));
        kept.add(new Header("Vary", String.join(", ", vary)));
        return List.copyOf(kept);
    }

    /** Whether it is what would be made now. */
    boolean isGood(SeenChanges seen) {
        return isGood(seen, System.nanoTime());
    }

    /** The same at another time than now. */
    boolean isGood(SeenChanges seen, long time) {
        if (time - madeAt > OLDEST) {
            return false;
        }
        long version = seen.version();
        if (checkedAt != version) {
            if (seen.touched(keys, number)) {
                return false;
            }
            checkedAt = version;
        }
        return true;
    }

    /** Whether this caller is to make it anew, because it will be too old soon; nobody else is then. */
    boolean claimRenewal() {
        return claimRenewal(System.nanoTime());
    }

    /** The same at another time than now. */
    boolean claimRenewal(long time) {
        return time - madeAt > DUE + Long.remainderUnsigned(madeAt * APART, SPREAD)
                && renewed.compareAndSet(false, true);
    }

    /** Whether it is for everybody: who made it said what of, and gave nobody a cookie. */
    boolean isShared() {
        return shared;
    }

    /** The memory that it takes, in bytes, about. */
    int size() {
        return compressed.length + 2048;
    }

    /** Answers with it, or with 304 where the reader has it. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean compresses =
                AcceptEncoding.of(request.getHeader("Accept-Encoding")).gzip();
        for (Header header : headers) {
            response.setHeader(header.name(), header.value());
        }
        response.setHeader("ETag", validator.header(compresses));
        if (validator.isKnown(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = compresses ? compressed : plain();
        response.setContentType(type);
        response.setContentLength(body.length);
        if (compresses) {
            response.setHeader("Content-Encoding", "gzip");
        }
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    private byte[] plain() throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return gzip.readAllBytes();
        }
    }
}
