package org.broadsheet.platform.body;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.TooLarge;

/**
 * A request whose body is {@link TooLarge} as soon as more than so many bytes have been read, and {@link Invalid} where it ends before
 * it should: one that lies about its length, or is not what it was packed as.
 */
final class BoundedRequest extends HttpServletRequestWrapper {
    private final long most;
    private final String rule;
    private Counting body;

    BoundedRequest(HttpServletRequest request, long most, String rule) {
        super(request);
        this.most = most;
        this.rule = rule;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Counting(super.getInputStream(), getContentLengthLong());
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String named = getCharacterEncoding();
        Charset charset = named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    private final class Counting extends ServletInputStream {
        private final ServletInputStream whole;
        private final long announced;
        private long read;

        Counting(ServletInputStream whole, long announced) {
            this.whole = whole;
            this.announced = announced;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                int number = whole.read(buffer, offset, length);
                if (number < 0 && read < announced) {
                    throw broken();
                }
                count(Math.max(number, 0));
                return number;
            } catch (IOException failed) {
                throw broken();
            }
        }

        private Invalid broken() {
            return new Invalid("The body is not as long as it says, or not compressed as it says.");
        }

        private void count(int more) {
            read += more;
            if (read > most) {
                throw new TooLarge(rule);
            }
        }

        @Override
        public boolean isFinished() {
            return whole.isFinished();
        }

        @Override
        public boolean isReady() {
            return whole.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            whole.setReadListener(listener);
        }
    }
}
