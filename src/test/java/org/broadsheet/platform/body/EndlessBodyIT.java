package org.broadsheet.platform.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;

/** A body that does not say how long it is ends where a body that says so would be refused. */
@HttpTest
class EndlessBodyIT {
    private static final int CHUNK = 64 << 10;
    private static final int FAR_TOO_LONG = 64 << 20;
    private static final String MULTIPART = "multipart/form-data; boundary=x";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PART =
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n";

    /** What came back, and after how many bytes. */
    private record Answer(int status, int sent) {}

    @Test
    void anUploadIsRefusedWhereItGetsTooLong() {
        Answer answer = send("/api/media", MULTIPART, bearer("media:write"), PART);

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void aStrangersUploadIsNotReadAtAll() {
        Answer answer = send("/api/media", MULTIPART, "", PART);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.sent()).isLessThan(FAR_TOO_LONG);
        assertThat(send("/desk/json/media", MULTIPART, "", PART).status()).isEqualTo(401);
    }

    @Test
    void aJsonBodyIsRefusedWhereItGetsTooLong() {
        Answer answer = send("/api/articles", "application/json", bearer("articles:write"), "{\"title\":\"");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(send("/api/articles", "application/json", "", "{\"title\":\"")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aFormIsRefusedWhereItGetsTooLong() {
        Answer answer = send("/login", FORM, "", "username=");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.sent()).isLessThan(FAR_TOO_LONG);
    }

    @Test
    void aFormThatEndsInTimeIsReadAsAnyOther() throws IOException {
        String form = "login=login&jakarta.faces.ViewState=stateless&username=Ad%C3%A9la+B.&enter=Sign+in";

        assertThat(sendWhole("/login?next=/desk", FORM, form)).contains("value=\"Ad\u00e9la B.\"");
        assertThat(sendWhole("/login", FORM, "username=%")).startsWith("HTTP/1.1 400");
    }

    @Test
    void anUploadByAFormIsRefusedWhereItGetsTooLong() {
        Visitor browser = People.add(Role.AUTHOR).loggedIn();
        String cookie = "Cookie: broadsheet_session=" + browser.cookies().get("broadsheet_session") + "\r\n";

        assertThat(send("/desk/upload", MULTIPART, cookie, PART).status()).isEqualTo(413);
    }

    private static String bearer(String scope) {
        String token = People.add(Role.AUTHOR).askForToken("endless", scope).body();
        return "Authorization: Bearer " + token.replaceAll("(?s).*\"token\":\"([^\"]+)\".*", "$1") + "\r\n";
    }

    /** Sends chunk after chunk until the site answers, or far too much was sent. */
    private static Answer send(String path, String type, String header, String begin) {
        URI site = SiteUnderTest.current().url();
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: " + site.getAuthority() + "\r\nContent-Type: " + type
                            + "\r\nTransfer-Encoding: chunked\r\n" + header + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            int sent = 0;
            try {
                chunk(out, begin.getBytes(StandardCharsets.US_ASCII));
                byte[] filling = new byte[CHUNK];
                Arrays.fill(filling, (byte) 'x');
                while (sent < FAR_TOO_LONG && socket.getInputStream().available() == 0) {
                    chunk(out, filling);
                    sent += CHUNK;
                }
            } catch (IOException closed) {
                // It has answered and does not want to hear the rest.
            }
            return new Answer(status(socket), sent);
        } catch (IOException failed) {
            throw new AssertionError(path, failed);
        }
    }

    private static String sendWhole(String path, String type, String body) throws IOException {
        URI site = SiteUnderTest.current().url();
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: " + site.getAuthority() + "\r\nContent-Type: " + type
                            + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            chunk(out, body.getBytes(StandardCharsets.US_ASCII));
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void chunk(OutputStream out, byte[] bytes) throws IOException {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** The number in a line such as {@code HTTP/1.1 413 Payload Too Large}. */
    private static int status(Socket socket) throws IOException {
        String line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        assertThat(line).startsWith("HTTP/1.1 ");
        return Integer.parseInt(line.substring(9));
    }
}
