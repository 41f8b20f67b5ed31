package org.broadsheet.platform.cache;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Optional;

/** An answer whose status and headers are on their way already, while its body waits here. */
public final class CapturedAnswer extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(16_384);
    private final ServletOutputStream stream = new Captured();
    private PrintWriter writer;
    private boolean ended;

    public CapturedAnswer(HttpServletResponse response) {
        super(response);
    }

    /** Whether it was answered otherwise than with a body that was written: by an error page. */
    public boolean isEnded() {
        return ended || getResponse().isCommitted();
    }

    /** What has been written so far. */
    public byte[] body() {
        Optional.ofNullable(writer).ifPresent(PrintWriter::flush);
        return body.toByteArray();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(stream, Charset.forName(getCharacterEncoding())));
        }
        return writer;
    }

    @Override
    public void sendError(int status) throws IOException {
        ended = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        ended = true;
        super.sendError(status, message);
    }

    @Override
    public void setBufferSize(int size) {
        // The body is not buffered anywhere else.
    }

    @Override
    public void flushBuffer() {
        // The body is sent when it is complete.
    }

    @Override
    public void resetBuffer() {
        body();
        body.reset();
    }

    @Override
    public void reset() {
        super.reset();
        resetBuffer();
    }

    @Override
    public void setContentLength(int length) {
        // It may be sent compressed.
    }

    @Override
    public void setContentLengthLong(long length) {
        // It may be sent compressed.
    }

    private final class Captured extends ServletOutputStream {
        @Override
        public void write(int octet) {
            body.write(octet);
        }

        @Override
        public void write(byte[] octets, int offset, int length) {
            body.write(octets, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("What is kept is not written asynchronously");
        }
    }
}
