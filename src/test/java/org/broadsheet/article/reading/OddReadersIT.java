package org.broadsheet.article.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.json;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.broadsheet.article.ArticleByApi;
import org.broadsheet.testing.ApiAnswer;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has a page made first has it made for all: nothing that is odd about the one is seen by the others. */
@HttpTest
class OddReadersIT {
    private static final Person PERSON = People.add(Role.EDITOR);
    private static final Visitor EDITOR = ArticleByApi.programOf(PERSON);
    private static final int READERS = 10;

    private final JsonObject article = published("A text.");
    private final String json = ArticleByApi.addressOf(article);
    private final String page = page(article);

    private static JsonObject published(String body) {
        return ArticleByApi.untaken()
                .with("status", "published")
                .with("body", body)
                .madeBy(EDITOR);
    }

    private static String page(JsonObject article) {
        return "/article/" + article.get("slug").getAsString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: application/json",
                "Accept: */*;q=0",
                "Accept-Charset: utf-16",
                "Accept-Encoding: gzip",
                "Accept-Encoding: identity;q=0, *;q=0",
                "Accept-Language: ar, ja;q=0.5",
                "Authorization: Basic eDp5",
                "Authorization: Bearer nobody",
                "Cache-Control: no-store",
                "Cookie: broadsheet_session=x; JSESSIONID=1",
                "Cookie: language=ar",
                "Expect: 100-continue",
                "Forwarded: for=1.2.3.4;host=evil.example;proto=https",
                "Host: evil.example",
                "If-Match: \"x\"",
                "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT",
                "If-None-Match: *",
                "Origin: https://evil.example",
                "Range: bytes=0-10",
                "Referer: https://evil.example/",
                "TE: trailers",
                "User-Agent: <script>alert(1)</script>",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Prefix: /evil",
                "X-Forwarded-Proto: https",
                "X-HTTP-Method-Override: DELETE",
                "X-Original-URL: /login"
            })
    void aHeaderOfTheFirstReaderChangesNothingForTheNext(String header) {
        send("GET", page, header);

        assertPlain();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?",
                "?utm_source=x",
                "?page=2",
                "?page=x",
                "?q=%00",
                "?%zz",
                "?a%5B%5D=1",
                "?jakarta.faces.ViewState=stateless",
                "?jfwid=x",
                "?slug=other",
                "?<script>",
                ";jsessionid=1",
                ";x=1?y=2"
            })
    void aQueryOfTheFirstReaderChangesNothingForTheNext(String query) {
        send("GET", page + query, "Accept: text/html");

        assertPlain();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "POST", "OPTIONS", "DELETE", "PURGE"})
    void aMethodOfTheFirstReaderChangesNothingForTheNext(String method) {
        send(method, page, "Content-Length: 0");

        assertPlain();
    }

    /** As the page of an article that was asked for plainly first, and as one that is made for its reader alone. */
    private void assertPlain() {
        Visitor stranger = Visitor.from("203.0.113.75");
        HttpResponse<String> answer = stranger.get(page);
        Visitor alone = Visitor.from("203.0.113.76");
        alone.cookies().put("broadsheet_other", "1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(alone.get(page).body()).doesNotContain("evil");
        assertThat(headers(answer)).isEqualTo(headers(stranger.get(page(published("Another text.")))));
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(ApiAnswer.header(answer, "ETag")).matches("\"[\\w.-]+\"");
    }

    /** But for those that no two pages have in common. */
    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(List.of("date", "etag", "content-length"));
        return headers;
    }

    /** On a connection of its own, because HTTP clients send little that is odd. */
    private static void send(String method, String address, String header) {
        int port = SiteUnderTest.current().url().getPort();
        String host = header.startsWith("Host:") ? "" : "Host: localhost:" + port + "\r\n";
        String request = method + " " + address + " HTTP/1.1\r\n" + host + header + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1))
                    .startsWith("HTTP/1.1 ");
        } catch (IOException broken) {
            throw new IllegalStateException(header, broken);
        }
    }

    @Test
    void nobodySeesTheOldTextAfterAProgramHasChangedIt() {
        assertNobodySeesTheOldText(text -> {
            String validator = ApiAnswer.header(EDITOR.get(json), "ETag");
            json(
                    ArticleByApi.programOf(PERSON)
                            .with("If-Match", validator)
                            .send("PATCH", json, "application/merge-patch+json", "{\"body\":\"" + text + "\"}"),
                    200);
            return text;
        });
    }

    @Test
    void nobodySeesTheOldTextAfterItWasChangedAtTheDesk() {
        Visitor desk = PERSON.loggedIn();
        assertNobodySeesTheOldText(text -> {
            assertThat(desk.form(page + "/edit", "edit")
                            .with("body", text)
                            .press("publish")
                            .statusCode())
                    .isEqualTo(302);
            return text;
        });
    }

    private void assertNobodySeesTheOldText(UnaryOperator<String> changing) {
        List<String> addresses = List.of(page, json, "/feed.json");
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            for (int round = 0; round < 5; round++) {
                String text = changing.apply("The text is " + Unique.name("new") + " now.");
                List<String> seen = IntStream.range(0, READERS)
                        .mapToObj(i -> CompletableFuture.supplyAsync(
                                () -> Visitor.from("203.0.113.77")
                                        .get(addresses.get(i % addresses.size()))
                                        .body(),
                                readers))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
                assertThat(seen).allSatisfy(body -> assertThat(body).contains(text));
            }
        } finally {
            readers.shutdown();
        }
    }
}
