package org.broadsheet.load;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** {@code new KeepAlive(port)}, then {@code send(request)} and {@code receive()}, as often as you like, on one connection. */
final class KeepAlive implements Closeable {
    private final Socket socket;
    private final byte[] buffer = new byte[65_536];
    private long received;

    KeepAlive(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
    }

    /** A request with these headers, each with its line end. */
    static byte[] request(String path, String... headers) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\nAccept-Encoding: gzip\r\n"
                        + String.join("", headers) + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    void send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
    }

    /** Reads one whole answer and returns its status. */
    int receive() throws IOException {
        InputStream in = socket.getInputStream();
        int filled = 0;
        Optional<AnswerHead> head = Optional.empty();
        while (head.isEmpty()) {
            filled += read(in, filled, buffer.length - filled);
            head = AnswerHead.in(buffer, filled);
        }
        int left = head.get().length() + head.get().bodyLength() - filled;
        received = head.get().bodyLength();
        while (left > 0) {
            left -= read(in, 0, Math.min(left, buffer.length));
        }
        return head.get().status();
    }

    /** The bytes of the body that was received last. */
    long received() {
        return received;
    }

    private int read(InputStream in, int from, int most) throws IOException {
        int count = in.read(buffer, from, most);
        if (count <= 0) {
            throw new EOFException("The server closed a connection");
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
