package org.broadsheet.platform.body;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.broadsheet.platform.refusal.UnknownCoding;

/**
 * The content codings of what callers send: {@code BodyCoding.decoded(request)} is the request with its body as it was before it was
 * compressed, unpacked as it is read. It may be of any length, and has to be bounded.
 */
final class BodyCoding {
    /** What tells of the packed body. */
    private static final Set<String> OF_PACKED = Set.of("content-encoding", "content-length");

    private BodyCoding() {}

    /** The request as it is where nothing is packed; {@link UnknownCoding} where it is otherwise than by gzip. */
    static HttpServletRequest decoded(HttpServletRequest request) {
        String coding = Optional.ofNullable(request.getHeader("Content-Encoding"))
                .orElse("")
                .strip()
                .toLowerCase(Locale.ROOT);
        return switch (coding) {
            case "", "identity" -> request;
            case "gzip", "x-gzip" -> new Unpacked(request);
            default -> throw new UnknownCoding();
        };
    }

    private static final class Unpacked extends HttpServletRequestWrapper {
        private ServletInputStream body;

        Unpacked(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new PlainStream(super.getInputStream());
            }
            return body;
        }

        @Override
        public int getContentLength() {
            return -1;
        }

        @Override
        public long getContentLengthLong() {
            return -1;
        }

        @Override
        public String getHeader(String name) {
            return OF_PACKED.contains(name.toLowerCase(Locale.ROOT)) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return OF_PACKED.contains(name.toLowerCase(Locale.ROOT))
                    ? Collections.emptyEnumeration()
                    : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                    .filter(name -> !OF_PACKED.contains(name.toLowerCase(Locale.ROOT)))
                    .toList());
        }
    }

    /** Reads its head, and fails, only when somebody reads. */
    private static final class PlainStream extends ServletInputStream {
        private final ServletInputStream packed;
        private InputStream plain;
        private boolean finished;

        PlainStream(ServletInputStream packed) {
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (plain == null) {
                plain = new GZIPInputStream(packed);
            }
            int number = plain.read(buffer, offset, length);
            finished = number < 0;
            return number;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("What is packed is not read asynchronously");
        }
    }
}
