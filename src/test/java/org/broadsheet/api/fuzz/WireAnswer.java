package org.broadsheet.api.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/**
 * {@code WireAnswer.to(request, port)} is what came back over a connection of its own, because HTTP clients send nothing that is wrong.
 *
 * @param head status line and headers
 */
record WireAnswer(String head, String body) {
    private static final int PATIENCE = 30_000;

    static WireAnswer to(HostileRequest request, int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            try {
                socket.getOutputStream().write(request.head(port));
                socket.getOutputStream().write(request.body());
                socket.getOutputStream().flush();
                if (request.isFramedByItself()) {
                    socket.shutdownOutput(); // or both would wait
                }
            } catch (IOException refusedHalfway) {
                // The answer may be there already.
                return read(socket);
            }
            return read(socket);
        } catch (IOException broken) {
            return new WireAnswer("", broken.toString());
        }
    }

    private static WireAnswer read(Socket socket) throws IOException {
        String all = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        int end = all.indexOf("\r\n\r\n");
        return end < 0 ? new WireAnswer(all, "") : new WireAnswer(all.substring(0, end), all.substring(end + 4));
    }

    /** 0 where there was no answer. */
    int status() {
        return head.matches("(?s)HTTP/1\\.\\d \\d{3}.*") ? Integer.parseInt(head.substring(9, 12)) : 0;
    }

    /** Every one of the application's carries what its first filters say, and none of the server's own does. */
    boolean isOfTheApplication() {
        return has("X-Content-Type-Options", "nosniff");
    }

    boolean has(String header, String value) {
        return head.toLowerCase(Locale.ROOT)
                .contains("\r\n" + header.toLowerCase(Locale.ROOT) + ": " + value.toLowerCase(Locale.ROOT));
    }
}
