package org.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.broadsheet.testing.ApiAnswer;
import org.broadsheet.testing.HtmlChecker;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked of {@code /search} gets an answer or a clear refusal, on a page of the site. */
@HttpTest
class SearchQueriesIT {
    private static final int FAR_TOO_LONG = 10_000;

    private final Visitor reader = Visitor.from("203.0.113.182");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "he*n?",
                "\"",
                "\"three \"quotation\" marks",
                "-\"",
                "heron -",
                "+heron",
                "AND",
                "OR NOT",
                "title:(heron",
                "[a TO",
                "heron~2^9",
                "\\",
                "/.*/",
                "%",
                "' or 1=1 --",
                "#{1+1}${1+1}",
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "heron\t\u2028nest",
                "\u202eheron",
                "😀 👩‍👩‍👧"
            })
    void whatHasNoMeaningIsLookedForAsItStands(String typed) {
        HttpResponse<String> answer = reader.get("/search?q=" + SearchPageIT.encoded(typed));

        Document page = assertPageOfTheSite(answer, 200);
        assertThat(page.select("#search [name=q]").val()).isEqualTo(typed);
        assertThat(page.select("#found script, #found img, main > script")).isEmpty();
        assertThat(page.select("#search-hint").text()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%00",
                "%01",
                "heron%1B%5B31m%07",
                "heron%0D%0ASet-Cookie:+a%3Db",
                "%C2%85%C2%9F",
                "%EF%BF%BE%EF%B7%90",
                "%FF%FE",
                "%ED%A0%80",
                "%C0%AF"
            })
    void whatIsHardlyTextIsLookedForOrRefused(String query) {
        HttpResponse<String> answer = reader.get("/search?q=" + query);

        assertThat(answer.statusCode()).as(query).isIn(200, 400);
        assertPageOfTheSite(answer, answer.statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%zz", "heron%2", "%u0041", "<>", "\"heron\"", "^|`{}"})
    void anAddressThatIsNoneIsRefusedOrForgiven(String query) throws IOException {
        String answer = wire("/search?q=" + query);

        assertThat(answer).as(query).matches("(?s)HTTP/1\\.1 (200|400) .*");
    }

    @Test
    void moreThanAnybodyTypesIsRefusedAndSaysWhatIsTaken() {
        for (String query : List.of(
                "x".repeat(201),
                "a+".repeat(33),
                "%22".repeat(201),
                "x".repeat(FAR_TOO_LONG),
                "%22".repeat(FAR_TOO_LONG))) {
            Document page = assertPageOfTheSite(reader.get("/search?q=" + query), 400);

            assertThat(page.select("#search-hint.error").text())
                    .isEqualTo("This is more than can be searched for: take at most 200 characters and 32 words.");
            assertThat(page.select("#search [name=q]").attr("aria-invalid")).isEqualTo("true");
            assertThat(page.select("#found ol")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search",
                "/search?q=",
                "/search?q=%20%09",
                "/search?q=-heron",
                "/search?q=%22%22",
                "/search?tag=shores"
            })
    void withoutAWordToLookForThePageSaysHowToSearch(String address) {
        Document page = assertPageOfTheSite(reader.get(address), 200);

        assertThat(page.select("#search-hint").text()).startsWith("All words have to be in an article.");
        assertThat(page.select("#found ol, #found .error")).isEmpty();
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo(SiteUnderTest.current().url() + "/search");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=0",
                "page=-1",
                "page=abc",
                "page=",
                "page=1.5",
                "page=2",
                "page=99999999999999999999",
                "year=abc",
                "year=0",
                "year=-2001",
                "year=99999999999"
            })
    void aPageOrAYearThatCannotBeIsNotFound(String parameter) {
        Document page = assertPageOfTheSite(reader.get("/search?q=heron&" + parameter), 404);

        assertThat(page.select("main form[action=/search]")).as("another try").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=1",
                "year=",
                "tag=&author=",
                "tag=%00",
                "tag=Nobody%27s",
                "author=%3Cb%3E",
                "nonsense=1",
                "q=another",
                "%00=1"
            })
    void parametersThatSayNothingChangeNothingElse(String parameter) {
        Document page = assertPageOfTheSite(reader.get("/search?q=heron&" + parameter), 200);

        assertThat(page.select("#search [name=q]").val()).isEqualTo("heron");
    }

    /** With its look, its words, and nothing that a reader did not ask for. */
    private static Document assertPageOfTheSite(HttpResponse<String> answer, int status) {
        String what = answer.uri() + " → " + answer.statusCode() + " " + answer.body();
        assertThat(answer.statusCode()).as(what).isEqualTo(status);
        assertThat(ApiAnswer.header(answer, "Content-Type")).as(what).startsWith("text/html");
        assertThat(answer.headers().allValues("Set-Cookie")).as(what).isEmpty();
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("html[lang=en] > body > header.masthead, body > main h1, body > footer.footer"))
                .as(what)
                .hasSize(3);
        assertThat(HtmlChecker.findings(answer.body()))
                .as(what)
                .allMatch(finding -> finding.contains("Trailing slash on void elements"));
        return page;
    }

    /** As no client that knows the rules would send it. */
    private static String wire(String address) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), SiteUnderTest.current().url().getPort())) {
            socket.setSoTimeout(20_000);
            String request = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
