package org.broadsheet.platform.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;

import java.net.http.HttpResponse;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages are made of: for ever, compressed for who takes that, and not sent to who has it. */
@HttpTest
class AssetsIT {
    private final Visitor reader = Visitor.from("203.0.113.63");

    private String sheet() {
        return Jsoup.parse(reader.get("/").body())
                .select("link[rel=stylesheet]")
                .attr("href");
    }

    @Test
    void whoHasOneIsNotSentItAgain() {
        HttpResponse<String> first = reader.get(sheet());
        String tag = header(first, "ETag");

        HttpResponse<String> again = reader.with("If-None-Match", tag).get(sheet());

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(first, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(tag).matches("\"[^\"]+\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(header(again, "ETag")).isEqualTo(tag);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"gzip, gzip", "'gzip, br', gzip", "gzip;q=0, ''", "identity, ''"})
    void itIsCompressedForWhoTakesThat(String accepted, String encoding) {
        HttpResponse<String> answer = reader.with("Accept-Encoding", accepted).get(sheet());

        assertThat(header(answer, "Content-Encoding")).isEqualTo(encoding);
        assertThat(header(answer, "Vary")).contains("Accept-Encoding");
        assertThat(header(answer, "ETag").endsWith("-gzip\"")).isEqualTo(!encoding.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"favicon.ico", "icon.svg"})
    void anIconIsKeptForEverWhereAPageNamesItAndForADayElsewhere(String name) {
        String named = Jsoup.parse(reader.get("/").body())
                .select("link[rel=icon][href$=" + name + "]")
                .attr("href");
        HttpResponse<String> icon = reader.get("/" + name);

        assertThat(header(reader.get(named), "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(reader.get(named).body()).isEqualTo(icon.body());
        assertThat(header(icon, "Content-Type")).startsWith("image/");
        assertThat(header(icon, "Cache-Control")).isEqualTo("public, max-age=86400");
        assertThat(header(icon, "ETag")).matches("\"[\\w-]+\"");
        assertThat(Visitor.from("203.0.113.63")
                        .with("If-None-Match", header(icon, "ETag"))
                        .get("/" + name)
                        .statusCode())
                .isEqualTo(304);
    }
}
