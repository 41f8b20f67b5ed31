package org.broadsheet.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent to the API gets the right refusal, as a problem. */
@HttpTest
class BadInputIT {
    private static final String ARTICLES = "/api/articles";
    private static final String JSON = "application/json";
    private static final int MEGABYTE = 1 << 20;

    private static final Person AUTHOR = People.add(Role.AUTHOR);
    private final Visitor program = AUTHOR.withToken("articles:read", "articles:write", "media:write");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\":\"x\",\"title\":\"y\"}|title",
                "{\"title\":1}|title",
                "{\"title\":\"\\u0000\"}|title",
                "{\"title\":\"\\ud800\"}|title",
                "{\"title\":\"x\",\"published_at\":\"yesterday\"}|published_at",
                "{\"title\":\"x\",\"published_at\":\"2030-02-30T00:00:00Z\"}|published_at",
                "{\"title\":\"x\",\"published_at\":\"+99999-01-01T00:00:00Z\"}|published_at",
                "{\"title\":\"x\",\"tags\":\"y\"}|tags",
                "{\"title\":\"x\",\"published\":\"yes\"}|published",
                "{\"title\":\"x\",\"nonsense\":1}|nonsense"
            })
    void whatIsNoFieldIsNamed(String body, String field) {
        problem(program.post(ARTICLES, body), 400, field);
    }

    @Test
    void notEveryOneOfManyWrongFieldsIsNamed() {
        HttpResponse<String> many = program.post(ARTICLES, manyFields(5000));
        problem(many, 400);
        assertThat(many.body().length()).isLessThan(20_000);
    }

    @Test
    void whatDoesNotSayWhatItIs() {
        HttpResponse<String> malformed = program.send("POST", ARTICLES, "nonsense", "{\"title\":\"x\"}");
        assertThat(malformed.statusCode()).isIn(400, 415);
        problem(malformed, malformed.statusCode());
        problem(program.send("POST", "/api/media", "multipart/form-data", "x"), 400);
        problem(program.send("POST", "/api/media", "multipart/form-data; boundary=x", "--y\r\n"), 400);
    }

    @Test
    void aBodyMayBeCompressed() {
        byte[] packed = gzip("{\"title\":\"Packed\"}".getBytes(StandardCharsets.UTF_8));

        json(program.with("Content-Encoding", "gzip").send("POST", ARTICLES, JSON, packed), 201);
        problem(program.send("POST", ARTICLES, JSON, "{}".getBytes(StandardCharsets.UTF_8)), 400);
        problem(program.send("POST", ARTICLES, JSON, new byte[] {packed[0], packed[1], packed[2]}), 400);
        problem(program.send("POST", ARTICLES, JSON, gzip(new byte[64 * MEGABYTE])), 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "gzip, gzip", "nonsense"})
    void anotherCodingIsRefusedWithTheOneThatIsTaken(String coding) {
        HttpResponse<String> answer = program.with("Content-Encoding", coding).post(ARTICLES, "{\"title\":\"x\"}");

        problem(answer, 415);
        assertThat(header(answer, "Accept-Encoding")).isEqualTo("gzip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=0",
                "page=-1",
                "page=x",
                "page=1.5",
                "page=",
                "per_page=0",
                "per_page=101",
                "per_page=1e1",
                "include=everything",
                "include=%00",
                "nonsense=1",
                "page=1&page=2",
                "tag=%00",
                "sort=%ff",
                "updated_since=yesterday",
                "status=nonsense"
            })
    void absurdParameters(String query) {
        problem(AUTHOR.visitor().get(ARTICLES + "?" + query), 400);
    }

    /** An address whose percent signs are malformed is answered by the server itself, before any application. */
    @ParameterizedTest
    @CsvSource({
        "GET /api/articles/%00",
        "GET /api/articles/a%00b",
        "GET /api/articles/../../WEB-INF/web.xml",
        "GET /api/articles/%2e%2e/%2e%2e/WEB-INF/web.xml",
        "GET /api/articles/..%2f..%2fWEB-INF%2fweb.xml",
        "GET /api/articles/%ff",
        "GET /api/articles?page=%",
        "GET /%61pi/site",
        "GET /api;x/site",
        "BREW /api/articles",
        "get /api/articles",
        "TRACE /api/articles",
        "CONNECT /api/articles"
    })
    void addressesAndMethodsThatNobodyMeans(String line) throws IOException {
        assertRefused(raw(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), line);
    }

    /** Over which the server's own decoder fails, at some lengths of its buffer: it says 200 then, and nothing else. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/articles/..", "/api/articles/.", "/api/articles/%2e%2e"})
    void aPathThatEndsInDotsShowsNothing(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/1.1 (4\\d\\d .*|200 .*\r\nContent-Length: 0\r\n.*)")
                .doesNotContain("<main");
    }

    @Test
    void anAddressWithoutEnd() throws IOException {
        problem(AUTHOR.visitor().get("/api/articles/" + "a".repeat(3000)), 404);
        assertRefused(
                raw("GET /api/articles/" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"), "overlong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n",
                "Content-Length: 50\r\n\r\n{\"title\":\"x\"}",
                "Content-Length: -1\r\n\r\n{}",
                "Content-Length: x\r\n\r\n{}",
                "Content-Length: 99999999999\r\n\r\n{}"
            })
    void liesAboutTheLength(String rest) throws IOException {
        String token = Person.secretOf(json(AUTHOR.askForToken("lies", "articles:write"), 201));

        String answer = raw(
                "POST /api/articles HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                        + "Authorization: Bearer " + token + "\r\n" + rest);

        // Where nobody knows what comes next, a connection that is closed says enough.
        if (!answer.isEmpty()) {
            assertRefused(answer, rest);
        }
    }

    /** By a status that says whose fault it was, and by no page of the site. */
    private static void assertRefused(String answer, String what) {
        assertThat(answer)
                .as(what)
                .matches("(?s)HTTP/1.1 (4\\d\\d|301|501|505) .*")
                .doesNotContain("<main");
    }

    private static String raw(String request) throws IOException {
        URI site = SiteUnderTest.current().url();
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String manyFields(int number) {
        StringBuilder body = new StringBuilder("{");
        for (int i = 0; i < number; i++) {
            body.append("\"f").append(i).append("\":1,");
        }
        return body.append("\"title\":\"x\"}").toString();
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
