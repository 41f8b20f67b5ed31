package org.broadsheet.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@HttpTest
class SecurityHeadersIT {
    private final Visitor stranger = Visitor.from("203.0.113.28");

    private static void isSafe(HttpResponse<String> answer) {
        String policy = header(answer, "Content-Security-Policy");
        assertThat(policy)
                .as(answer.uri().toString())
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .contains("base-uri 'none'")
                .contains("form-action 'self'")
                .doesNotContain("unsafe-")
                .doesNotContain("*");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isNotBlank();
        assertThat(header(answer, "Permissions-Policy")).isNotBlank();
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, 200",
        "GET, /about, 200",
        "GET, /page/imprint, 200",
        "GET, /login, 200",
        "GET, /desk, 302",
        "GET, /?page=0, 404",
        "GET, /?page=99999, 404",
        "GET, /nothing-here, 404",
        "GET, /article/nothing-here, 404",
        "GET, /WEB-INF/web.xml, 404",
        "GET, /WEB-INF/pages/user/login.xhtml, 404",
        "POST, /, 405",
        "GET, /logout, 405",
        "POST, /logout, 403",
        "GET, /favicon.ico, 200",
        "GET, /icon.svg, 200",
        "GET, /livez, 200",
        "GET, /readyz, 200",
        "GET, /api/articles, 200",
        "GET, /api/me, 401",
        "GET, /api/nothing, 404",
        "DELETE, /api/articles, 405",
        "POST, /api/articles, 401",
        "GET, /error, 404"
    })
    void everyAnswerIsSafe(String method, String path, int status) {
        HttpResponse<String> answer = stranger.send(method, path);

        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        isSafe(answer);
    }

    @Test
    void whatAPageIsMadeOfIsSafeToo() {
        List<String> paths = Jsoup.parse(stranger.get("/").body()).select("link[href], script[src], img[src]").stream()
                .map(part -> part.hasAttr("href") ? part.attr("href") : part.attr("src"))
                .filter(path -> path.startsWith("/") && !path.startsWith("//"))
                .toList();

        assertThat(paths).anyMatch(path -> path.endsWith(".css"));
        paths.forEach(path -> isSafe(stranger.get(path)));
        isSafe(stranger.get("/assets/nothing"));
    }

    /** A block of data is no script: nothing in it runs, and the policy does not look at it. */
    @Test
    void noPageNeedsWhatThePolicyForbids() {
        for (String path : new String[] {"/", "/about", "/login", "/nothing-here"}) {
            String page = stranger.get(path).body();
            assertThat(Jsoup.parse(page).select("script:not([src]):not([type=application/ld+json]), style, [style]"))
                    .as(path)
                    .isEmpty();
            assertThat(page).as(path).doesNotContainPattern("(?i)<[^>]+\\son[a-z]+=");
        }
    }

    @Test
    void aPageThatCarriesAScriptAllowsThatOneOnly() throws NoSuchAlgorithmException {
        HttpResponse<String> page = stranger.get("/search");
        isSafe(page);
        String script =
                Jsoup.parse(page.body()).select("script[type=module]").get(0).data();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));

        assertThat(header(page, "Content-Security-Policy"))
                .contains("script-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(digest) + "';");
        assertThat(header(stranger.get("/"), "Content-Security-Policy")).contains("script-src 'self';");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/about",
                "/page/imprint",
                "/page/privacy",
                "/nothing-here",
                "/article/nothing",
                "/favicon.ico",
                "/livez"
            })
    void readersGetNoCookie(String path) {
        assertThat(stranger.get(path).headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/about", "/login", "/favicon.ico", "/nothing-here", "/livez"})
    void headAnswersLikeGetWithoutTheBody(String path) {
        HttpResponse<String> get = stranger.get(path);
        HttpResponse<String> head = stranger.send("HEAD", path);

        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Type")).isEqualTo(header(get, "Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%00",
                "/article/%00",
                "/tag/%00",
                "/author/%00",
                "/page/%00",
                "/article/%FF",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/article/..%2F..%2FWEB-INF%2Fweb.xml",
                "/article/a;jsessionid=x",
                "/tag/%ED%A0%80",
                "/?page=%00",
                "/?page=x&page=y",
                "/login?next=%00",
                "/login?next=%FF",
                "/livez%00",
                "/assets/..%2F..%2FWEB-INF%2Fweb.xml",
                "/jakarta.faces.resource/web.xml.xhtml?ln=..%2FWEB-INF",
                "/index.xhtml",
                "/a.xhtml"
            })
    void noAddressIsAFailure(String path) {
        HttpResponse<String> answer = stranger.get(path);

        assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
        assertThat(answer.body())
                .doesNotContain("Exception")
                .doesNotContain("<web-app")
                .doesNotContain("root:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk", "/article/new", "/desk/", "/api/articles", "/", "/livez"})
    void theHostHeaderLeadsNobodyAway(String path) throws IOException {
        String answer = rawGet(path);

        assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("evil.example");
    }

    private static String rawGet(String path) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), SiteUnderTest.current().url().getPort())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                    + "X-Forwarded-Proto: https\r\nForwarded: host=evil.example\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
