package org.broadsheet.api.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A request as it goes over the wire.
 *
 * @param headers each a line
 */
@SuppressWarnings("ArrayRecordComponent") // compared with none
record HostileRequest(String method, String address, List<String> headers, byte[] body) {
    boolean isReading() {
        return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    }

    /** Whether what it says about the length of its body is what it likes. */
    boolean isFramedByItself() {
        return headers.stream()
                .anyMatch(line -> line.startsWith("Content-Length:") || line.startsWith("Transfer-Encoding:"));
    }

    byte[] head(int port) {
        List<String> lines =
                headers.stream().filter(line -> !line.startsWith("Host:")).collect(Collectors.toList());
        String host = headers.stream()
                .filter(line -> line.startsWith("Host:"))
                .findFirst()
                .orElse("Host: localhost:" + port);
        return (method + " " + address + " HTTP/1.1\r\n" + host + "\r\nConnection: close\r\n"
                        + lines.stream().map(line -> line + "\r\n").collect(Collectors.joining())
                        + (isFramedByItself() ? "" : "Content-Length: " + body.length + "\r\n") + "\r\n")
                .getBytes(ISO_8859_1);
    }

    /** For a message: nobody wants to read half a megabyte. */
    @Override
    public String toString() {
        return method + " " + shortened(address)
                + headers.stream()
                        .filter(line -> !line.startsWith("Authorization: Bearer "))
                        .map(line -> " | " + shortened(line))
                        .collect(Collectors.joining())
                + " | " + shortened(new String(body, ISO_8859_1));
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\R", "⏎");
        return line.length() <= 200 ? line : line.substring(0, 200) + "… (" + text.length() + ")";
    }
}
